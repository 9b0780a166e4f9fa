"""Turn a question into one that is told more: each rule fits surely or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from askback.core.bank.clauses import GOOD
from askback.core.bank.templates import (
    day,
    dealt_with,
    given,
    had,
    has_done,
    i_do,
    in_the_way,
    less_than,
    nobody,
    of_thing,
    of_thing_there,
    people_do,
    shown,
    there_was,
    they_do,
    was_decided,
    working,
    you_do,
)

Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[str]]]
"""A pattern of a whole clause, and what writes other wordings of it."""

HEADS = (
    r"(?:team|teams|manager|managers|management|leadership|company|school|hospital|"
    r"clinic|firm|union|board|head|department|warehouse|shop|office|ward|kitchen|plant|"
    r"site|factory|practice|agency|charity|business|staff|nurses|doctors|teachers|drivers|"
    r"engineers|developers|designers|employees|colleagues|customers|clients|parents|"
    r"patients|leaders|executives|newcomers|starters|hires|juniors|workers|crew|chefs|"
    r"cooks|carers|sales|owners|founders|supervisors|directors)"
)
SUBJECT = rf"(?:(?:the|your|our|new|other|the other) )*(?:\w+ )?{HEADS}"
YOU = r"(?:you(?: guys| all| folks)?|y'all)"
ANYONE = (
    r"(?:people|anyone|anybody|someone|somebody|everyone|everybody|folks)(?: here)?"
)
EVENTS = (
    r"(?:overtime|weekend work|conflicts?|tensions?|layoffs|redundancies|crunch|"
    r"disagreements?|incidents|emergencies|complaints|delays|interruptions|cuts|"
    r"drama|friction|arguments|night work|cancellations|strikes?)"
)
GIVE = r"(?:offer|provide|allow|give people|give|pay for|sponsor|support|encourage)"
SHOW = (
    r"(?:support|help|train|reward|celebrate|give|share|recogni[sz]e|coach|hire|"
    r"measure|assess|track|monitor|check|evaluate|review|onboard|thank|protect|correct|tell|teach|inform)"
)
DECIDED = (
    r"(?:decided|handled|measured|managed|evaluated|reviewed|assigned|resolved|set|"
    r"shared|planned|allocated|distributed|judged|chosen|divided|organi[sz]ed)"
)


def _rule(pattern: str, write: Callable[[re.Match[str]], Iterator[str]]) -> Rule:
    return re.compile(pattern), write


VERY = r"(?:pretty |very |really |quite |so |generally |always |all )*"
CLOSED: tuple[Rule, ...] = (
    _rule(rf"(?:do|does|did) {YOU} {GIVE} (?P<thing>.+)", given),
    _rule(rf"(?:do|does) (?:{YOU}|{SUBJECT}) (?:have|get) (?!to\b)(?P<thing>.+)", had),
    _rule(rf"(?:do|does|did) {YOU} (?P<deed>.+)", you_do),
    _rule(rf"(?:do|does|did) {ANYONE} (?P<deed>.+)", people_do),
    _rule(rf"(?:do|does|did) (?P<who>{SUBJECT})(?: here)? (?P<deed>.+)", they_do),
    _rule(
        r"(?:(?:will|would|can|could|may|might|should|do) i|am i (?:allowed|able) to|"
        r"(?:is|would|will) it (?:be )?possible to) (?P<deed>.+)",
        i_do,
    ),
    _rule(
        rf"(?P<is>is|are|was|were) (?P<who>{YOU}|{ANYONE}|{SUBJECT}) "
        rf"{VERY}(?P<good>{GOOD})(?: here| at work| about it)?$",
        less_than,
    ),
    _rule(
        r"(?P<is>is|are|was|were|has|have) there (?:been )?(?:a lot of |much |any |"
        r"many |"
        rf"often |lots of |ever |frequent )*(?P<thing>{EVENTS})(?: here| recently)?$",
        there_was,
    ),
    _rule(r"(?:is|are|will) there (?:be )?(?P<thing>.+)", had),
    _rule(
        rf"(?:has|have|had) (?P<who>{YOU}|{ANYONE}) (?:ever |recently )?"
        r"(?P<verb>\w+)(?P<rest>.*)",
        has_done,
    ),
)
GENERAL: tuple[Rule, ...] = (
    _rule(
        r"(?:(?:what|how) (?:does|do|would|will) )?(?:what )?"
        r"(?:a|an|the|your) (?:typical|normal|average|usual) (?:work(?:ing)? )?"
        r"(?:day|week|shift)\b.*",
        day,
    ),
    _rule(
        r"(?:what|how)(?:'s| is| would) it (?:be )?like (?:working|to work)"
        r"(?: (?P<how>with|in|on|for|under))?(?: (?P<thing>.+))",
        working,
    ),
    _rule(
        r"how (?:do|does|would|will) (?:\w+ ){1,3}?(?:handle|deal with|manage|approach|"
        r"resolve|address|tackle|respond to|cope with|react to|navigate|treat) "
        r"(?P<thing>.+)",
        dealt_with,
    ),
    _rule(rf"how do {YOU} (?P<verb>{SHOW}) (?P<thing>.+)", shown),
    _rule(
        rf"how(?P<is>'s| is| are) (?P<thing>.+?) (?P<done>{DECIDED})\b.*".replace(
            "(?P<is>'s| is| are)", "(?: |(?='))(?P<is>'s|is|are)"
        ),
        was_decided,
    ),
    _rule(
        r"(?:what|how)(?:'s| is| are| would) (?P<thing>.+?) (?:be )?like"
        r"(?P<place>(?: (?:on|in|at|for|among|between|with) .+)?)$",
        of_thing_there,
    ),
    _rule(r"what (?:does|do) (?P<thing>.+?) looks? like\b.*", of_thing),
    _rule(r"(?:what )?(?P<thing>.+?) (?:looks?|is|are) like(?: here)?$", of_thing),
    _rule(
        r"what(?:'s| is| are) (?:your|the) (?:[\w-]+ )?(?:approach|attitude|stance|"
        r"take|"
        r"thoughts?|views?|opinions?|philosophy|policy) (?:to|on|of|about|towards) "
        r"(?P<thing>.+)",
        of_thing,
    ),
    _rule(
        r"what(?:'s| is| are) (?P<thing>(?:your|the) (?:[\w-]+ ){0,3}(?:philosophy|"
        r"style|"
        r"culture|vision|atmosphere|environment|approach|vibe))(?: here)?$",
        of_thing,
    ),
    _rule(r"what do you (?:think|feel) (?:of|about) (?P<thing>.+)", of_thing),
    _rule(r"how do you feel about (?P<thing>.+)", of_thing),
    _rule(r"how would you (?:describe|characteri[sz]e) (?P<thing>.+)", of_thing),
    _rule(
        r"what (?:kind|sort|type)s? of (?P<thing>\w+) (?:do|does|is|are) .+", of_thing
    ),
    _rule(r"what are the (?P<thing>opportunities for .+)", of_thing),
    _rule(r"how(?:'s| is| are) (?P<thing>[\w' -]+)", of_thing),
    _rule(r"(?P<thing>(?:the|your|a|an|this) [\w' -]+|[\w-]+)", of_thing),
)
PRAISED = r"(?P<praised>good|great|strong|healthy|decent|excellent|solid)"
LEADING: tuple[Rule, ...] = (
    _rule(
        rf"(?:{YOU}|{SUBJECT}|they|we) (?:all )?(?:have|has|'ve got) (?:a |an )?"
        rf"(?P<thing>{PRAISED} (?P<bare>.+))",
        in_the_way,
    ),
    _rule(rf"(?:{YOU}|{SUBJECT}) (?:have|has) (?P<thing>.+)", of_thing),
    _rule(rf"{YOU} (?:don't|do not|never) (?P<deed>.+)", you_do),
    _rule(
        rf"(?P<who>{YOU}|{ANYONE}|{SUBJECT}|the (?:\w+ )?(?:work|pay|hours|workload))"
        rf" ?(?P<is>is|are|'re|'s) {VERY}(?P<good>{GOOD})(?: here)?"
        r"(?: about (?:it|hours|time))?$",
        less_than,
    ),
    _rule(r"(?:nobody|no one) (?:ever )?(?P<verb>\w+s)(?P<rest>(?: .+)?)", nobody),
    _rule(r"(?:people|folks) (?:don't|never) (?P<deed>.+)", people_do),
    _rule(rf"{YOU} (?!are\b|were\b|will\b|can\b|must\b)(?P<deed>[a-z]+ .+)", you_do),
    _rule(
        r"there(?:'s| is| are) (?:no |never any |not much )?(?P<thing>[\w' -]+)",
        of_thing,
    ),
)
OPENING = re.compile(
    r"(?:surely|obviously|clearly|of course|presumably|i'm sure|i am sure|i(?:'d)? "
    r"(?:assume|take it|trust|bet|imagine|suppose|presume|guess)|i'm assuming|"
    r"it sounds like|it seems like|don't you think|wouldn't you say|"
    r"(?:don't|wouldn't|do|would) you agree|isn't it true)\b,? (?:that )?"
)
TAIL = re.compile(
    r"(?:,? (?:right|correct|yeah|yes|no|ok|okay|huh|eh|i hope)|,? "
    r"(?:do|does|did|is|are|was|were|has|have|will|would|can|could)(?:n't)? "
    r"(?:it|you|they|he|she|we|there|that))$"
)
NEGATED = re.compile(
    r"^(is|are|was|were|do|does|did|has|have|will|would|can|could)n't\b"
)


def rewritten(core: str, rules: tuple[Rule, ...]) -> tuple[str, ...]:
    """Return other wordings by the first rule that fits.

    Args:
        core: A clause that asks, small letters, without a mark at its end.
        rules: Rules, the surest first.

    Source:
        Ours.

    >>> rewritten("do you work weekends", CLOSED)[0]
    'When did you last work weekends, and what came of it?'
    """
    for pattern, write in rules:
        match = pattern.fullmatch(core)
        if match is not None:
            return tuple(write(match))
    return ()


def without_leading(whole: str) -> str:
    """Return what is claimed, without the words that claim it.

    Source:
        Ours.

    >>> without_leading("surely you pay for training, don't you")
    'you pay for training'
    """
    bare = TAIL.sub("", OPENING.sub("", whole, count=1))
    return NEGATED.sub(r"\1", bare)
