from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from askback.errors import InvalidInputError
from askback.services import companies, interviews, notes
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


def test_an_interview_goes_with_all_that_was_kept_of_it(
    me: User, company: UUID, told: UUID
) -> None:
    heard = companies.show(me, company, now=NOW).unknown

    interviews.remove(me, told)

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
