from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from askback.adapters import calendar
from askback.errors import InvalidInputError, NotFoundError
from askback.services.files import invites

FOLDER = Path(__file__).parents[2] / "golden" / "invites"
NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)


def loop(
    tmp_path: Path, *interviews: dict[str, object], company: str = "Halden"
) -> str:
    file = tmp_path / "loop.json"
    job = {"company": company, "title": "Ward manager"}
    file.write_text(json.dumps({"opportunity": job, "interviews": interviews}))
    return str(file)


CALL = {
    "name": "Call",
    "stage": "hiring_manager_call",
    "start": "2026-11-18T14:00:00",
    "minutes_total": 45,
    "minutes_for_questions": 12,
    "interviewers": [{"name": "Dana Marsh", "role": "hiring_manager"}],
}


def test_a_file_is_read_without_a_workspace() -> None:
    found = invites.to_json(
        invites.read_file(str(FOLDER / "weekly.ics"), zone="Europe/Oslo")
    )

    assert [event["uid"] for event in found["events"]] == ["weekly-1@google.com"]
    assert found["left_out"][0] == {"uid": "private-1@google.com", "title": "Dentist"}
    assert (
        found["problems"][0]["message"] == "It repeats. Only its first time is taken."
    )


def test_what_is_not_known_is_null() -> None:
    path = str(FOLDER / "no_start.ics")

    event = invites.to_json(invites.read_file(path, zone="UTC"))["events"][0]

    assert (event["start"], event["zone"], event["status"]) == (None, None, "new")
    assert event["interviewers"] == [
        {"name": "Ana Ruiz", "role": "peer", "email": None}
    ]


def test_a_file_that_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        invites.read_file(str(tmp_path / "none.ics"), zone="UTC")
    with pytest.raises(InvalidInputError):
        invites.read_file(str(tmp_path), zone="UTC")


def test_a_loop_goes_to_the_calendar_with_its_agendas(tmp_path: Path) -> None:
    later = {**CALL, "name": "Panel", "start": "2026-11-19T14:00:00+05:30"}
    later |= {"minutes_total": None, "interviewers": []}
    undated = {**CALL, "name": "Team", "start": None}

    data, left = invites.export(
        loop(tmp_path, CALL, later, undated), zone="Europe/Oslo", now=NOW
    )

    events = calendar.read("x.ics", data, zone="UTC").events
    assert left == ("Team",)
    assert [event.title for event in events] == ["Call, Halden", "Panel, Halden"]
    starts = [event.start.astimezone(UTC) for event in events if event.start]
    assert starts == [
        datetime(2026, 11, 18, 13, tzinfo=UTC),
        datetime(2026, 11, 19, 8, 30, tzinfo=UTC),
    ]
    assert "With Dana Marsh." in events[0].description
    assert "## Ask in this order" in events[0].description
    assert len({event.uid for event in events}) == 2


def test_the_same_interview_is_the_same_event_again(tmp_path: Path) -> None:
    path = loop(tmp_path, CALL, company="")

    first, _ = invites.export(path, zone="UTC", now=NOW)
    again, _ = invites.export(path, zone="UTC", now=NOW)

    assert first == again
    assert calendar.read("x.ics", first, zone="UTC").events[0].title == "Call"


def test_a_loop_without_dates_has_nothing_for_a_calendar(tmp_path: Path) -> None:
    path = loop(tmp_path, {**CALL, "start": None})

    with pytest.raises(InvalidInputError, match="none has a start"):
        invites.export(path, zone="UTC", now=NOW)
    with pytest.raises(InvalidInputError, match="name the file"):
        invites.export("-", zone="UTC", now=NOW)


def test_a_file_is_written_or_the_mend_is_told(tmp_path: Path) -> None:
    invites.save(str(tmp_path / "x.ics"), b"x")

    assert (tmp_path / "x.ics").read_bytes() == b"x"
    for wrong in (str(tmp_path), "\0"):
        with pytest.raises(InvalidInputError, match="Name a file"):
            invites.save(wrong, b"x")
