"""What a prepared candidate will ask the people who interview."""

from __future__ import annotations

from collections.abc import Iterable

from askback.core.bank import Bank, Question
from askback.core.dossier import Posting
from askback.core.kit.values import AskedBack
from askback.core.topics import Phrasing

TEN = 10  # about what a loop of three interviews leaves room for
STRAIGHT = (Phrasing.PROBLEM, Phrasing.PAST_EVENT)  # put so that people tell


def will_ask(posting: Posting, bank: Bank) -> tuple[AskedBack, ...]:
    """Return ten questions that a prepared candidate will ask.

    Args:
        posting: What was read of the advertisement.
        bank: What candidates ask.

    Returns:
        First what the posting leaves open, then what it claims and would have to
        show, then the must-asks; each once, with an empty answer.

    Source:
        Ours. On why an honest answer pays: Earnest, Allen and Landis, "Mechanisms
        linking realistic job previews with turnover", Personnel Psychology 64 (2011).
    """
    found: dict[str, AskedBack] = {}
    for omission in posting.omissions:
        question = bank.get(omission.question_key)
        if question is not None and len(found) < TEN // 2:
            found.setdefault(question.key, _asked(question, omission.topic))
    claimed = {claim.criterion for claim in posting.claims}
    for question in _ranked(bank, claimed):
        if len(found) == TEN:
            break
        found.setdefault(question.key, _asked(question))
    return tuple(found.values())


def _asked(question: Question, omission: str = "") -> AskedBack:
    return AskedBack(question.key, question.text, question.intention, omission)


def _ranked(bank: Iterable[Question], claimed: set[str]) -> list[Question]:
    """Return the bank, what bears on claims and is put straight first."""
    seen: set[str] = set()
    fitting = [q for q in bank if not q.work and not q.only_if]
    fitting.sort(key=lambda q: _rank(q, claimed), reverse=True)
    first, again = list[Question](), list[Question]()
    for question in fitting:
        main = max(question.criteria, key=lambda name: question.criteria[name])
        (again if main in seen else first).append(question)
        seen.add(main)
    return [*first, *again]


def _rank(question: Question, claimed: set[str]) -> float:
    told = sum(share for name, share in question.criteria.items() if name in claimed)
    straight = question.phrasing in STRAIGHT
    return told + (question.rule is not None) + 0.5 * straight - question.sensitivity
