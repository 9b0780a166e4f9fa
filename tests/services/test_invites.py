from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from askback.errors import InvalidInputError
from askback.services import interviews, invites, notes, opportunities, process, resumes
from askback.services.values import Expectation, Upload
from askback.services.values.invites import Invite, InviteChoice, InviteLine
from askback.store.models import InterviewerRow, InterviewRow, OpportunityRow, User
from tests.builders import NOW, add_company, add_interview, draft, everything, upload

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parents[1] / "golden" / "invites"


def golden(name: str) -> Upload:
    return Upload(f"{name}.ics", (FOLDER / f"{name}.ics").read_bytes())


def lines(owner: User, name: str) -> tuple[InviteLine, ...]:
    return invites.read(owner, golden(name)).lines


def keep(owner: User, name: str, company: str = "") -> tuple[Invite, ...]:
    choices = invites.all_of(invites.read(owner, golden(name)), company)
    return invites.keep(owner, golden(name), choices=choices, now=NOW)


def told(*fields: str, uid: str = "4", **said: str) -> Upload:
    """An invitation to a call at Halden, on 18 November at one."""
    values = {"UID": uid, "SUMMARY": "Phone screen at Halden", "SEQUENCE": "0"}
    values |= {"DTSTART": "20261118T130000Z", "DTEND": "20261118T133000Z"} | said
    text = "".join(f"{name}:{value}\n" for name, value in values.items())
    body = "\n".join(fields)
    return upload(f"BEGIN:VEVENT\n{text}{body}\nEND:VEVENT\n", "x.ics")


def take(owner: User, given: Upload) -> tuple[Invite, ...]:
    choices = invites.all_of(invites.read(owner, given))
    return invites.keep(owner, given, choices=choices, now=NOW)


def people(row: InterviewRow) -> list[tuple[str, str]]:
    seats = row.seats.select_related("interviewer")
    return [(seat.interviewer.name, seat.interviewer.role) for seat in seats]


def test_reading_keeps_nothing(me: User) -> None:
    before = everything()

    found = lines(me, "google_panel")

    assert [(one.status, one.company) for one in found] == [("new", "Fennel Care")]
    assert everything() == before


def test_an_invitation_becomes_an_interview_of_a_new_company(me: User) -> None:
    kept = keep(me, "google_panel")

    row = InterviewRow.objects.get(id=kept[0].interview_id)
    assert row.opportunity.company == "Fennel Care"
    assert (row.name, row.stage, row.minutes_total) == ("Team", "team_fit", 60)
    assert (row.uid, row.sequence, row.zone) == (
        "4l2k9vq1m7h3fennel@google.com",
        0,
        "UTC",
    )
    assert row.place == "Aldmouth-2-Willow (6) [Video]"
    assert people(row) == [("Ana Ruiz", "peer"), ("Tomasz Okafor", "cross_functional")]
    assert (
        InterviewerRow.objects.get(name="Ana Ruiz").email
        == "ana.ruiz@fennelcare.example"
    )
    assert row.origin["kind"] == "invite"
    assert row.origin["quote"] == "Panel interview"
    assert "roles" in row.origin["guessed"]


def test_the_same_invitation_again_changes_nothing(me: User) -> None:
    first = keep(me, "google_panel")
    before = everything()

    again = keep(me, "google_panel")

    assert again == (replace(first[0], status="same"),)
    assert everything() == before


def test_a_later_change_moves_the_interview_and_its_people(me: User) -> None:
    ident = keep(me, "google_panel")[0].interview_id
    line = lines(me, "google_panel_moved")[0]

    kept = keep(me, "google_panel_moved")

    row = InterviewRow.objects.get()
    assert (line.status, line.company) == ("changed", "Fennel Care")
    assert line.changes == (
        "When: 19 Nov 2026, 15:00, was 18 Nov 2026, 13:00",
        "Minutes in all: 45, was 60",
        (
            "Place: https://meet.google.com/new-room-xyz, "
            "was Aldmouth-2-Willow (6) [Video]"
        ),
        "Comes: Leila Haddad",
        "Does not come any more: Tomasz Okafor",
    )
    assert kept[0].interview_id == ident == row.id
    assert (row.minutes_total, row.sequence) == (45, 1)
    assert people(row) == [("Ana Ruiz", "peer"), ("Leila Haddad", "hiring_manager")]
    assert keep(me, "google_panel")[0].status == "same"


