"""Invitations in the manner of those who send them, against what a person reads."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from askback.adapters import shipped
from askback.adapters.calendar import read
from askback.core.invitation import Around, Event, read_invitation
from askback.errors import InvalidInputError

FOLDER = Path(__file__).parents[2] / "golden" / "invites"
FILES = sorted(FOLDER.glob("*.ics"))
TRUTH = yaml.safe_load((FOLDER / "truth.yaml").read_text(encoding="utf-8"))
TOKENS = (
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"\r\n ",
    b"=3D",
    b'"',
    b"\\n" * 40,
    b"\xff",
    b"\xe2\x80\xae",
    b"DTSTART:00010101T000000Z\r\n",
    b"DURATION:P9999999D\r\n",
    b"Ana Ruiz, " * 30,
    b"(" * 200,
)


def around() -> Around:
    return Around(shipped.tables().stages)


def told(event: Event) -> dict[str, Any]:
    found = read_invitation(event, around())
    people = (", ".join(filter(None, (p.name, p.role, p.email))) for p in found.people)
    return {
        "title": event.title,
        "is_interview": found.is_interview,
        "start": event.start.isoformat() if event.start else None,
        "zone": event.zone,
        "minutes": [found.minutes_total, found.minutes_for_questions],
        "sequence": event.sequence,
        "is_cancelled": event.is_cancelled,
        "company": found.company,
        "stage": found.stage.value,
        "people": list(people),
        "guessed": list(found.guessed),
        "problems": [problem.message for problem in event.problems],
    }


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_an_invitation_is_read_as_a_person_reads_it(file: Path) -> None:
    found = read(file.name, file.read_bytes(), zone="Europe/Oslo")

    assert [told(event) for event in found.events] == TRUTH[file.stem]


def words_of(event: Event) -> str:
    host = [event.organiser] if event.organiser else []
    people = (f"{a.name} {a.email} {a.note}" for a in (*event.attendees, *host))
    return " ".join([event.title, event.description, *people])


@pytest.mark.parametrize("seed", range(60))
def test_damaged_invitations_are_read_or_refused_and_nobody_is_invented(
    seed: int,
) -> None:
    chance = random.Random(seed)  # noqa: S311 -- not for secrets
    data = bytearray(chance.choice(FILES).read_bytes())
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data) + 1)
        until = at + chance.randint(0, 60)
        data[at:until] = chance.choice((b"", data[at:until] * 9, *TOKENS))
    try:
        events = read("x.ics", bytes(data), zone="Europe/Oslo").events
    except InvalidInputError:
        events = ()

    for event in events:
        invitation = read_invitation(event, around())
        text = words_of(event)
        assert all(person.name in text for person in invitation.people)
        assert all(person.email in text for person in invitation.people)
        assert invitation.quotes.get("stage", "") in text
        assert 0 < invitation.minutes_for_questions <= invitation.minutes_total <= 480


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_a_name_stands_in_the_bytes_of_its_file(file: Path) -> None:
    if file.stem in {"mailed", "printable"}:  # written otherwise than it reads
        return
    raw = file.read_bytes().decode().replace("\r\n ", "")

    for event in read(file.name, file.read_bytes(), zone="UTC").events:
        for person in read_invitation(event, around()).people:
            last_first = ", ".join(reversed(person.name.rsplit(" ", 1)))
            assert person.name in raw or last_first in raw
            assert person.email in raw
