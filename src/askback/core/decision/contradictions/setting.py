"""When, where and of whom something holds: two of different settings do not differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

MARKS: Final = {
    "past": re.compile(
        r"\b(?:used to|back then|in those days|when (?:i|we) (?:joined|started|came"
        r"|began|opened)|at first|originally|years ago|previously|formerly|before "
        r"(?:that|the|christmas|covid|i|we|my)|at the (?:start|beginning)|until "
        r"(?:last|recently)|(?:at|in) my (?:last|old|previous)|in (?:19|20)\d\d|once "
        r"had|had been|would have been|the (?:last|previous) (?:company|firm|school|job"
        r"|place|one))\b"
    ),
    "ahead": re.compile(
        r"\b(?:next (?:year|month|quarter|spring|summer|autumn|fall|winter|week)|by "
        r"(?:the end|spring|summer|autumn|winter|christmas|next)|going to (?:be|have"
        r"|get|hire|grow|change|move|start doing)|gonna|plan(?:s|ning)? to|hope to"
        r"|hoping to|aim(?:s|ing)? to|soon|eventually|we'll (?:be|have|grow)|will "
        r"(?:grow|become)|one day(?! a| per| each| every| in)|in the future"
        r"|goal is|target is|supposed to|meant to"
        r"|in theory|on paper|ideally|should (?:be|have))\b"
    ),
    "then": re.compile(
        r"\b(?:(?:last|this|that|past) (?:night|week|month|quarter|spring|summer|autumn"
        r"|fall|winter|term|season|monday|tuesday|wednesday|thursday|friday|saturday"
        r"|sunday|morning|evening)|yesterday|the other (?:day|week|night)|today"
        r"|tonight|(?:on|one) (?:monday|tuesday|wednesday|thursday|friday|saturday"
        r"|sunday)|a (?:few|couple of) (?:days|weeks|months) ago)\b"
    ),
    "extreme": re.compile(
        r"\b(?:longest|worst|busiest|biggest|most (?:i|we|anyone)|best|record|peaks?"
        r"|at (?:the|its) (?:peak|worst|busiest)|in the (?:launch|busy|inspection)\b"
        r"|quarter[- ]end|month[- ]end|year[- ]end|crunch|christmas|black friday"
        r"|one time|once i|i once|shortest|quietest|oldest|newest|smallest)\b"
    ),
    "part": re.compile(
        r"\b(?:first (?:bit|part|half|stage|phase|week|month|year|two|three|six)"
        r"|second "
        r"(?:bit|part|half|year)|new (?:starters?|joiners?|people|reps?|hires?)"
        r"|graduates?|juniors?|seniors?|part[- ]timers?|students?|apprentices?"
        r"|contractors?|temps?|probationers?|for (?:your role|this role|engineers"
        r"|developers|nurses|teachers|managers|drivers|sales|support|the office)"
        r"|women|men|(?:one|two|three|four|a few) of (?:them|those|the)|night staff"
        r"|day staff)\b"
    ),
    "soft": re.compile(
        r"\b(?:unless|except|apart from|other than|besides|depends|depending|varies"
        r"|in principle|technically|not really|hardly|rarely|seldom|barely|almost"
        r"|not always|not every|not all|not usually|doesn't usually|don't usually"
        r"|not often|sort of|kind of|not quite|only if|sometimes|occasionally|now and "
        r"(?:then|again)|the odd|once in a while|from time to time|too much|too many)\b"
    ),
}
WHEN: Final = re.compile(
    r"(\b(?:last|this|next|past) (?:year|spring|summer|autumn|fall|winter|term|season"
    r"|quarter|month|week)\b|\bin the (?:last|past) (?:\w+ )?(?:years?|months?|weeks?"
    r")\b|\bsince (?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december|christmas|easter|summer|spring|autumn|i \w+|we \w+"
    r"|last \w+|20\d\d)\b|\b(?:so far|to date|in (?:19|20)\d\d|yesterday|today)\b)"
)
SAME_WHEN: Final = {"so far": "this year", "since january": "this year"}
PARTS: Final = re.compile(
    r"\b(?:a|the|our|my|your) (?:\w+ ){0,2}(team|squad|crew) of\b"
    r"|\b(?:in|on|of|for|at|across|within) (?:my|our|the|this|your|each|a|one) "
    r"(?:\w+ )?(team|squad|crew|group|pod|ward|kitchen|department|office|site|depot"
    r"|branch|unit|floor|room|class|school|year|faculty|shop|store|company|firm"
    r"|organi[sz]ation|business|region|country|building|hospital|house|bar|side"
    r"|front|back|warehouse|lab|practice)\b|\b(?:my|our) (?:\w+ )?(team|squad|crew"
    r"|group|pod|ward|kitchen|department|office|site|depot|branch|unit|class|year)\b"
    r"|\bthe (?:whole|entire) (?:\w+ )?(team|squad|crew|ward|kitchen|department|office"
    r"|site|branch|unit|school|company|firm|organi[sz]ation|business|place|hospital)\b"
)
WHOLE: Final = re.compile(
    r"\b(?:whole (?:company|firm|place|organi[sz]ation|school|business|hospital|group"
    r"|site)|entire (?:company|firm|organi[sz]ation|school|business)|company[- ]wide"
    r"|in all|altogether|in total|all together|across (?:the|all|our)|(?:the|our|this) "
    r"(?:company|firm|organi[sz]ation|business|school|hospital)|worldwide|globally"
    r"|strong company|work here|(?:two|three|four|five|six|\d+) (?:offices|sites"
    r"|countries|branches))\b|-strong\b"
)
TEAM: Final = frozenset({"team", "squad", "crew", "pod", "group"})
DAYS: Final = re.compile(
    r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(night|day|early|late|evening"
    r"|morning)s?(?: shifts?)?\b(?= shift|s\b)|\b(weekend)s?\b|\b(summer|winter)\b"
)
SIDE: Final = re.compile(
    r"\bthe (\w+(?: \w+)?) (?:side|team|department|guys|people|folks|lot|office|crew)"
    r"\b|\bfor (?:the )?(engineers|developers|nurses|teachers|managers|drivers|sales"
    r"|support|designers|students|juniors|seniors|your role|this role|contractors)\b"
)
OWN: Final = frozenset(
    {
        "whole",
        "entire",
        "rest of the",
        "same",
        "other",
        "best",
        "right",
        "few",
        "whole of",
    }
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What limits a statement.

    Attributes:
        marks: Which kinds of limit it has: past, ahead, then, extreme, part, soft.
        when: The time it names, in its own words; empty for the present.
        parts: The parts of a company it names.
        is_whole: Whether it speaks of the company as a whole.
        days: The days or shifts it names.
        side: The group it is about, where it names one.
    """

    marks: frozenset[str]
    when: frozenset[str]
    parts: frozenset[str]
    is_whole: bool
    days: frozenset[str]
    side: frozenset[str]

    @property
    def is_now(self) -> bool:
        """Whether it is said of how things are, not of a time, a case or a wish."""
        return not self.when and not self.marks & {"past", "ahead", "then", "extreme"}


