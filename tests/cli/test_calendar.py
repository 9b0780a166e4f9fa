from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from askback.services import people
from askback.store.models import InterviewRow
from tests.builders import add_company, add_interview, draft
from tests.cli.run import refused, run
from tests.cli.shapes import assert_fits, maybe

FOLDER = Path(__file__).parents[1] / "golden" / "invites"
EVENT = {
    "uid": str,
    "title": str,
    "name": str,
    "start": maybe(str),
    "zone": maybe(str),
    "minutes_total": int,
    "company": maybe(str),
    "stage": str,
    "place": str,
    "interviewers": [{"name": str, "role": str, "email": maybe(str)}],
    "minutes_for_questions": int,
    "guessed": [str],
    "status": str,
    "quote": str,
    "quotes": dict,
}
READ = {
    "events": [EVENT],
    "left_out": [{"uid": str, "title": str}],
    "problems": [{"where": str, "message": str}],
}


def path(name: str) -> str:
    return str(FOLDER / f"{name}.ics")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.ics")), ids=lambda f: f.stem)
def test_every_invitation_is_told_in_one_form(file: Path) -> None:
    found = run("calendar", "import", str(file), "--json").json
    for event in found["events"]:
        assert event.pop("quotes") is not None

    shape = {**READ, "events": [{k: v for k, v in EVENT.items() if k != "quotes"}]}
    assert_fits(found, shape)


def test_people_read_what_was_understood_and_what_is_a_guess() -> None:
    done = run("calendar", "import", path("google_panel"))

    assert done.out.splitlines() == [
        "new: Team, Fennel Care",
        "   2026-11-18T13:00:00+00:00 (UTC), 60 min",
        "   Ana Ruiz, peer",
        "   Tomasz Okafor, cross functional",
        "   about 10 min for your questions",
        "   guessed, check it: company, stage, roles, minutes for questions",
    ]


def test_what_is_left_out_and_odd_is_told_beside() -> None:
    done = run("calendar", "import", path("weekly"))

    assert "Dentist: left out, it does not look like an interview" in done.err
    assert "It repeats. Only its first time is taken." in done.err


def test_an_invitation_comes_from_standard_input() -> None:
    data = (FOLDER / "google_panel.ics").read_bytes()

    found = run("calendar", "import", "-", "--json", stdin=data).json

    assert found["events"][0]["company"] == "Fennel Care"


@pytest.mark.django_db
def test_keeping_says_what_became_of_it() -> None:
    names = ["google_panel", "google_panel", "google_panel_moved"]
    names += ["google_panel_cancelled", "google_panel_cancelled"]

    done = [run("calendar", "import", path(n), "--keep", "--json").json for n in names]

    statuses = [found["events"][0]["status"] for found in done]
    assert statuses == ["new", "same", "changed", "cancelled", "same"]
    assert InterviewRow.objects.get().sequence == 2


@pytest.mark.django_db
def test_a_company_that_is_not_said_can_be() -> None:
    told = refused("calendar", "import", path("sender_only"), "--keep")
    assert told.startswith("Final conversation: it does not say which company")

    run("calendar", "import", path("sender_only"), "--keep", "--company", "Halden")
    assert InterviewRow.objects.get().opportunity.company == "Halden"


def test_what_is_no_calendar_is_exit_two(tmp_path: Path) -> None:
    file = tmp_path / "x.ics"
    file.write_text("Dear Priya")

    told = refused("calendar", "import", str(file), "--json")

    assert told.startswith(f"{file}: this is no calendar file.")
    refused("calendar", "import", str(tmp_path / "none.ics"), code=1)


def test_a_loop_is_written_for_a_calendar(tmp_path: Path) -> None:
    file, out = tmp_path / "loop.json", tmp_path / "loop.ics"
    call = {"name": "Call", "stage": "technical", "start": "2026-11-18T14:00:00+01:00"}
    team = {"name": "Team", "stage": "team_fit"}
    both = [{**one, "minutes_for_questions": 10} for one in (call, team)]
    job = {"company": "Halden"}
    file.write_text(json.dumps({"opportunity": job, "interviews": both}))

    done = run("calendar", "export", str(file), "-o", str(out))
    printed = run("calendar", "export", str(file))

    assert done.err.splitlines() == ["Team: left out, it has no date.", f"Wrote {out}."]
    assert done.out == ""
    assert printed.out.startswith("BEGIN:VCALENDAR")
    found = run("calendar", "import", str(out), "--json").json
    assert found["problems"][-1]["message"] == "Your own agendas in it are left out."


def test_a_loop_without_a_date_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "loop.json"
    file.write_text('{"opportunity": {"company": "Halden"}, "interviews": []}')

    assert "none has a start" in refused("calendar", "export", str(file))


def test_a_private_loop_says_no_more_than_when_one_is_busy(tmp_path: Path) -> None:
    file = tmp_path / "loop.json"
    call = {"name": "Call", "stage": "technical", "start": "2026-11-18T14:00:00+01:00"}
    given = {"opportunity": {"company": "Halden"}, "interviews": [call]}
    file.write_text(json.dumps(given))

    printed = run("calendar", "export", str(file), "--private").out

    assert "SUMMARY:Busy" in printed
    assert "Halden" not in printed


@pytest.mark.django_db
def test_the_whole_workspace_is_written_for_a_calendar(tmp_path: Path) -> None:
    assert "Nothing to come has a date yet" in refused("calendar", "export")
    owner, now = people.local_owner(), timezone.now()
    company = add_company(owner)
    add_interview(owner, company, draft("Panel", start=now + timedelta(days=3)))
    out = tmp_path / "search.ics"

    done = run("calendar", "export", "-o", str(out))
    private = run("calendar", "export", "--private")

    assert done.err.splitlines() == [f"Wrote {out}."]
    assert out.read_bytes().count(b"BEGIN:VEVENT") == 4
    assert "SUMMARY:Busy" in private.out
    assert "Halden" not in private.out
