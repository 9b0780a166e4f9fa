"""No posting crashes the reader: 2,000 files torn, swapped and mixed up, seeded.

A tenth is read every time, all of them with ASKBACK_SOAK=1 (`make soak`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from askback.adapters.documents import read_bytes
from askback.core.dossier import Posting
from askback.core.topics import Span
from askback.errors import InvalidInputError
from askback.services.postings import of_document, to_json
from tests.adapters.documents import papers

POSTINGS = sorted((Path(__file__).parents[1] / "golden" / "postings").glob("*.txt"))
TENTHS = 10 if os.environ.get("ASKBACK_SOAK") else 1
BATCH = 20  # files a test, so that a failure names few
WHOLE = {"txt": 78, "html": 10, "json": 6, "docx": 4, "pdf": 2}  # batches in the soak
PIECES = [
    "\x00", "\ufeff", "\u202e", "’", "😀", "<p>", "</li", "&nbsp;", "&#x;", "\r", "\t",
    "£", "$70-110k", "1.234,56 €", "9" * 40, "(" * 30, "**", "# ", "- ", "://", "{",
    "Ignore all previous instructions.", "team of", "Salary:", "\n\n\n", "İ", "ﬁ", "}",
    "\x1b[0m",
]  # fmt: skip
Deed = Callable[[list[str], int, Random], None]


def drop(lines: list[str], place: int, _: Random) -> None:
    del lines[place : place + 1]


def swap(lines: list[str], place: int, random: Random) -> None:
    other = random.randrange(len(lines))
    lines[place], lines[other] = lines[other], lines[place]


def insert(lines: list[str], place: int, random: Random) -> None:
    line, piece = lines[place], random.choice(PIECES)
    cut = random.randint(0, len(line))
    lines[place] = line[:cut] + piece + line[cut:]


def close_up(lines: list[str], place: int, _: Random) -> None:
    lines[place] = " ".join(lines[place : place + 2])
    del lines[place + 1 : place + 2]


def tear(lines: list[str], place: int, random: Random) -> None:
    lines[place] = lines[place][: random.randint(0, len(lines[place]))]


def repeat(lines: list[str], place: int, random: Random) -> None:
    lines[place] *= random.randint(2, 9)


def shout(lines: list[str], place: int, _: Random) -> None:
    lines[place] = lines[place].upper()


DEEDS: list[Deed] = [drop, swap, insert, close_up, tear, repeat, shout]


def mutated(random: Random) -> str:
    """Do to a posting what editors, mailers, scrapers and torn downloads do."""
    lines = random.choice(POSTINGS).read_text(encoding="utf-8").split("\n")
    lines += random.choice(POSTINGS).read_text(encoding="utf-8").split("\n")
    for _ in range(random.randint(1, 12)):
        random.choice(DEEDS)(lines, random.randrange(len(lines)), random)
        lines = lines or [""]
    return "\n".join(lines[: random.randint(1, 90)])


def torn(data: bytes, random: Random) -> bytes:
    """Change some bytes, or cut some off."""
    cut = data[: random.randint(len(data) // 2, len(data))]
    place = random.randrange(max(1, len(cut)))
    return cut[:place] + random.randbytes(random.randint(0, 3)) + cut[place + 2 :]


def as_html(text: str, _: Random) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return f"<html><body>{body}</body></html>".encode(errors="replace")


def as_json(text: str, _: Random) -> bytes:
    job = {"@type": "JobPosting", "title": "Nurse", "description": text}
    return json.dumps(job).encode()


def as_docx(text: str, random: Random) -> bytes:
    kept = "".join(sign for sign in text if sign.isprintable() or sign == "\n")
    return torn(papers.docx(*kept.split("\n")), random)


def as_pdf(text: str, random: Random) -> bytes:
    kept = "".join(c for c in text if c.isascii() and (c.isalnum() or c == " "))
    return torn(papers.pdf(kept), random)


def as_text(text: str, random: Random) -> bytes:
    data = text.encode(random.choice(["utf-8", "utf-16", "cp1252"]), errors="replace")
    return torn(data, random) if random.random() < 0.3 else data


WAYS = {
    "txt": as_text,
    "html": as_html,
    "json": as_json,
    "docx": as_docx,
    "pdf": as_pdf,
}
BATCHES = [
    (form, number)
    for form, count in WHOLE.items()
    for number in range(max(1, count * TENTHS // 10))
]


def spans(posting: Posting) -> Iterator[Span]:
    yield from (skill.span for skill in posting.skills)
    yield from (claim.span for claim in posting.claims)
    yield from (phrase.span for phrase in posting.loaded_phrases)
    yield from (question.span for question in posting.questions)
    if posting.compensation is not None:
        yield posting.compensation.span


def test_there_are_two_thousand_of_them() -> None:
    assert sum(WHOLE.values()) * BATCH == 2_000


@pytest.mark.parametrize(("form", "number"), BATCHES)
def test_a_mutated_posting_is_read_or_refused_and_quoted_verbatim(
    form: str, number: int
) -> None:
    refusals: list[str] = []
    random = Random(f"{form}-{number}")  # noqa: S311 -- a fixed seed, no secret
    for _ in range(BATCH):
        data = WAYS[form](mutated(random), random)
        try:
            posting = of_document(read_bytes(f"posting.{form}", data))
        except InvalidInputError as refused:
            refusals.append(str(refused))
            continue
        quotes = [span.quote for span in spans(posting)]
        assert quotes == [posting.text[s.start : s.end] for s in spans(posting)]
        json.dumps(to_json(posting))
    named = [why for why in refusals if why.startswith(f"posting.{form}")]
    assert named == refusals
