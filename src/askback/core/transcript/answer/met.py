"""Whether an answer holds what the question demands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from askback.core.topics import Demand
from askback.core.transcript.answer.amounts import quantities
from askback.core.transcript.answer.common import COMMON
from askback.core.transcript.answer.evidence import names, past_verbs
from askback.core.transcript.answer.evidence_words import CAUSE, ONE_TIME, ROLE, TIME
from askback.core.transcript.answer.platitudes import platitudes, without_stock
from askback.core.transcript.answer.sentences import WORD, Sentence, plain

OFTEN: Final = re.compile(
    r"\b(?:never|always|rarely|seldom|hardly ever|almost never|constantly|every|each"
    r"|daily|weekly|monthly|quarterly|yearly|annually|nightly|sometimes|occasionally"
    r"|all the time|not often|from time to time|whenever|as often as)\b"
)
HOW_OFTEN: Final = re.compile(r"\bhow (?:often|frequent(?:ly)?|regularly|soon|long)\b")
AMOUNT: Final = re.compile(
    r"\b(?:all of (?:them|it|us)|most of (?:them|it|us|the)|nearly all|almost all|none"
    r"|zero|nothing|not (?:many|much|one|a single|any|long)|very few|hardly any"
    r"|(?<!fair )few|forever|unlimited|just me|only me|all day|too much|too many)\b"
    r"|^(?:(?:a lot|until|the whole)\b|(?:\w+,? )?(?:nobody|no one)\b(?:$|[,.]| (?:has"
    r"|have|did|left|quit|yet|so far|since|this|last)))"
)
LONG_PAST: Final = re.compile(r"\bwhen (?:did|was|were)\b")
HABIT: Final = re.compile(
    r"\b(?:daily|weekly|monthly|quarterly|yearly|annually|nightly|every \w+|each \w+"
    r"|weekends?|mornings|evenings|nights|today|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)days)\b"
)
PAST_WHEN: Final = re.compile(
    r"\b(?:ago|never|not (?:since|yet|once)|last|yesterday|\d{4}|before|back|when"
    r"|after (?:i|we|he|she|they)|just|today|recently)\b"
)
WHEN: Final = re.compile(
    r"\b(?:never|now|soon|last|next|ago|as soon as|after|before|once|when|whenever"
    r"|right away|straight away|immediately|not (?:since|yet|for)|week|month|year|day"
    r"|quarter|sprint|tomorrow|yesterday|today|\d{4}|in (?:may|march)|still|during"
    r"|half (?:past )?(?:\d|[a-z]+))\b"
)
SOMEONE: Final = re.compile(
    r"\b(?:she|he|they|me|i|myself|us|we|ourselves|you|yours|you'd|everyone|everybody"
    r"|nobody|no one|anyone|whoever|each|all of us|the \w+|our \w+|my \w+|your \w+|a "
    r"\w+er)\b"
)
LONE_NAME: Final = re.compile(
    r"(?!(?:Yes|Yeah|Yep|No|Nope|Sure|Maybe|Well|Um|Uh|Er|Hm+|Oh|Ah|So|And|But|Look"
    r"|Right|Okay|Ok|Honestly|Sorry|Thanks|Great|Good|One|Two|Three|Four|Five|Six|Seven"
    r"|Eight|Nine|Ten|Never|Always|Depends)\b)[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}[.!]?"
)
NAME_WORDS = 3  # words a bare name has at most: "mrs van dijk"
NO_LONE_NAME: Final = frozenset(
    re.findall(
        r"\S+",
        "yes yeah yep yup yah aye no nope nah um uh er hm hmm mm mhm oh ah ooh ha haha "
        "maybe ok alright true tricky depends varies hello hey hi wow cheers bye "
        "please not all too lots loads plenty various several none off out up i'm he's "
        "she's it's its by as am my we've we'd dunno nothing tough pass guess both few "
        "see",
    )
)
POLAR: Final = re.compile(
    r"(?:(?:so|well|um|uh|oh|i mean|honestly|to be honest|i think|i'd say|i guess"
    r"|actually|ha|haha|hmm?|look|you know|in short|frankly|to be frank|and|but|yeah"
    r"|short answer|god|gosh|lord|heavens|hell)[,:.]* )*(?:yes|yeah|yep|yup|yah"
    r"|aye|no|nope|nah|sure|course|absolutely|definitely|certainly|of course|correct"
    r"|right(?!\?)|exactly|indeed|totally|not "
    r"(?:really|at all|yet|any ?more|always|often|usually|as such|since|in|for|that i"
    r"|so far|currently|quite|exactly|much|anymore|so|this|me|us|here|now)|never|always"
    r"|sometimes|rarely|occasionally|usually|mostly|both|partly|only|hardly|once|twice"
    r"|often|every|most|some|all|none|nobody|everyone|mm-?hm+|uh-?huh|afraid (?:not|so)"
    r"|unfortunately|sadly|thankfully|luckily|i do|i am|i have|they do|we do|it does"
    r"|it is|it's not|there is|there are|there's|there isn't|there was|we are|we have"
    r"|we did|you can|you do|you'd|you will|you are)\b"
)
SHORT_VERB: Final = re.compile(
    r"(?:\w+,? ){0,3}?(?:i|we|they|you|he|she|it|there|that|people|some|most|not all"
    r"|none) (?:\w+ )?(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would"
    r"|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|can't|won't"
    r"|wouldn't)(?: not)?(?:[.,!?]|$)"
)
REASON: Final = re.compile(
    r"\b(?:so that|so (?:we|i|they|he|she|it|you)|for (?:a|the|family|health|more"
    r"|better|money|personal)|wanted|needed|to (?:be|get|have|make|avoid|find|move|take"
    r"|start|go)|mainly|mostly|reason|it was|we lost|moved|left|grew|growth|growing"
    r"|retire|retired|promoted|quit|new|too|not enough|couldn't|didn't|wasn't|weren't"
    r"|ran out|'cause|cos|since|as we)\b"
)
AND: Final = re.compile(r",| and |;|\bplus\b|\balso\b|\bfirst\b")
STOP_WORDS: Final = frozenset(
    re.findall(
        r"\S+",
        "a an the and or but so if in on at to for by with from of is are was were be "
        "been do does did have has had i you we they he she it that this there what "
        "who how when where why which your our my me us them can could would will tell "
        "about any some get got like here not don't people team company work working "
        "job role really ever much many often long last time one day",
    )
)
SHORT = 8  # words: "Time and a half after forty hours." says yes
GRAMMAR = 2  # letters: words up to that long carry no subject
USUAL = 0.3  # share for a question of common words only: neither near nor far
STEM = 5  # letters: enough to join "promoted" and "promotion", not "team" and "teach"


def met(demand: Demand, question: str, part: Sentence) -> bool:
    """Tell whether a sentence gives what is demanded.

    Args:
        demand: What is demanded.
        question: As it was put.
        part: A sentence or clause of the answer.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> two = sentences([Said(0, "Two.")])[0]
    >>> met(Demand.NUMBER, "How many?", two), met(Demand.REASON, "Why?", two)
    (True, False)
    """
    return TESTS[demand](plain(question), part)


def shared(question: str, part: Sentence) -> int:
    """Count the stems a sentence shares with the question, common words apart.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> shared("Who was promoted?", sentences([Said(0, "Two promotions in May.")])[0])
    1
    """
    return len(_stems(question) & _stems(part.plain))


def share_of(question: str, parts: Sequence[Sentence]) -> float:
    """Return the share of the question's stems that an answer takes up, 0-1.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> share_of("Who runs payroll?", sentences([Said(0, "Payroll is run by Ana.")]))
    0.5
    """
    asked = _stems(question)
    given = frozenset[str]().union(*(_stems(part.plain) for part in parts))
    return len(asked & given) / len(asked) if asked else USUAL


def unmet(
    demands: frozenset[Demand], question: str, parts: Sequence[Sentence]
) -> frozenset[Demand]:
    """Return the demands that no sentence meets.

    Source:
        Ours.

    >>> sorted(unmet(frozenset({Demand.NUMBER}), "How many?", ()))
    [<Demand.NUMBER: 'number'>]
    """
    return frozenset(d for d in demands if not any(met(d, question, p) for p in parts))


@lru_cache(maxsize=1024)  # the question is compared with each sentence of its answer
def _stems(text: str) -> frozenset[str]:
    words = (m.group() for m in WORD.finditer(text.lower()))
    return frozenset(
        word[:STEM] for word in words if word not in STOP_WORDS and len(word) > GRAMMAR
    )


def _number(question: str, part: Sentence) -> bool:
    low = without_stock(part.plain)
    if quantities(low) or AMOUNT.search(low):
        return True
    return HOW_OFTEN.search(question) is not None and OFTEN.search(low) is not None


def _name(_question: str, part: Sentence) -> bool:
    return (
        bool(names(part))
        or LONE_NAME.fullmatch(part.raw) is not None
        or _is_bare_name(part)
        or ROLE.search(part.plain) is not None
        or (
            part.words <= SHORT
            and SOMEONE.search(part.plain) is not None
            and not platitudes(part)
        )
    )


def _is_bare_name(part: Sentence) -> bool:
    """Tell whether a few words without capitals can only be a name: "mrs okafor"."""
    words = WORD.findall(part.plain)
    known = (COMMON, STOP_WORDS, NO_LONE_NAME)
    return (
        part.plain.strip(".! ") == part.text.strip(".! \n")
        and len(words) <= NAME_WORDS
        and not any(word in common for word in words for common in known)
        and not quantities(part.plain)
    )


def _date(question: str, part: Sentence) -> bool:
    low = without_stock(part.plain)
    told = PAST_WHEN if LONG_PAST.search(question) else WHEN
    return told.search(low) is not None or (
        TIME.search(HABIT.sub(" ", low) if told is PAST_WHEN else low) is not None
    )


def _event(_question: str, part: Sentence) -> bool:
    low = part.plain
    past = past_verbs(low)
    placed = ONE_TIME.search(low) is not None
    return (
        past > 1
        or (placed and (past > 0 or " was " in low))
        or bool(past and names(part))
    )


def _yes_no(question: str, part: Sentence) -> bool:
    if POLAR.match(part.plain) or SHORT_VERB.match(part.plain):
        return True
    if platitudes(part):
        return False
    short = part.words <= SHORT and bool(quantities(part.plain))
    return short or shared(question, part) > 0


def _reason(_question: str, part: Sentence) -> bool:
    return CAUSE.search(part.plain) is not None or (
        REASON.search(part.plain) is not None and not platitudes(part)
    )


def _list(_question: str, part: Sentence) -> bool:
    return AND.search(part.plain) is not None


TESTS: Final[dict[Demand, Callable[[str, Sentence], bool]]] = {
    Demand.NUMBER: _number,
    Demand.NAME: _name,
    Demand.DATE: _date,
    Demand.EVENT: _event,
    Demand.YES_NO: _yes_no,
    Demand.REASON: _reason,
    Demand.LIST: _list,
}
