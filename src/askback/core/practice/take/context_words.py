"""What stands beside words that fill, or beside the same words where they mean."""

from __future__ import annotations

from typing import Final


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSONS: Final = _set("i you we they he she it people everyone everybody nobody who")
SUBJECTS: Final = PERSONS | _set(
    "the this that there my our his her their a an i'm i'd i've i'll we're we'd "
    "we've we'll you're you'd it's it'd that's there's he's she's they're they'd "
    "they've what when if in at for as yes no"
)
BE: Final = _set(
    "is was were are be been being am isn't wasn't weren't aren't it's that's he's "
    "she's they're we're i'm you're there's what's it'd"
)
JOINS: Final = _set("and but so because cause or then yeah yes no okay oh")
DEGREES: Final = _set(
    "really so super very totally completely literally pretty way too extremely "
    "quite kind sort actually basically"
)
COUNTS: Final = _set(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred half thousand hundreds "
    "thousands millions zero"
)
EXISTS: Final = _set("there")
THERE: Final = _set("was were is are wasn't weren't isn't")
FILL_ON: Final = _set(
    "you-know um uh okay yeah whatever super really literally totally"
)
SAID: Final = PERSONS | _set("my the our")
SAYS: Final = _set("said say says mentioned told was-saying explained described did do")

_VERBS: Final = _set(
    "i you we they who people don't didn't doesn't would wouldn't i'd you'd we'd "
    "they'd he'd she'd to also do did does not never always might may will"
)
_SEEMS: Final = _set(
    "look looks looked looking sound sounds sounded sounding feel feels felt "
    "feeling seem seems seemed seeming smell smelled smells taste tastes tasted act "
    "acted acts acting work worked works behave behaved treat treated talk talked "
    "run ran dressed operate operated think thinks"
)
_THINGS: Final = _set(
    "something anything nothing everything things thing stuff someone anyone "
    "somebody anybody somewhere places place people more much most less just "
    "exactly nearly almost quite rather unlike the other what's what how such"
)
BEFORE_LIKE: Final = _VERBS | _SEEMS | _THINGS
BEFORE_LIKE_ENDS: Final = ("-",)
AFTER_LIKE: Final = SUBJECTS | _set(
    "these those me him us them your any every other most many some what how to "
    "when one's mine yours ours theirs where with doing being having getting"
)
LIKE_FILLS_AFTER: Final = (
    BE
    | JOINS
    | _set(
        "only about got had have has with for in at of took takes take spent just be "
        "that it then maybe probably on from by within under over"
    )
)

BEFORE_YOU_KNOW: Final = _set(
    "do did don't didn't does if as to what how that when once before let than "
    "would might may will could can can't should already until till unless whether "
    "everything all anything people someone anyone person thing things lets making "
    "sure"
)
AFTER_YOU_KNOW: Final = _set(
    "that how what why where who when if whether about him her them each enough "
    "nothing anything anyone someone anybody somebody exactly better already it of "
    "full"
)
OBJECTS: Final = _set("the a an this my your our their these those i'm me us his")
OPEN: Final = JOINS | _set(
    "was were is are of in on with at for the a to my our very really just it's "
    "that's had have had like from"
)

BEFORE_I_MEAN: Final = _set(
    "what that's if is which when how this whatever did do where"
)
AFTER_I_MEAN: Final = _set("it by no to what business well everything something")
BY: Final = _set("by")

KINDS: Final = _set(
    "a the this that what some any every all these those which same different new "
    "each another one right wrong certain particular no two three first second only "
    "other best worst whatever various many few own usual our my your their his her "
    "whole special similar common old typical specific unusual rare bad good"
)
AFTER_KIND: Final = _set("you we they me him her us them people person")

AFTER_SO: Final = _set(
    "that much many far long on well little few as do did does was is am are were "
    "forth often called hard bad good"
)
OPENERS: Final = _set(
    "um uh yeah yes okay ok well so basically actually right like then"
)
AFTER_WELL: Final = _set(
    "done known before after enough over as aware under above within below "
    "established being paid with in into on for at together past and but or because "
    "until when beyond ahead organised organized"
)
BEFORE_WELL: Final = _set(
    "as very really so pretty quite went go going goes gone works worked work did "
    "do doing done how too fairly extremely particularly might may could just get "
    "got getting all it them him her me us is was be been are were not doesn't "
    "didn't feel felt sleep run runs ran speak speaks reasonably perfectly"
)
CONTRASTS: Final = _set(
    "not never if whether what did does do than how who why where was-it which when "
    "to nobody no-one that could would should can will could"
)
AFTER_RIGHT: Final = _set("now away after before there here next up in at to on hand")
BEFORE_OKAY: Final = BE | _set(
    "the an feel felt feels feeling seem seemed go going went"
)

FOREIGN: Final = _set(
    "zu die der das den dem ein eine einen einer uhr halb sich ist hat war wird und "
    "pouco dia homem mundo ano caso exemplo projeto problema grande novo é não que "
    "de bocado tempo outro"
)
"""What follows the German, the Portuguese "um" and the German "er"."""
ON_PURPOSE: Final = _set(
    "very really so too much many more long far no yes yeah never ever again bye "
    "hey ha now okay ok right well there blah big old same knock step hundred "
    "thousand"
)
"""Words that are said twice on purpose."""