@lru_cache(maxsize=8192)
def setting(low: str, clause: str = "", question: str = "") -> Setting:
    """Return what limits a clause, by its sentence and what was asked.

    Args:
        low: A sentence in lower case.
        clause: The clause of it; the whole sentence where empty.
        question: What was asked, in lower case.

    Source:
        Ours.

    >>> sorted(setting("nine people left last year").when)
    ['last year']
    """
    whole = f"{low} {question}"
    near = f"{clause or low} {question}"
    seen = {n for n, p in MARKS.items() if p.search(near if n in NEAR else whole)}
    return Setting(
        marks=frozenset(seen),
        when=frozenset(SAME_WHEN.get(word, word) for word in _all(WHEN, whole)),
        parts=frozenset("team" if p in TEAM else p for p in _all(PARTS, whole)),
        is_whole=WHOLE.search(whole) is not None,
        days=_all(DAYS, whole),
        side=_all(SIDE, low) - OWN,
    )


def _all(pattern: re.Pattern[str], low: str) -> frozenset[str]:
    """Return what the groups of a pattern hold, wherever it is found."""
    return frozenset(w for m in pattern.finditer(low) for w in m.groups() if w)


def agree(a: Setting, b: Setting) -> bool:
    """Tell whether two statements are of the same time, the same whole and people.

    Source:
        Ours: where the setting differs or is unclear, nothing is said.

    >>> agree(setting("nine left last year"), setting("two so far this year"))
    False
    """
    return (
        a.when == b.when
        and a.marks & TIMES == b.marks & TIMES
        and not (a.parts and b.parts and a.parts.isdisjoint(b.parts))
        and a.side == b.side
    )


NEAR: Final = frozenset({"part"})
TIMES: Final = frozenset({"past", "ahead", "then", "extreme", "part"})