def test_what_i_changed_by_hand_stays_and_the_difference_is_told(me: User) -> None:
    ident = keep(me, "google_panel")[0].interview_id
    mine = replace(
        interviews.draft(me, ident),
        name="Panel",
        start=NOW + timedelta(days=3),
        minutes_for_questions=25,
        people=(("Ana Ruiz", "hiring_manager"), ("Zoe Lind", "peer")),
    )
    interviews.change(me, ident, draft=mine, now=NOW)

    line = lines(me, "google_panel_moved")[0]
    keep(me, "google_panel_moved")

    row = InterviewRow.objects.get()
    assert line.kept == ("When: 19 Nov 2026, 15:00",)
    assert (row.name, row.start, row.minutes_for_questions) == ("Panel", mine.start, 25)
    assert row.minutes_total == 45
    assert people(row) == [
        ("Ana Ruiz", "hiring_manager"),
        ("Zoe Lind", "peer"),
        ("Leila Haddad", "hiring_manager"),
    ]


def test_a_cancelled_interview_stays_with_its_notes_and_comes_back(me: User) -> None:
    ident = keep(me, "google_panel")[0].interview_id
    notes.add(me, ident, text="Ask about nights.", now=NOW)

    assert keep(me, "google_panel_cancelled")[0].status == "cancelled"
    row = InterviewRow.objects.get()
    assert (row.cancelled_at, row.notes.count(), len(people(row))) == (NOW, 1, 2)
    assert keep(me, "google_panel_cancelled")[0].status == "same"

    again = golden("google_panel_moved")
    later = Upload("x.ics", again.data.replace(b"SEQUENCE:1", b"SEQUENCE:3"))
    assert invites.read(me, later).lines[0].changes[0] == "It is on again"
    take(me, later)
    row.refresh_from_db()
    assert (row.cancelled_at, row.sequence) == (None, 3)


def test_a_cancellation_of_what_was_never_here_is_nothing(me: User) -> None:
    before = everything()

    assert keep(me, "google_panel_cancelled") == ()
    assert everything() == before


def test_a_day_of_interviews_is_one_loop_of_several(me: User) -> None:
    kept = keep(me, "greenhouse_day")

    rows = InterviewRow.objects.order_by("start")
    assert [row.name for row in rows] == ["System design", "Behavioural", "Executive"]
    assert len(kept) == 3
    assert OpportunityRow.objects.get().company == "Cald Systems"


def test_it_joins_the_company_in_play_its_legal_form_aside(me: User) -> None:
    mine = add_company(me, "Cald Systems Ltd")
    add_company(me, "Cald Systems Asia")

    assert {one.opportunity_id for one in lines(me, "greenhouse_day")} == {mine}
    opportunities.remove(me, mine, now=NOW)
    assert lines(me, "greenhouse_day")[0].opportunity_id is None


def test_what_is_no_interview_is_not_taken(me: User) -> None:
    kept = keep(me, "weekly")

    assert InterviewRow.objects.get().id == kept[0].interview_id
    assert [one.is_interview for one in lines(me, "weekly")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_single_invitation_is_meant(me: User) -> None:
    given = told(SUMMARY="Lunch")

    assert invites.read(me, given).lines[0].is_interview
    assert not lines(me, "no_interview")[0].is_interview


def test_a_company_that_nobody_names_is_asked_for(me: User) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match="Final conversation: it does not say"):
        keep(me, "sender_only")
    assert everything() == before

    keep(me, "sender_only", "Halden")
    row = InterviewRow.objects.get()
    assert (row.opportunity.company, row.name) == ("Halden", "Final conversation")


def test_what_was_changed_before_keeping_counts_as_mine(me: User) -> None:
    given = told()
    line = invites.read(me, given).lines[0]
    mine = replace(line.draft, name="Call", minutes_for_questions=9, people=())
    choice = {line.uid: InviteChoice("Halden", mine)}

    invites.keep(me, given, choices=choice, now=NOW)
    take(me, told(SEQUENCE="1", DTEND="20261118T140000Z"))

    row = InterviewRow.objects.get()
    assert (row.name, row.minutes_total, row.minutes_for_questions) == ("Call", 60, 9)
    assert row.origin["guessed"] != []


def test_an_interview_entered_by_hand_is_recognised_by_its_hour(
    me: User, company: UUID
) -> None:
    start = invites.read(me, told()).lines[0].draft.start
    ident = add_interview(me, company, draft("Chat", start=start))

    line = invites.read(me, told()).lines[0]
    take(me, told("LOCATION:Room 4"))

    row = InterviewRow.objects.get()
    assert (line.status, line.interview_id, row.id) == ("changed", ident, ident)
    assert (row.name, row.minutes_total, row.place, row.uid) == (
        "Chat",
        45,
        "Room 4",
        "4",
    )
    assert line.kept == ("Minutes in all: 30",)


