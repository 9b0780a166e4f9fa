"""What a clause is about, finer than a criterion."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askback.core.decision.contradictions.quick import Quick
from askback.core.decision.contradictions.subject_table import SUBJECTS
from askback.core.topics.lexical import stem
from askback.core.topics.lexical_topics import STOP

PATTERNS: Final = {name: Quick(pattern) for name, _, pattern in SUBJECTS}
CRITERION: Final = {name: criterion for name, criterion, _ in SUBJECTS}
CACHED = 8192  # clauses and questions of ten interviews
PLAIN: Final = frozenset(
    re.findall(
        r"\S+",
        """
    people team day days week weeks month months year years time times work working
    works worked job role place company here usually normally typically roughly whole
    probably honestly depends guess find minute second currently moment everybody
    first last still never always often far number per odd bit hour hours minutes
    have had has does do did getting long big large size old new many much there's
    today's sure yep nope nah course lot pretty fair fairly least maximum day-to-day
    zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million half dozen couple once twice every
    daily weekly monthly quarterly yearly annually fortnight fortnightly quarter me
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday
    """,
    )
)
TOKEN: Final = re.compile(r"[a-z][a-z]+(?:['-][a-z]+)*")
VERBS: Final = frozenset(
    map(
        stem,
        re.findall(
            r"\S+",
            "decide decides decision say word final sign signs signed approve "
            "approves approved choose chooses pick makes call owns set sets end",
        ),
    )
)


@lru_cache(maxsize=CACHED)
def subjects(low: str, within: str = "") -> frozenset[str]:
    """Return which things of a job a text in lower case speaks of.

    Args:
        low: The text.
        within: A longer text of which it is a part; where given, only what that may
            speak of is looked for, which is quicker for many parts of one text.

    Source:
        Ours.

    >>> sorted(subjects("the bonus is ten percent of salary"))
    ['the bonus']
    """
    likely = _likely(within or low)
    found = {name for name in likely if PATTERNS[name].pattern.search(low)}
    for narrow, wide in NARROWER:
        if narrow in found:
            found.discard(wide)
    return frozenset(found)


@lru_cache(maxsize=CACHED)
def _likely(low: str) -> tuple[str, ...]:
    return tuple(name for name, quick in PATTERNS.items() if quick.search(low))


NARROWER: Final = (
    ("the training budget", "training"),
    ("the induction", "training"),
    ("code review", "performance reviews"),
    ("rounds left", "rounds"),
    ("the bonus", "the salary"),
    ("pay rises", "the salary"),
    ("when you hear back", "rounds left"),
    ("class size", "patients to a nurse"),
)
"""Where both are found, the first is meant."""


@lru_cache(maxsize=CACHED)
def words(low: str) -> frozenset[str]:
    """Return the stems of the words that tell one thing from another.

    Source:
        Ours.

    >>> sorted(words("there's twenty-five trucks on the yard"))
    ['truck', 'yard']
    """
    return frozenset(
        stem(word)
        for found in TOKEN.findall(low)
        for word in found.split("-")
        if found not in PLAIN
        and found not in STOP
        and word not in PLAIN
        and word not in STOP
        and word.split("'", maxsplit=1)[0] not in STOP
        and len(word) > 1
    )
