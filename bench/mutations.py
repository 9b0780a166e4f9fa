"""Torn, doubled and shuffled transcripts: is every one read, and is a word lost?

What was said is known from the golden files' turns as a person wrote them down. A word
of them that still stands in the mutated text must be in a turn, or on a line or in a
paragraph that a problem names. Nothing here knows how the reader reads.
"""

from __future__ import annotations

import json
import re
import resource
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

from askback.adapters.documents import read_bytes
from askback.core.transcript.formats import read
from askback.core.transcript.turns import Transcript
from askback.errors import InvalidInputError
from askback.services import readings
from bench.mutating import encode, mutate

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "transcripts"
MUTATED = 10_000
WHOLE = 200  # read to their end: questions, answers
HUGE = 10_000_000  # characters of a hostile file
WORD = re.compile(r"[^\W\d_]{3,}")
KEY = re.compile(r'"(\w+)"\s*:')
PLACE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Golden:
    """A file, and the words that are surely speech wherever they stand in it."""

    name: str
    text: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one mutated file: refused, or read with these words lost."""

    refused: bool
    lost: tuple[str, ...] = ()
    problems: int = 0


def goldens() -> list[Golden]:
    """Return every golden file with its spoken words."""
    expected = yaml.safe_load((GOLDEN / "expected.yaml").read_text("utf-8"))
    return [_golden(name, told) for name, told in sorted(expected.items())]


def _golden(name: str, told: Mapping[str, list[list[str]]]) -> Golden:
    text = (GOLDEN / name).read_text("utf-8")
    spoken = Counter(_words(" ".join(turn[3] for turn in told["turns"])))
    # What stands in the file more often than it was said is a name, a heading or a
    # copy that need not be read, except in captions that say everything twice.
    written = Counter(_words(text))
    twice = name.startswith(("rolling", "doubled"))
    names = set(_words(" ".join(str(turn[0]) for turn in told["turns"])))
    names.update(_words(" ".join(KEY.findall(text))))
    sure = {word for word, n in spoken.items() if twice or written[word] <= n}
    return Golden(name, text, frozenset(sure - names))


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def mutated(files: list[Golden], seed: str) -> tuple[bytes, frozenset[str]]:
    """Return a mutated file, and the words of it that somebody surely said."""
    random = Random(seed)  # noqa: S311 -- the same files each time
    first, second = random.choice(files), random.choice(files)
    text = mutate(first.text, second.text, random)
    either = (first.words | second.words) - _unsure(first) - _unsure(second)
    return encode(text, random), either


def _unsure(file: Golden) -> frozenset[str]:
    return frozenset(_words(file.text)) - file.words


def try_one(data: bytes, spoken: frozenset[str]) -> Outcome:
    """Read a mutated file, and look for what was said in it."""
    try:
        text = read_bytes("talk", data).text
        transcript = read(text)
    except InvalidInputError:
        return Outcome(refused=True)
    return Outcome(
        refused=False,
        lost=lost(text, transcript, spoken),
        problems=len(transcript.problems),
    )


def lost(text: str, transcript: Transcript, spoken: frozenset[str]) -> tuple[str, ...]:
    """Return the spoken words of a text that are in no turn and on no named line."""
    kept = " ".join(f"{turn.speaker} {turn.text}" for turn in transcript.turns)
    kept = kept.casefold()
    wanted = Counter(
        word
        for number, line in _unnamed(text, transcript)
        for word in _words(line)
        if word in spoken
    )
    # What stood twice may be read once, if a problem says so.
    once = any("read once" in problem.message for problem in transcript.problems)
    return tuple(
        word
        for word, count in wanted.items()
        if kept.count(word) < (1 if once else count)
    )


def _unnamed(text: str, transcript: Transcript) -> Iterator[tuple[int, str]]:
    """Yield the lines that no problem names."""
    named: set[int] = set()
    for problem in transcript.problems:
        if problem.where.startswith("line"):
            named.update(map(int, PLACE.findall(problem.where)))
    end = "From here on"
    torn = [p.where for p in transcript.problems if p.message.startswith(end)]
    last = min((int(where.split()[-1]) for where in torn), default=10**9)
    json_broken = ("JSON is broken", "It has no text")
    broken = any(m in p.message for p in transcript.problems for m in json_broken)
    note = False
    for number, line in enumerate(text.split("\n"), start=1):
        note = line.startswith("NOTE") or (note and bool(line.strip()))
        if number not in named and number < last and not (broken or note):
            yield number, line


SAID = "so what does a week look like, and who is there when it goes wrong? "
OPENED = {  # how a hostile file begins, and what it repeats
    "one line": ("", "word "),
    "names": ("", "Ana: x\nBo: y\n"),
    "cues": ("", f"00:01.000 --> 00:02.000\n<v Ana>{SAID}</v>\n\n"),
    "open tags": ("", "<v.a"),
    "tags in cues": ("WEBVTT\n\n", "00:01.000 --> 00:02.000\n<c <v <i </"),
    "brackets": ("", "[("),
    "braces": ("", '{"a":['),
    "objects": ("[", '{"text": "hi"},\n'),
    "broken objects": ("[", '{"text": "a" "b"},\n'),
    "stars": ("", "*"),
    "colons": ("", "A:"),
    "ampersands": ("", "&a"),
    "times": ("", "00:01 "),
    "spaces": ("", " \n"),
    "pages": ("", "Page 1 of 9\n"),
    "two on a line": ("Ana: Hi.\nBo: Hi.\nAna: a\nBo: b\n", "Ana: So? Bo: Six. "),
    "stops": ("", ". "),
}


def hostile(size: int = HUGE) -> dict[str, str]:
    """Return files of so many characters that ask for endless work."""
    files = {
        name: start + piece * (size // len(piece))
        for name, (start, piece) in OPENED.items()
    }
    files["new names"] = "".join(
        f"N{chr(97 + n % 26)}{n}x: hm\n" for n in range(size // 13)
    )
    return files


def whole(files: list[Golden], seed: str) -> bool:
    """Read a mutated file with its questions and answers; return whether it could."""
    data, _ = mutated(files, seed)
    try:
        text = read_bytes("talk", data).text
        told = readings.to_json(readings.read_transcript(text, me=None))
    except InvalidInputError:
        return False
    turns = [turn["text"] for turn in told["turns"]]
    for asked in told["asked"]:
        if turns[asked["turn"]][asked["start"] : asked["end"]] != asked["text"]:
            raise AssertionError(seed)
    json.dumps(told)
    return True


def _told(outcome: Outcome) -> tuple[int, int]:
    return len(outcome.lost), outcome.problems


def measure() -> Iterator[str]:
    """Read them all, then the huge ones."""
    files, began = goldens(), time.perf_counter()
    found = [try_one(*mutated(files, str(n))) for n in range(MUTATED)]
    took_s = time.perf_counter() - began
    read_ = [one for one in found if not one.refused]
    yield f"{len(files)} golden files, {MUTATED} mutated: {len(read_)} read, the rest"
    yield f"refused with a message; none crashed; {took_s:.0f} s"
    silent, named = (sum(map(bool, x)) for x in zip(*map(_told, read_), strict=True))
    yield f"files with a word lost without a problem: {silent}"
    yield f"files with a problem named: {named}"
    began = time.perf_counter()
    told = sum(whole(files, f"whole {n}") for n in range(WHOLE))
    yield f"read to the end: {told} of {WHOLE}, {time.perf_counter() - began:.0f} s"
    for name, text in hostile().items():
        began = time.perf_counter()
        try:
            turns = len(read(text).turns)
        except InvalidInputError:
            turns = 0
        took_s = time.perf_counter() - began
        yield f"10 MB of {name}: {took_s:.1f} s, {turns} turns"
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"most memory, the files included: {most:.0f} MB"


if __name__ == "__main__":
    print("\n".join(measure()))
