"""The forms of CONTRACT's JSON, and whether a value has one of them.

A form is a type, a set of allowed words, a list of one form, a mapping of forms, or
`maybe` of a form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

NUMBER = (int, float)


@dataclass(frozen=True)
class Maybe:
    """A form, or null."""

    form: Any


@dataclass(frozen=True)
class Each:
    """A mapping with any keys, of values of one form."""

    form: Any


def maybe(*form: Any) -> Maybe:
    return Maybe(frozenset(form) if isinstance(form[0], str) else form[0])


def assert_fits(value: Any, form: Any, where: str = "$") -> None:
    if isinstance(form, Maybe):
        if value is not None:
            assert_fits(value, form.form, where)
    elif isinstance(form, frozenset):
        assert value in form, f"{where}: {value}"
    elif isinstance(form, (dict, list, Each)):
        _assert_parts_fit(value, form, where)
    else:
        assert isinstance(value, form), f"{where}: {value!r}"
        assert not isinstance(value, bool) or form is bool, where


def _assert_parts_fit(value: Any, form: Any, where: str) -> None:
    if isinstance(form, list):
        assert isinstance(value, list), where
        forms = [(str(n), item, form[0]) for n, item in enumerate(value)]
    else:
        assert isinstance(value, dict), where
        given = dict.fromkeys(value, form.form) if isinstance(form, Each) else form
        assert value.keys() == given.keys(), where
        forms = [(key, value[key], given[key]) for key in given]
    for part, item, wanted in forms:
        assert_fits(item, wanted, f"{where}.{part}")


QUOTE = {"quote": str, "start": int, "end": int}
NO_QUOTE = {"quote": maybe(str), "start": maybe(int), "end": maybe(int)}
PROBLEMS = [{"where": str, "message": str}]

POSTING = {
    "text": str,
    "title": maybe(str),
    "company": maybe(str),
    "seniority": maybe(
        "intern", "junior", "mid", "senior", "staff", "principal", "manager",
        "director", "executive",
    ),
    "employment": maybe(
        "full_time", "part_time", "contract", "internship", "temporary"
    ),
    "workplace": maybe("remote", "hybrid", "onsite"),
    "places": [str],
    "compensation": maybe(
        {
            "min": maybe(NUMBER),
            "max": maybe(NUMBER),
            "currency": maybe(str),
            "period": maybe("year", "month", "week", "day", "hour"),
            **QUOTE,
        }
    ),
    "skills": [
        {"name": str, "kind": frozenset({"must", "nice", "unstated"}), **QUOTE}
    ],
    "claims": [{"criterion": str, **QUOTE}],
    "loaded_phrases": [
        {"phrase": str, "may_hide": str, "question_key": str, **QUOTE}
    ],
    "omissions": [{"topic": str, "criterion": str, "question_key": str}],
    "questions": [{"text": str, "criterion": str, **QUOTE}],
    "problems": PROBLEMS,
    "work": [str],
}  # fmt: skip

REASONS = maybe("declined", "unable", "deferred", "deflected", "generalities")
JUDGED = {
    "verdict": frozenset({"answered", "partly", "not_answered", "cant_tell"}),
    "reason": REASONS,
    "kind": maybe("story", "example", "fact", "generality", "opinion"),
    "specificity": NUMBER,
    "hedging": NUMBER,
    "p_not_answered": NUMBER,
    **NO_QUOTE,
}
ANSWER = {
    **JUDGED,
    "turns": [int],
    "quote_turn": maybe(int),
    "signals": [
        {
            "colour": frozenset({"green", "red"}),
            "signal": str,
            "turn": int,
            **QUOTE,
        }
    ],
    "missing": [str],
}
BATCHED = {"id": (str, int), **JUDGED}
TRANSCRIPT = {
    "format": frozenset(
        {"vtt", "srt", "zoom", "teams", "meet", "otter", "text", "json"}
    ),
    "me": maybe(str),
    "speakers": [{"name": str, "turns": int, "words": int}],
    "turns": [
        {
            "index": int,
            "speaker": maybe(str),
            "start_s": maybe(NUMBER),
            "end_s": maybe(NUMBER),
            "text": str,
        }
    ],
    "asked": [
        {
            "turn": int,
            "start": int,
            "end": int,
            "text": str,
            "question_key": maybe(str),
            "bank_key": maybe(str),
            "band": frozenset({"sure", "maybe", "none"}),
            "similarity": NUMBER,
            "answer": ANSWER,
        }
    ],
    "unasked": [str],
    "answered_unasked": [{"key": str, "turn": int, **QUOTE}],
    "cleaned": bool,
    "problems": PROBLEMS,
}
PLAN = {
    "status": frozenset({"optimal", "feasible"}),
    "value": NUMBER,
    "bound": NUMBER,
    "gap": NUMBER,
    "seconds": NUMBER,
    "agendas": Each([str]),
}
HITS = [{"key": str, "text": str, "score": NUMBER}]
