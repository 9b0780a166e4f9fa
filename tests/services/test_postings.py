from __future__ import annotations

import json
from pathlib import Path

import pytest

from askback.adapters.documents import Document, read_bytes
from askback.core.topics import Problem
from askback.errors import InvalidInputError
from askback.services import postings
from tests.services.conversation import POSTING

PAID = "Nurse at Halden\n\nThe salary is £30,000 to £35,000 a year.\n"


def test_a_posting_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "posting.txt"
    file.write_text(POSTING)

    assert postings.read_posting_file(str(file)) == postings.read_posting_text(POSTING)


@pytest.mark.parametrize("address", ["https://halden.org/jobs", "HTTP://halden.org"])
def test_an_address_says_what_to_do_instead(address: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        postings.read_posting_file(address)

    assert str(refused.value) == (
        f"{address}: name a file here. An address is fetched by `askback posting "
        "read` alone; save what it prints, or the page from your browser."
    )


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://halden.example", True),
        ("FTP://x", True),
        ("posting.txt", False),
        (r"C:\posting.txt", False),
        ("-", False),
    ],
)
def test_an_address_is_told_from_a_file(text: str, *, is_one: bool) -> None:
    assert bool(postings.ADDRESS.match(text)) == is_one


def test_bytes_are_read_like_a_file() -> None:
    found = postings.of_document(read_bytes("posting.txt", POSTING.encode()))

    assert found == postings.read_posting_text(POSTING)


def test_structured_data_counts_and_what_was_wrong_is_told() -> None:
    wrong = Problem("a.html", "Not UTF-8.")
    job = {"@type": "JobPosting", "hiringOrganization": {"name": "Halden"}}

    found = postings.of_document(Document("a.html", "We hire.", job, (wrong,)))

    assert found.company == "Halden"
    assert found.problems[0] == wrong


def test_pay_is_said_with_its_words() -> None:
    pay = postings.to_json(postings.read_posting_text(PAID))["compensation"]

    assert pay == {
        "min": 30_000,
        "max": 35_000,
        "currency": "GBP",
        "period": "year",
        "quote": PAID[pay["start"] : pay["end"]],
        "start": pay["start"],
        "end": pay["end"],
    }


def test_without_pay_there_is_none() -> None:
    found = postings.to_json(postings.read_posting_text(POSTING))

    assert found["compensation"] is None
    assert json.loads(json.dumps(found)) == found
