"""Who speaks, how much, and which of them is the candidate."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from askback.core.transcript.turns import Turn, speaker_key

ME = frozenset(
    {"me", "you", "i", "myself", "candidate", "applicant", "interviewee", "job seeker"}
)
THEM = frozenset({"interviewer", "recruiter", "hiring manager", "employer"})
ASIDE = re.compile(r"[(\[]\s*([^()\[\]]{1,40}?)\s*[)\]]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SENTENCE = re.compile(r"[^.?!…]+[.?!…]*")
LONGEST_SENTENCE = 40  # words; without full stops, talk is read in windows
WINDOW = 24  # words of such a window, which hold a question and its lead-in
OPENER = re.compile(
    r"\b(?:what|how|who|whom|whose|why|when|where|which|tell me|walk me|talk me"
    r"|(?:do|does|did|is|are|was|were|have|has|had|can|could|would|will|should)"
    r" (?:you|your|there|it|the|we|they|people|this|that|i|someone|anyone|anybody))\b",
    re.IGNORECASE,
)
# What is said to a candidate and hardly ever by one.
TO_ME = re.compile(
    r"\b(?:tell (?:me|us) (?:a (?:little|bit|little bit) )?(?:more )?about yourself"
    r"|(?:walk|talk|take) (?:me|us) through your"
    r" (?:cv|résumé|resume|background|experience|career)"
    r"|(?:in|on|from|at|read|seen|got) your (?:cv|résumé|resume|application)"
    r"|why do you want (?:to work|to join|this (?:job|role|post))"
    r"|what (?:attracts|attracted|interests|interested|drew) you (?:to|about|in) "
    r"|what questions (?:do|have) you|questions for us"
    r"|your (?:notice period|salary expectations?)"
    r"|your (?:biggest|greatest) (?:weakness|strength)(?:es|s)?"
    r"|when (?:could|can|would) you (?:be able to )?start"
    r"|thank(?:s| you) for (?:applying|your application|your interest))",
    re.IGNORECASE,
)
COVERED = 0.5  # of a planned question's weight: half its rare words are no accident
ENOUGH = 2.0  # planned questions covered, or their worth in parts, to name someone
LEAD = 2.0  # times as much as the next speaker; who echoes the plan comes near one
EACH_END = 0.4  # of the turns; what lies between may belong to either part
FEWEST_QUESTIONS = 3  # at each end, to see who asks there
ASKS_LATER = 0.25  # more of the questions at the end than at the start, as a share
TALKS_LESS = 0.1  # less of the words at the end than at the start, as a share
TALKS_MUCH_LESS = 0.2  # the same where question marks are missing


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """How much one speaker said.

    Attributes:
        name: As the turns have it.
        turns: How many times.
        words: How many words in all.
    """

    name: str
    turns: int
    words: int


def count(turns: Iterable[Turn]) -> tuple[SpeakerCount, ...]:
    """Count what each named speaker said, in the order they first spoke.

    Source:
        Ours.

    >>> count([Turn(0, "Ana", None, None, "How many?")])
    (SpeakerCount(name='Ana', turns=1, words=2),)
    """
    times: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for turn in turns:
        if turn.speaker is not None:
            times[turn.speaker] += 1
            words[turn.speaker] += len(turn.text.split())
    return tuple(SpeakerCount(name, times[name], words[name]) for name in times)


def guess_me(turns: Sequence[Turn], planned: Sequence[str]) -> str | None:
    """Guess which speaker is the candidate; None where it is not clear.

    In this order: whoever is called so; whoever is left when the others are called
    interviewers; whose questions cover the plan best by rare words; who is never
    spoken to as a candidate's interviewer would, and asks at the end what others
    asked at the beginning.

    Args:
        turns: A whole transcript.
        planned: Questions that the candidate meant to ask; may be empty.

    Returns:
        A speaker's name as the turns have it, or None.

    Source:
        Ours.

    >>> talk = [Turn(0, "Ana", None, None, "Hello."), Turn(1, "Me", None, None, "Hi.")]
    >>> guess_me(talk, [])
    'Me'
    """
    names = [speaker.name for speaker in count(turns)]
    called = _called(names)
    if called is not None or len(names) < 2:  # noqa: PLR2004 -- a talk has two sides
        return called
    return (
        _one([name for name in names if not _titles(name) & THEM])
        or _covers_plan(turns, names, planned)
        or _is_interviewed(turns, names)
    )


def _one(names: Sequence[str]) -> str | None:
    return names[0] if len(names) == 1 else None


def _called(names: Sequence[str]) -> str | None:
    """Return who is called "Me"; beside "R" and "C", "I" is short for interviewer."""
    mine = [name for name in names if _titles(name) & ME]
    letters = len(names) > 1 and all(len(name) == 1 for name in names)
    return None if letters else _one(mine)


def _titles(name: str) -> set[str]:
    """Return what a name says of its bearer: itself, and what stands in brackets."""
    asides = {aside.casefold() for aside in ASIDE.findall(name)}
    return {speaker_key(name).rstrip(" _#-0123456789")} | asides


def _questions(text: str) -> list[str]:
    """Return the sentences that ask, or windows where nothing marks sentences."""
    asked: list[str] = []
    for sentence in SENTENCE.findall(text):
        words = sentence.split()
        if len(words) > LONGEST_SENTENCE:
            asked += _windows(words)
        elif sentence.rstrip().endswith("?") or OPENER.search(sentence):
            asked.append(sentence)
    return asked


def _windows(words: Sequence[str]) -> list[str]:
    step = WINDOW // 2
    texts = [" ".join(words[n : n + WINDOW]) for n in range(0, len(words), step)]
    return [text for text in texts if OPENER.search(text)]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(text))


def _covers_plan(
    turns: Sequence[Turn], names: Sequence[str], planned: Sequence[str]
) -> str | None:
    if not planned:
        return None
    weights = _rarity(turns, planned)
    cover = {
        name: _cover(turns, name, [_words(text) for text in planned], weights)
        for name in names
    }
    best, second, *_ = sorted(names, key=lambda name: -cover[name])
    clear = cover[best] >= max(min(ENOUGH, len(planned)), LEAD * cover[second])
    return best if clear else None


def _rarity(turns: Sequence[Turn], planned: Sequence[str]) -> Mapping[str, float]:
    """Weigh words by how few turns and planned questions have them."""
    texts = [_words(turn.text) for turn in turns] + [_words(text) for text in planned]
    seen = Counter(word for text in texts for word in text)
    return {word: math.log(len(texts) / times) for word, times in seen.items()}


def _cover(
    turns: Sequence[Turn],
    name: str,
    planned: Sequence[frozenset[str]],
    weights: Mapping[str, float],
) -> float:
    """Sum how much of each planned question this speaker's best question has."""
    asked = [
        _words(question)
        for turn in turns
        if turn.speaker == name
        for question in _questions(turn.text)
    ]
    shares = [_best_share(question, asked, weights) for question in planned]
    return sum(share for share in shares if share >= COVERED)


