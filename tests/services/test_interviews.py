from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import agendas, companies, interviews, notes
from askback.services.values import InterviewDraft
from askback.store.models import EvidenceRow, InterviewerRow, InterviewRow, User
from tests.builders import NOW, add_interview, draft, everything

pytestmark = pytest.mark.django_db

PANEL = (("Lee Okafor", "peer"), ("Dana Marsh", "hiring_manager"), ("Ash", "report"))


def test_an_interview_comes_back_as_it_was_entered(me: User, company: UUID) -> None:
    entered = draft("Panel", people=PANEL, start=NOW, stage="team_fit")

    ident = add_interview(me, company, entered)

    assert interviews.draft(me, ident) == entered


def test_names_lose_the_blanks_around_them(me: User, company: UUID) -> None:
    ident = add_interview(me, company, draft(" Call ", people=((" Ash ", "peer"),)))

    assert interviews.draft(me, ident) == draft("Call", people=(("Ash", "peer"),))


def test_a_person_in_two_interviews_is_one_person_with_the_role_said_last(
    me: User, company: UUID, first: UUID
) -> None:
    add_interview(me, company, draft("Second", people=(("Dana Marsh", "executive"),)))

    assert InterviewerRow.objects.get(name="Dana Marsh").role == "executive"
    assert interviews.draft(me, first).people == (("Dana Marsh", "executive"),)


def test_whoever_is_named_twice_sits_there_once(me: User, company: UUID) -> None:
    twice = (("Ash", "peer"), ("Ash", "report"))

    ident = add_interview(me, company, draft(people=twice))

    assert interviews.draft(me, ident).people == (("Ash", "report"),)


def test_an_interview_can_be_changed(me: User, first: UUID) -> None:
    changed = draft("Panel", people=PANEL[:2], minutes=20)

    interviews.change(me, first, draft=changed, now=NOW)

    assert interviews.draft(me, first) == changed


def test_a_name_may_stay_when_the_rest_changes(me: User, first: UUID) -> None:
    interviews.change(me, first, draft=draft(minutes=30), now=NOW)

    assert interviews.draft(me, first).minutes_for_questions == 30


def test_evidence_is_weighed_anew_when_someone_has_another_role(
    me: User, first: UUID
) -> None:
    notes.mark(
        me,
        first,
        place="last-called-out",
        question_key="last-called-out",
        verdict="answered",
        direction=-1,
        note="every weekend",
        now=NOW,
    )
    manager = EvidenceRow.objects.get(criterion="on_call")

    other = draft(people=(("Dana Marsh", "recruiter"),))
    interviews.change(me, first, draft=other, now=NOW)

    recruiter = EvidenceRow.objects.get(criterion="on_call")
    assert (manager.role, recruiter.role) == ("hiring_manager", "recruiter")
    assert recruiter.weight < manager.weight


def test_a_deleted_interview_goes_with_all_that_was_kept_of_it(
    me: User, company: UUID, told: UUID
) -> None:
    heard = companies.show(me, company, now=NOW).unknown

    interviews.remove(me, told, now=NOW)

    assert not InterviewRow.objects.exists()
    assert not EvidenceRow.objects.exclude(witness="company").exists()
    assert companies.show(me, company, now=NOW).unknown > heard


FINE = draft("Another")


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (replace(FINE, name=" "), "Name the interview"),
        (replace(FINE, name="n" * 121), "in up to 120 letters"),
        (replace(FINE, name="FIRST CALL"), "an interview called FIRST CALL already"),
        (replace(FINE, stage="tea"), "stage: choose one of recruiter_screen"),
        (replace(FINE, minutes_total=601), "from 0 to 600"),
        (replace(FINE, minutes_for_questions=-1), "from 0 to 600"),
        (replace(FINE, minutes_for_questions=50), "cannot take 50 of 45 minutes"),
        (replace(FINE, people=((" ", "peer"),)), "Name each person"),
        (replace(FINE, people=(("a" * 121, "peer"),)), "Name each person"),
        (replace(FINE, people=(("Ash", "boss"),)), "Ash: choose a role: recruiter"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    me: User, company: UUID, first: UUID, bad: InterviewDraft, words: str
) -> None:
    other = add_interview(me, company, draft("Second"))
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        interviews.add(me, company, draft=bad, now=NOW)
    with pytest.raises(InvalidInputError, match=words):
        interviews.change(me, other, draft=bad, now=NOW)

    assert everything() == before
    assert interviews.draft(me, first).name == "First call"


