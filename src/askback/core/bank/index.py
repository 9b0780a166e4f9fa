"""A bank made ready for searching: vectors, words and subjects of every question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from askback.core.bank.question import Bank, Question
from askback.core.bank.wording import Wording, sides, spoken_words
from askback.core.topics import Embedder, Vectors
from askback.core.topics.lexical import content, rarity, topics
from askback.core.topics.lexical_topics import TOPICS

Numbers = NDArray[np.float32]
Places = NDArray[np.intp]
NAMES = {name: number for number, name in enumerate(TOPICS)}
# These and the shares of `search` are of the best mixtures tried: with each alias asked
# of a bank that lacks it, and with 165 paraphrases of our own.
MEAN = 0.24  # share of all wordings' mean
AIM = 0.17  # share of text and intention
ABOUT = 0.14  # share of all that a question is for besides


@dataclass(frozen=True, slots=True)
class Index:
    """A bank that can be searched within milliseconds; built once.

    Attributes:
        bank: The n questions.
        wording: What is known of words.
        embedder: Gives queries their vectors; None where there is no model.
        starts: For each question, the first of its m wordings.
        vectors: m rows of length 1, one a wording; None without an embedder.
        profiles: n rows: the mean of a question's wordings, its aim and all else it is
            for, each by its share, so that one product gives both.
        postings: Questions by stem.
        weights: How telling each stem is, more than 0.
        subjects: One row a subject of a job, m columns, 1 where a wording names it.
        named: m counts of the subjects that each wording names.
        sides: On which side of which opposites each question's text stands.
        strengths: By criterion, how much each of the n questions tells of it, 0-1.
        vocabulary: How often the bank has each word.
        texts: Questions by each of their wordings, as words.
    """

    bank: Bank
    wording: Wording
    embedder: Embedder | None
    starts: Places
    vectors: Vectors | None
    profiles: Vectors | None
    postings: Mapping[str, Places]
    weights: Mapping[str, float]
    subjects: Numbers
    named: Numbers
    sides: tuple[frozenset[str], ...]
    strengths: Mapping[str, Numbers]
    vocabulary: Mapping[str, int]
    texts: Mapping[str, int]
    questions: tuple[Question, ...] = field(repr=False)


def about(question: Question) -> str:
    """Return all that a question is for, in one text.

    Source:
        Ours: aim, use and listening guide say in other words what is asked.
    """
    signs = "; ".join(sign.signal for sign in question.listen_for)
    told = (question.intention, question.benefit, signs)
    return " ".join((*told, *question.probes, question.if_dodged))


def aim(question: Question) -> str:
    """Return a question with what it finds out, in one text.

    Source:
        Ours: of all single texts this one is nearest to how people put it.
    """
    return f"{question.text} {question.intention}"


def texts_of(bank: Bank) -> tuple[str, ...]:
    """Return every text whose vector an index holds, to keep them between runs.

    Source:
        Ours.

    >>> texts_of(Bank({}))
    ()
    """
    questions = tuple(bank)
    wordings = tuple(w for q in questions for w in q.wordings)
    return (*wordings, *map(aim, questions), *map(about, questions))


def build_index(bank: Bank, wording: Wording, embedder: Embedder | None) -> Index:
    """Make a bank ready for searching.

    Args:
        bank: n questions with m wordings in all; none is fine.
        wording: What is known of words.
        embedder: Gives the meaning; without one, words decide.

    Returns:
        The index; it holds about 2 kB a wording.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours.
    """
    questions = tuple(bank)
    wordings = [w for q in questions for w in q.wordings]
    counts = [len(q.wordings) for q in questions]
    starts = np.cumsum([0, *counts[:-1]], dtype=np.intp)[: len(counts)]
    vectors = _vectors(wordings, embedder)
    subjects = _subjects(wordings)
    return Index(
        bank=bank,
        wording=wording,
        embedder=embedder,
        starts=starts,
        vectors=vectors,
        profiles=_profiles(questions, vectors, starts, embedder),
        postings=_postings(questions),
        weights=rarity(w.replace("-", " ") for w in wordings),
        subjects=subjects,
        named=subjects.sum(axis=0),
        sides=tuple(sides(q.text, wording) for q in questions),
        strengths=_strengths(questions),
        vocabulary=_vocabulary(wordings, wording),
        texts=_texts(questions),
        questions=questions,
    )


def _vectors(texts: Sequence[str], embedder: Embedder | None) -> Vectors | None:
    return embedder.embed(texts) if embedder is not None and texts else None


def _profiles(
    questions: Sequence[Question],
    vectors: Vectors | None,
    starts: Places,
    embedder: Embedder | None,
) -> Vectors | None:
    """A product with a mean of rows is the mean of their products: one row does."""
    aims = _vectors([aim(q) for q in questions], embedder)
    wide = _vectors([about(q) for q in questions], embedder)
    if vectors is None or aims is None or wide is None:
        return None
    counts = np.diff([*starts, len(vectors)])[:, None]
    means = np.add.reduceat(vectors, starts, axis=0) / counts
    rows: Vectors = (MEAN * means + AIM * aims + ABOUT * wide).astype(np.float32)
    return rows


def stems(text: str) -> frozenset[str]:
    """Return the stems that carry what a text is about, hyphens parting words.

    Source:
        Ours.

    >>> sorted(stems("Who's on-call?"))
    ['call']
    """
    return content(text.replace("-", " "))


def _postings(questions: Iterable[Question]) -> dict[str, Places]:
    held: dict[str, list[int]] = {}
    for number, question in enumerate(questions):
        for word in frozenset[str]().union(*map(stems, question.wordings)):
            held.setdefault(word, []).append(number)
    return {word: np.array(places, dtype=np.intp) for word, places in held.items()}


def subjects_of(text: str) -> list[int]:
    """Return the rows of the subjects of a job that a text names.

    Source:
        Ours.

    >>> len(subjects_of("What is the pay?"))
    1
    """
    return sorted(NAMES[name] for name in topics(text))


def _subjects(wordings: Sequence[str]) -> Numbers:
    rows = np.zeros((len(NAMES), len(wordings)), dtype=np.float32)
    for column, wording in enumerate(wordings):
        rows[subjects_of(wording), column] = 1
    return rows


def _strengths(questions: Sequence[Question]) -> dict[str, Numbers]:
    keys = dict.fromkeys(key for q in questions for key in q.criteria)
    return {
        key: np.array([q.criteria.get(key, 0) for q in questions], dtype=np.float32)
        for key in keys
    }


def _vocabulary(wordings: Iterable[str], wording: Wording) -> dict[str, int]:
    counts = Counter(w for text in wordings for w in spoken_words(text))
    counts.update(wording.known)
    return dict(counts)


def _texts(questions: Iterable[Question]) -> dict[str, int]:
    return {
        " ".join(spoken_words(text)): number
        for number, question in enumerate(questions)
        for text in reversed(question.wordings)
    }
