"""What kind of answer a question asks for, by its form alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from askback.core.practice.decode.entry import LookingFor, Shape


class Kind(StrEnum):
    """What a question asks for."""

    BEHAVIOURAL = "behavioural"
    HYPOTHETICAL = "hypothetical"
    OPINION = "opinion"
    FACT = "fact"
    NUMBER = "number"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Form:
    """What can be said of a question of a kind, whatever it is about.

    Attributes:
        kind: What it asks for.
        label: The same in words.
        concern: What they want to know by such questions.
        looking_for: What strong and weak answers hold.
        points: What an answer should cover, in order.
        shape: What an answer is made of.
        target_s: A sensible length, in seconds.
    """

    kind: Kind
    label: str
    concern: str
    looking_for: LookingFor
    points: tuple[str, ...]
    shape: Shape
    target_s: int


Forms = Mapping[Kind, Form]

# Tried in this order: "tell me about a time you estimated ..." asks for a story. No
# cue has a repetition without an end, so a text of any length is read in one go.
CUES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.BEHAVIOURAL,
        re.compile(
            r"\b(?:a|one|last|first|any|another) (?:time|occasion|situation|instance|"
            r"moment|example)s? (?:when|where|that|of when|in which|you|of you|it)\b|"
            r"\b(?:have|had) you (?:ever|once|recently)\b|\bever (?:had|been|done) \b|"
            r"\bwhen (?:did|have|were|was) you(?:r)?\b|\bwhen was the last\b|"
            r"\bexample of (?:when|how you|a time|your|you)\b|"
            r"\b(?:what|which|how) did you(?:r)?\b"
        ),
    ),
    (
        Kind.NUMBER,
        re.compile(
            r"\bhow (?:many|much|long|often|old|far|big|large|fast)\b|\bestimate\b|"
            r"\bballpark\b|\bwhat (?:percentage|share|proportion|number)\b|"
            r"\b(?:on a|the) scale\b|\bout of (?:ten|10|a hundred|100)\b|\broughly\b"
        ),
    ),
    (
        Kind.HYPOTHETICAL,
        re.compile(
            r"\b(?:would|wouldn't|might) (?:you|that|we|it|your)\b|\bwhat if\b|"
            r"\b(?:imagine|suppose|supposing|let's say|pretend)\b|"
            r"\bif (?:you|we|i|a|an|the|your|our|someone|somebody|two|they)\b|"
            r"\b(?:what|how) will you\b|\bwhat do you (?:do|say)\b|"
            r"\bhow do (?:you|we|i) (?!think|feel|like|see|find|prefer|mean)|"
            r"\bwhat (?:now|next|then|happens next)\b"
        ),
    ),
    (
        Kind.TASK,
        re.compile(
            r"^(?:please |now |then |so |and |ok |can you |could you |let's )*"
            r"(?:explain|show|draw|sketch|design|sell|write|solve|present|teach|spell|"
            r"translate|play|name|list|calculate|convert|reverse|read|make|build|code|"
            r"integrate|prove|define|demonstrate|conjugate|give)\b"
        ),
    ),
    (
        Kind.OPINION,
        re.compile(
            r"\b(?:what|how) (?:do|did) you (?:think|feel|like|see|prefer|mean|"
            r"value|believe|find|enjoy|hope|want)\b|\bdo you (?:think|feel|like|prefer|"
            r"believe|enjoy|agree|see)\b|\bwhy\b|\b(?:your|you) (?:view|opinion|"
            r"favourite|favorite|philosophy|ideal|approach|idea)s?\b|"
            r"\bmean(?:s)? to you\b|\bwhat makes\b|\bshould (?:we|they|people|one)\b|"
            r"\bare you (?:happy|proud)\b"
        ),
    ),
    (
        Kind.BEHAVIOURAL,
        re.compile(r"\b(?:tell (?:me|us) (?:about|of)|talk (?:me|us)|describe|walk)\b"),
    ),
)
BLANKS = re.compile(r"\s+")


def kind_of(text: str) -> Kind:
    """Return what a question asks for, by its form.

    Args:
        text: A question as it was typed or heard, with punctuation or without.

    Returns:
        The kind; what shows no other asks for a fact.

    Source:
        Ours, after the usual division of interview questions into those on the past
        and those on what one would do.

    >>> kind_of("Tell me about a time you lost a parcel").value
    'behavioural'
    >>> kind_of("What if the boiler fails?").value
    'hypothetical'
    """
    said = BLANKS.sub(" ", text.replace("’", "'").casefold()).strip()
    return next((kind for kind, cue in CUES if cue.search(said)), Kind.FACT)


def read_forms(loaded: object) -> dict[Kind, Form]:
    """Read what is said of each kind.

    Args:
        loaded: The file as its YAML reader gives it: one mapping a kind.

    Returns:
        Every kind with its form.

    Source:
        Ours.
    """
    rows = cast("list[Mapping[str, object]]", loaded)
    forms = map(_form, rows)
    return {form.kind: form for form in forms}


def _form(row: Mapping[str, object]) -> Form:
    strong, weak, points = (_texts(row[name]) for name in ("strong", "weak", "points"))
    return Form(
        kind=Kind(str(row["kind"])),
        label=str(row["label"]),
        concern=str(row["concern"]),
        looking_for=LookingFor(strong, weak),
        points=points,
        shape=Shape(str(row["shape"])),
        target_s=int(str(row["target_s"])),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, cast("list[object]", value)))