def _best_share(
    question: frozenset[str],
    asked: Sequence[frozenset[str]],
    weights: Mapping[str, float],
) -> float:
    whole = sum(weights[word] for word in question)
    if not whole:
        return 0.0
    return max(
        (sum(weights[word] for word in question & words) / whole for words in asked),
        default=0.0,
    )


def _is_interviewed(turns: Sequence[Turn], names: Sequence[str]) -> str | None:
    """Return who first talks and then asks, if nothing they say speaks against it."""
    askers = {turn.speaker for turn in turns if TO_ME.search(turn.text)}
    length = max(1, int(EACH_END * len(turns)))
    ends = (turns[:length], turns[-length:])
    words = _later(names, *(_said(end) for end in ends))
    asked = [_asked(end) for end in ends]
    marked = min(each.total() for each in asked) >= FEWEST_QUESTIONS
    questions = _later(names, *asked)
    clear = [
        name
        for name in names
        if name not in askers
        and _changes(
            words[name], questions[name] if marked else None, told=bool(askers)
        )
    ]
    return _one(clear)


def _changes(words: float, questions: float | None, *, told: bool) -> bool:
    """Return whether someone who talked begins to ask, as a candidate does."""
    if questions is not None:
        return questions >= ASKS_LATER and words <= -TALKS_LESS
    return told and words <= -TALKS_MUCH_LESS


def _later(
    names: Sequence[str], first: Counter[str | None], last: Counter[str | None]
) -> Mapping[str, float]:
    """Return each one's share at the end less that at the start, -1 to 1."""
    return {
        name: last[name] / max(1, last.total()) - first[name] / max(1, first.total())
        for name in names
    }


def _said(turns: Iterable[Turn]) -> Counter[str | None]:
    said: Counter[str | None] = Counter()
    for turn in turns:
        said[turn.speaker] += len(turn.text.split())
    return said


def _asked(turns: Iterable[Turn]) -> Counter[str | None]:
    asked: Counter[str | None] = Counter()
    for turn in turns:
        asked[turn.speaker] += turn.text.count("?")
    return asked
