"""An account taken apart: its clauses, and what each is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from askback.core.decision.contradictions.hundreds import with_hundreds
from askback.core.decision.contradictions.setting import Setting, setting
from askback.core.decision.contradictions.subjects import subjects, words
from askback.core.decision.contradictions.values import Account, Side
from askback.core.topics import Span
from askback.core.transcript.answer.sentences import Sentence, clauses, plain, sentences
from askback.core.transcript.answer.values import Said

NEAR: Final = 3  # sentences of an answer that may lean on the question
LEANS: Final = (
    1  # words of its own that a clause may have and still be about the question
)
MOST: Final = 60  # sentences of one account; a posting is longer than any answer
I_ALONE: Final = re.compile(r"\b(?:i|i've|i'm|i'd|i'll|me|myself|my|mine)\b")
MUSING: Final = re.compile(
    r"\bi (?:think|guess|mean|believe|suppose|know|reckon|imagine)\b|\bi'd (?:say"
    r"|guess)\b"
    r"|\bi would say\b|\b(?:tell|ask|believe|after|for|with|me) (?:me|included)\b|\bme "
    r"(?:included|directly)\b|\bof me\b|\bto me\b|\b(?:my|our) (?:team|squad|ward"
    r"|crew)\b"
)
ALL: Final = re.compile(
    r"\b(?:everybody|everyone|every|all|always|each|most|we|us|people|they|you)\b"
)
ANOTHER: Final = re.compile(
    r"^(?:and |but |so |well |then )?(?:he|she|his|her|he's|she's|the (?:manager|boss"
    r"|director|founder|head|owner|ceo|lead|other one)(?:'s)?)\b"
)
POINTS: Final = re.compile(
    r"\b(?:it|its|it's|that|that's|this|they|them|those|these|one|ones|he|she|there)\b"
    r"|^(?:and|so|but|why|really|how many|how long|how often)\b"
)
IN_NUMBER: Final = re.compile(r"(?<=\d)[,:](?=\d)")
ASKING: Final = re.compile(r"\?\s*$")


@dataclass(frozen=True)
class Statement:
    """One clause of an account.

    Attributes:
        account: Whose.
        sentence: The sentence it stands in.
        clause: The clause.
        question: What was asked, in lower case; empty where the clause is too far from
            it.
        number: Which sentence of the account it is in, from 0.
        whole: All of the account and the question, in lower case.
    """

    account: Account
    sentence: Sentence
    clause: Sentence
    question: str
    number: int
    whole: str = ""

    @property
    def low(self) -> str:
        """The clause in lower case."""
        return self.clause.plain

    @cached_property
    def leans(self) -> bool:
        """Whether it says so little that only what is around it tells its subject."""
        return len(words(self.low) - words(self.question)) <= LEANS

    @cached_property
    def about(self) -> frozenset[str]:
        """What it is about: its own words, else the sentence's, else the question's."""
        own = subjects(self.low, self.whole)
        if own or not self.leans:
            return own
        said = subjects(self.sentence.plain, self.whole)
        return said or subjects(self.question, self.whole)

    @cached_property
    def is_own(self) -> bool:
        """Whether the speaker says it of themselves alone."""
        said = MUSING.sub(" ", self.low)
        own = I_ALONE.search(said) is not None
        return own and ALL.search(self.sentence.plain) is None

    @cached_property
    def is_of_another(self) -> bool:
        """Whether it is said of one other person."""
        return ANOTHER.search(self.low) is not None

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling words of the clause."""
        return words(self.low)

    @cached_property
    def setting(self) -> Setting:
        """What limits it, in its sentence or in what was asked."""
        return setting(self.sentence.plain, self.low, self.question)

    @property
    def is_first_clause(self) -> bool:
        """Whether its sentence begins with it; so each sentence is looked at once."""
        return self.clause.start == self.sentence.start

    @cached_property
    def context(self) -> str:
        """What was asked, by its words, its key and what its "it" may point to."""
        if not self.question:
            return ""
        account = self.account
        named = f"{self.question} {account.key.replace('-', ' ')}"
        if not POINTS.search(self.question):
            return named
        return f"{named} {plain(account.before)}"

    @property
    def side(self) -> Side:
        """Its sentence, as one side of a contradiction."""
        words = self.sentence
        span = Span.of(self.account.text, words.start, words.end)
        return Side(self.account, span)


def statements(account: Account) -> Iterator[Statement]:
    """Yield the clauses of an account; what is itself a question tells nothing.

    Source:
        Ours.

    >>> [s.low for s in statements(Account("Ana", "", "Six, I think. Why?"))]
    ['six', 'i think.']
    """
    question = plain(account.question)
    text = account.text[: account.end]
    whole = f"{plain(text)}\n{question}"
    said = sentences([Said(account.turn or 0, text)])
    heard = [one for one in said if one.end > account.start]
    for number, sentence in enumerate(heard[:MOST]):
        if ASKING.search(sentence.plain):
            continue
        asked = question if number < NEAR else ""
        for clause in clauses(_joined(sentence)):
            yield Statement(account, sentence, clause, asked, number, whole)


def _joined(sentence: Sentence) -> Sentence:
    """Return a sentence in which no number is cut in two, by a comma or a dash."""
    told = with_hundreds(sentence.plain)
    return replace(sentence, plain=IN_NUMBER.sub("0", told))