def test_an_expected_interview_is_booked_by_its_invitation(
    me: User, company: UUID
) -> None:
    expected = (Expectation(stage="technical"), Expectation(stage="recruiter_screen"))
    process.expect(me, company, expected=expected, now=NOW)

    take(me, told())

    booked = InterviewRow.objects.get(uid="4")
    assert (booked.is_expected, booked.stage) == (False, "recruiter_screen")
    assert (booked.name, booked.minutes_total) == ("Recruiter screen", 30)
    assert InterviewRow.objects.count() == 2


def test_an_expected_interview_of_no_kind_is_any(me: User, company: UUID) -> None:
    process.expect(me, company, expected=(Expectation(),), now=NOW)

    take(me, told())

    assert InterviewRow.objects.get().stage == "recruiter_screen"


def test_two_invitations_of_a_file_are_two_interviews(me: User, company: UUID) -> None:
    process.expect(me, company, expected=(Expectation(),), now=NOW)
    both = told().data + told(uid="5", DTSTART="20261119T130000Z").data
    given = Upload("x.ics", both)

    found = invites.read(me, given).lines
    take(me, given)

    assert [one.interview_id is None for one in found] == [False, True]
    assert sorted(InterviewRow.objects.values_list("name", flat=True)) == [
        "Recruiter screen",
        "Recruiter screen 2",
    ]


def test_a_name_that_is_taken_goes_on_with_the_person(me: User, company: UUID) -> None:
    add_interview(me, company, draft("Recruiter screen"))

    line = invites.read(me, told("DESCRIPTION:With Ana Ruiz (recruiter)")).lines[0]

    assert line.draft.name == "Recruiter screen with Ana Ruiz"


def test_people_of_the_loop_keep_their_name_and_role(me: User, company: UUID) -> None:
    add_interview(
        me, company, draft(people=(("Ana R", "executive"), ("Kit", "report")))
    )
    InterviewerRow.objects.filter(name="Ana R").update(email="ana@halden.example")
    guests = (
        "ATTENDEE;CN=Ana Ruiz:mailto:ana@halden.example",
        "ATTENDEE;CN=Kit:mailto:kit@halden.example",
    )

    take(me, told(*guests))

    row = InterviewRow.objects.get(uid="4")
    assert people(row) == [("Ana R", "executive"), ("Kit", "report")]
    assert InterviewerRow.objects.get(name="Kit").email == "kit@halden.example"


def test_an_invitation_that_says_less_takes_nothing_away(me: User) -> None:
    take(me, told("DESCRIPTION:With Ana Ruiz (recruiter)", "LOCATION:Room 4"))

    later = {"SUMMARY": "Halden", "SEQUENCE": "2", "DTEND": "soon"}
    assert invites.read(me, told(**later)).lines[0].changes == ()
    take(me, told(**later))

    row = InterviewRow.objects.get()
    assert (row.stage, row.place, row.minutes_total) == (
        "recruiter_screen",
        "Room 4",
        30,
    )
    assert people(row) == [("Ana Ruiz", "recruiter")]
    assert row.sequence == 2


def test_another_kind_is_told_in_words(me: User) -> None:
    take(me, told())

    later = told(SUMMARY="Technical interview at Halden", SEQUENCE="1")

    assert (
        "Kind: Technical, was Recruiter screen"
        in invites.read(me, later).lines[0].changes
    )


def test_my_address_in_the_resume_is_me(me: User) -> None:
    resumes.add(me, upload=upload("Ana Ruiz\nana@halden.example\n"), now=NOW)
    host = "ORGANIZER;CN=Dana Marsh:mailto:dana@halden.example"
    guest = "ATTENDEE;CN=Ana Ruiz:mailto:ana@halden.example"

    line = invites.read(me, told(host, guest)).lines[0]

    assert [name for name, _ in line.draft.people] == ["Dana Marsh"]


def test_someone_elses_interview_of_the_same_event_is_not_mine(
    me: User, bob: User
) -> None:
    keep(bob, "google_panel")

    assert lines(me, "google_panel")[0].status == "new"
    keep(me, "google_panel")
    assert InterviewRow.objects.count() == 2


def test_the_words_of_a_line_are_its_kinds_or_its_title(me: User) -> None:
    assert lines(me, "google_panel")[0].quote == "Panel interview"
    assert lines(me, "sender_only")[0].quote == "Final conversation"
    assert lines(me, "google_panel")[0].there == "13:00 in UTC"
    assert lines(me, "no_start")[0].there == ""


def test_programs_are_told_what_an_invitation_made_and_changed(
    me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[str, str]] = []
    monkeypatch.setattr(
        interviews, "tell", lambda row, event, _: heard.append((event, str(row.id)))
    )
    (made,) = take(me, told())
    take(me, told())  # the same again is nothing

    take(me, told(SEQUENCE="1", DTSTART="20261118T140000Z", DTEND="20261118T150000Z"))

    ident = str(made.interview_id)
    assert heard == [("interview.added", ident), ("interview.changed", ident)]