def test_a_cancelled_interview_is_kept_and_not_planned_for(
    me: User, company: UUID, first: UUID, second: UUID
) -> None:
    planned = agendas.show(me, first, now=NOW)

    assert interviews.cancel(me, first, now=NOW) == company
    assert interviews.cancel(me, first, now=NOW + timedelta(days=1)) == company

    page = agendas.show(me, first, now=NOW)
    line, other = companies.show(me, company, now=NOW).loop
    assert (line.id, other.id) == (first, second)
    assert (line.state, other.state) == ("cancelled", "next")
    assert (page.agenda.items, page.warnings) == ((), (agendas.CANCELLED,))
    assert InterviewRow.objects.get(id=first).cancelled_at == NOW
    assert interviews.draft(me, first).is_cancelled
    assert planned.agenda.items


def test_that_it_was_cancelled_can_be_taken_back(
    me: User, company: UUID, first: UUID
) -> None:
    before = agendas.show(me, first, now=NOW)
    interviews.cancel(me, first, now=NOW)

    assert interviews.restore(me, first) == company

    assert agendas.show(me, first, now=NOW).agenda == before.agenda


def test_fewer_minutes_are_planned_for_at_once(me: User, first: UUID) -> None:
    before = agendas.show(me, first, now=NOW).agenda

    interviews.set_minutes(me, first, minutes=5)

    after = agendas.show(me, first, now=NOW)
    assert after.agenda.planned_minutes <= 5 < before.planned_minutes
    assert after.went


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "at least one minute"), (46, "cannot take 46 of 45"), (601, "from 0 to 600")],
)
def test_minutes_that_cannot_be_are_refused(
    me: User, first: UUID, minutes: int, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=words):
        interviews.set_minutes(me, first, minutes=minutes)


def test_another_person_comes_instead(me: User, first: UUID) -> None:
    interviews.join(me, first, name=" Lee Okafor ", role="peer", now=NOW)
    interviews.leave(me, first, name="Dana Marsh", now=NOW)
    assert interviews.leave(me, first, name="Nobody", now=NOW) is None

    page = agendas.show(me, first, now=NOW)
    assert page.people == (("Lee Okafor", "peer"),)
    assert {name for item in page.agenda.items for name in item.to} == {"Lee Okafor"}
    assert InterviewerRow.objects.filter(name="Dana Marsh").exists()


@pytest.mark.parametrize(
    ("name", "role", "words"),
    [
        ("Dana Marsh", "peer", "Dana Marsh is in this interview already"),
        (" ", "peer", "Name each person"),
        ("Ash", "boss", "Ash: choose a role"),
    ],
)
def test_who_cannot_come_is_refused(
    me: User, first: UUID, name: str, role: str, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=words):
        interviews.join(me, first, name=name, role=role, now=NOW)


def test_an_interview_holds_twenty_people(me: User, first: UUID) -> None:
    people = tuple((f"Person {n}", "peer") for n in range(20))
    interviews.change(me, first, draft=draft(people=people), now=NOW)

    with pytest.raises(InvalidInputError, match="20 people are as many"):
        interviews.join(me, first, name="Ash", role="peer", now=NOW)


def test_what_is_not_mine_cannot_be_changed(bob: User, first: UUID) -> None:
    deeds: tuple[Callable[[], object], ...] = (
        lambda: interviews.cancel(bob, first, now=NOW),
        lambda: interviews.restore(bob, first),
        lambda: interviews.set_minutes(bob, first, minutes=5),
        lambda: interviews.join(bob, first, name="Ash", role="peer", now=NOW),
        lambda: interviews.leave(bob, first, name="Ash", now=NOW),
    )
    for deed in deeds:
        with pytest.raises(NotFoundError):
            deed()
