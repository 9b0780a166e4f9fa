"""What was said by whom, and two accounts that differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from askback.core.topics import Span


class Kind(StrEnum):
    """How two accounts differ."""

    NUMBER = "number"
    DATE = "date"
    POLARITY = "polarity"
    WHO = "who"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Account:
    """What one witness said on a subject, in one turn or in one source.

    Attributes:
        witness: Who said it; for a source, what the source is.
        where: The interview or the source, by name.
        text: The whole turn, or the whole source.
        question: What was asked; empty where nobody asked.
        key: The question of the bank or of a source that it was; empty where unsure.
        criteria: What the question is about, with strengths 0-1.
        turn: Index of the turn; None for a source.
        start: Where in the text the account begins.
        end: One past its end; None for the end of the text.
        is_source: Whether the company wrote it, rather than a person said it.
        place: A name by which the caller finds it again.
        before: What was said just before the question, to which its "it" may point.
    """

    witness: str
    where: str
    text: str
    question: str = ""
    key: str = ""
    criteria: Mapping[str, float] = field(default_factory=dict[str, float])
    turn: int | None = None
    start: int = 0
    end: int | None = None
    is_source: bool = False
    place: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two accounts, with the words that matter.

    Attributes:
        account: Who said it, where, and to what.
        span: The words, verbatim, in the account's text.
    """

    account: Account
    span: Span


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two accounts of one thing that differ; either may be right.

    Attributes:
        criterion: What they are about; None where that is not known.
        kind: How they differ; `claim` where one of them is a source.
        subject: The one thing of which both speak, in a word or two.
        why: In a line, what differs.
        a: The account that came first.
        b: The other.
    """

    criterion: str | None
    kind: Kind
    subject: str
    why: str
    a: Side
    b: Side

    @property
    def is_one_witness(self) -> bool:
        """Whether one and the same person gave both accounts."""
        a, b = self.a.account, self.b.account
        return a.witness == b.witness and a.is_source == b.is_source


@dataclass(frozen=True, slots=True)
class Difference:
    """How two statements of one thing differ.

    Attributes:
        kind: By what.
        subject: The one thing.
        here: What one says of it, in a word or two.
        there: What the other says.
        is_firm: Whether nothing in either was a guess, so that even one and the same
            witness may be held to it.
        is_known: Whether the subject is one of the table, not only words in common.
    """

    kind: Kind
    subject: str
    here: str
    there: str
    is_firm: bool = False
    is_known: bool = True

    @property
    def why(self) -> str:
        """What differs, in a line."""
        told = f"{self.subject}: {self.here} here, {self.there} there."
        return told[:1].upper() + told[1:]

    @property
    def turned(self) -> Difference:
        """The same with the other side first."""
        return replace(self, here=self.there, there=self.here)
