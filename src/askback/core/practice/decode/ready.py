"""Interviewers' questions made ready for searching, as a bank of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from askback.core.bank import Bank, Question, Signal
from askback.core.bank.index import Index, build_index
from askback.core.bank.wording import Wording
from askback.core.practice.decode.entry import Entry
from askback.core.topics import Embedder, Phrasing

MINUTES = 3.0  # of no account: nobody plans these
ASIDE = "-"  # begins the keys of what is said besides; no question's key begins so


def as_bank(entries: Iterable[Entry], aside: Iterable[str] = ()) -> Bank:
    """Return interviewers' questions as a bank, so that it is searched like one.

    What they worry about stands for what a question finds out, what a strong answer
    holds for what to listen for. What is said besides stands among them, so that what
    is nearer to it than to any question can be known for none.

    Source:
        Ours.

    >>> len(as_bank([]))
    0
    """
    named = {entry.key: _question(entry) for entry in entries}
    besides = [_besides(f"{ASIDE}{n}", text) for n, text in enumerate(aside)]
    return Bank({**named, **{question.key: question for question in besides}})


def build(
    entries: Iterable[Entry],
    wording: Wording,
    embedder: Embedder | None,
    aside: Iterable[str] = (),
) -> Index:
    """Make interviewers' questions ready for searching.

    Args:
        entries: n questions.
        wording: What the search knows of words.
        embedder: Gives the meaning; without one, words decide.
        aside: What is said besides and is none of them.

    Returns:
        The index.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours.
    """
    return build_index(as_bank(entries, aside), wording, embedder)


def _question(entry: Entry) -> Question:
    return replace(
        _besides(entry.key, entry.text),
        intention=entry.concern,
        stages=entry.stages,
        aliases=entry.aliases,
        listen_for=tuple(Signal("green", s, ()) for s in entry.looking_for.strong),
        probes=entry.follow_ups,
    )


def _besides(key: str, text: str) -> Question:
    """Return what is said as a question of which nothing more is known."""
    return Question(
        key=key,
        text=text,
        by_role={},
        intention="",
        benefit="",
        criteria={},
        roles={},
        stages=frozenset(),
        minutes=MINUTES,
        phrasing=Phrasing.GENERAL,
        demands=frozenset(),
        sensitivity=0,
        aliases=(),
        listen_for=(),
        probes=(),
        if_dodged="",
        fit="",
        searchable=False,
        source="",
    )
