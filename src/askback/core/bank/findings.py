"""What a question could be better at, each said with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from askback.core.bank.asked import AUXILIARY, WH, Asked, Form
from askback.core.bank.phrasing import is_choice
from askback.core.bank.rules import Rules
from askback.core.topics.lexical import topics

JOIN = re.compile(
    rf"(?:,? (?:and|plus|but|or)(?: also| then| if so)?,?|,) "
    rf"(?=(?:{WH}(?:'\w+)?|{AUXILIARY}(?:n't)?) \w)"
)
LIST = re.compile(r"[^,]{2,60}(?:, [^,]{2,60}){1,6},? and [^,]{2,60}")
CAPITALS = re.compile(r"(?<![\w&/.-])[A-Z][A-Z0-9&/]{1,6}s?(?![\w&/-])")
SHOUTED = 0.6  # of all letters: then capitals say nothing about a word
FEW = 3  # words; a second half as short is a follow-up ("and why?", "and by whom?")
LISTED = 3  # subjects in a row that no answer holds together


class Kind(StrEnum):
    """What is the matter with a question."""

    CLOSED = "closed"
    LEADING = "leading"
    GENERAL = "general"
    SEVERAL = "several"
    SEARCHABLE = "searchable"
    JARGON = "jargon"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a question could be better at.

    Attributes:
        kind: What.
        why: What it costs, in a sentence.
    """

    kind: Kind
    why: str


WHY = {
    Kind.CLOSED: "A yes or a no answers it, and you have learnt little. Ask when it "
    "last happened, or how often last month.",
    Kind.LEADING: "It says which answer you hope for, and you will be given that one. "
    "Ask what is hard about it.",
    Kind.GENERAL: "It can be answered without one fact: asked in general, few tell of "
    "a problem they know of. Ask for the last time, or for what goes wrong.",
    Kind.SEVERAL: "It asks several things, and people answer the one they like. Ask "
    "one, then the other.",
    Kind.SEARCHABLE: "It is public. Look it up, and spend the minutes on what only "
    "they can tell.",
}


def findings_of(
    text: str, asked: tuple[Asked, ...], rules: Rules
) -> tuple[Finding, ...]:
    """Return what a question could be better at.

    Args:
        text: The question as it was written, capitals and all.
        asked: Its sentences.
        rules: The patterns.

    Returns:
        At most one finding a kind; none of a good question.

    Source:
        Ours; that general questions are told least is from Minson, VanEpps et al.,
        2018.
    """
    found = [
        Finding(kind, WHY[kind])
        for kind, test in TESTS.items()
        if any(test(sentence, rules) for sentence in asked if sentence.asks)
    ]
    if is_several(asked, rules):
        found.append(Finding(Kind.SEVERAL, WHY[Kind.SEVERAL]))
    words = jargon_in(text, rules)
    if words:
        told = ", ".join(f"“{word}”" for word in words)
        why = f"Not everybody knows {told}. Say it in words that anyone there uses."
        found.append(Finding(Kind.JARGON, why))
    return tuple(found)


def is_leading(asked: Asked, rules: Rules) -> bool:
    """Return whether a sentence says which answer is hoped for.

    Source:
        Ours.
    """
    if asked.form is Form.STATEMENT:
        return asked.asks and _talks(asked)
    return rules.finds("leading", asked.whole)


def _talks(asked: Asked) -> bool:
    """A sentence with a verb is a statement; "And the pay?" is only short."""
    return len(asked.core.split()) > FEW - 1


def is_closed(asked: Asked, rules: Rules) -> bool:
    """Return whether yes or no is a whole answer.

    Source:
        Ours.
    """
    return (
        asked.form is Form.POLAR
        and not is_choice(asked, rules)
        and not is_leading(asked, rules)
        and not rules.finds("open_polar", asked.main)
    )


def is_general(asked: Asked, rules: Rules) -> bool:
    """Return whether it can be answered without one fact.

    Source:
        Ours.
    """
    if rules.finds("event", asked.core) or rules.finds("policy", asked.main):
        return not rules.finds("event", asked.core)
    if rules.finds("problem", asked.core) or is_leading(asked, rules):
        return False
    if asked.form is Form.REQUEST:
        return not rules.finds("fact", asked.core)
    first = JOIN.split(asked.main)[0]
    return rules.finds("general", first) and not is_searchable(asked, rules)


def is_searchable(asked: Asked, rules: Rules) -> bool:
    """Return whether public sources answer it.

    Source:
        Ours.
    """
    return rules.finds("searchable", asked.main)


TESTS: dict[Kind, Callable[[Asked, Rules], bool]] = {
    Kind.CLOSED: is_closed,
    Kind.LEADING: is_leading,
    Kind.GENERAL: is_general,
    Kind.SEARCHABLE: is_searchable,
}


def parts_of(asked: Asked) -> tuple[str, ...]:
    """Return the clauses of a sentence that ask, one or more.

    Source:
        Ours.
    """
    places = [match.span() for match in JOIN.finditer(asked.core)]
    starts = [0, *(end for _, end in places)]
    ends = [*(start for start, _ in places), len(asked.core)]
    return tuple(asked.core[start:end] for start, end in zip(starts, ends, strict=True))


def separate(asked: tuple[Asked, ...], rules: Rules) -> tuple[str, ...]:
    """Return the questions that stand on their own in what was asked.

    Args:
        asked: The sentences.
        rules: The patterns.

    Returns:
        Clauses in order: the first that asks, then each that does not lean on what
        came before and is about something else.

    Source:
        Ours.
    """
    found: list[str] = []
    for sentence in asked:
        for part in parts_of(sentence) if sentence.asks else ():
            if not found or _is_other(part, found[-1], rules):
                found.append(part)
    return tuple(found)


def _is_other(part: str, before: str, rules: Rules) -> bool:
    """A second question is about another subject and does not lean on the first."""
    if len(part.split()) <= FEW or rules.finds("leaning", part):
        return False
    mine, theirs = (topics(text) & rules.far for text in (part, before))
    return bool(mine) and bool(theirs) and not mine & theirs


def is_several(asked: tuple[Asked, ...], rules: Rules) -> bool:
    """Return whether several things are asked at once.

    Source:
        Ours.
    """
    return len(separate(asked, rules)) > 1 or any(map(_lists, _asking(asked)))


def _asking(asked: tuple[Asked, ...]) -> Iterator[Asked]:
    return (sentence for sentence in asked if sentence.asks)


def _lists(asked: Asked) -> bool:
    """Three subjects in a row are three questions."""
    match = LIST.search(asked.core)
    if match is None:
        return False
    items = re.split(r",? and |, ", match.group())
    named = [topics(item) for item in items]
    return len({frozenset(names) for names in named if names}) >= LISTED


def jargon_in(text: str, rules: Rules) -> tuple[str, ...]:
    """Return the words of a text that outsiders may not know, as they are written.

    Args:
        text: A question, capitals and all.
        rules: The patterns.

    Returns:
        Each word once, in order.

    Source:
        Ours.
    """
    letters = [c for c in text if c.isalpha()]
    is_shouted = sum(c.isupper() for c in letters) > SHOUTED * len(letters)
    found = [
        match
        for match in rules.patterns["jargon"].finditer(text)
        if not rules.plain_words.fullmatch(match.group())
    ]
    if not is_shouted:
        found += CAPITALS.finditer(text)
    found.sort(key=lambda match: match.start())
    words = (m.group() for m in found if not _is_known(m.group(), rules))
    return tuple(dict.fromkeys(words))


def _is_known(word: str, rules: Rules) -> bool:
    return bool({word, word.removesuffix("s")} & rules.known)
