from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    agendas,
    beginning,
    cells,
    companies,
    interviews,
    opportunities,
    transcripts,
)
from askback.services.values import First, Place
from askback.store.models import InterviewRow, User
from tests.builders import NOW, add_company, everything, upload
from tests.services.conversation import TALK

pytestmark = pytest.mark.django_db

SAID = """\
Nurse at Fennel Care

You will run the night shift.

The process: a technical interview, then a chat with the team.
"""


def proposed(owner: User, ident: UUID) -> First:
    return beginning.proposed(owner, companies.show(owner, ident, now=NOW))


def test_what_the_posting_says_comes_first_is_proposed(me: User) -> None:
    ident = add_company(me, "Fennel", posting=SAID)

    assert proposed(me, ident) == First("technical", "", 5)


def test_without_a_word_of_it_a_recruiter_calls_first(me: User, company: UUID) -> None:
    assert proposed(me, company) == First("recruiter_screen", "", 5)


def test_the_minutes_are_those_of_my_own_table(me: User, company: UUID) -> None:
    place = Place("stages", "recruiter_screen", "minutes_for_questions")
    cells.save(me, figures={place: 8}, now=NOW)

    assert proposed(me, company).minutes == 8


def test_one_click_gives_an_agenda_with_nobody_named(me: User, company: UUID) -> None:
    ident = beginning.begin(me, company, first=proposed(me, company), now=NOW)

    page = agendas.show(me, ident, now=NOW)
    assert (page.people, page.line.name) == ((), "Recruiter screen")
    assert page.agenda.items


def test_whoever_is_named_has_the_usual_role_of_the_talk(
    me: User, company: UUID
) -> None:
    first = First("team_fit", " Lee Okafor ", 90)

    ident = beginning.begin(me, company, first=first, now=NOW)

    draft = interviews.draft(me, ident)
    assert draft.people == (("Lee Okafor", "peer"),)
    assert (draft.minutes_total, draft.minutes_for_questions) == (90, 90)


def test_a_second_of_a_kind_has_a_number(me: User, company: UUID) -> None:
    first = First("technical", "", 5)
    beginning.begin(me, company, first=first, now=NOW)

    again = beginning.begin(me, company, first=first, now=NOW)

    assert interviews.draft(me, again).name == "Technical 2"


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (First("tea", "", 5), "stage: choose one of"),
        (First("technical", "n" * 121, 5), "Name each person"),
        (First("technical", "", -1), "from 0 to 600"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    me: User, company: UUID, first: First, words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        beginning.begin(me, company, first=first, now=NOW)

    assert everything() == before


def test_the_company_of_a_transcript_is_named_after(me: User) -> None:
    ident = transcripts.begin(me, upload=upload(TALK), now=NOW)
    row = InterviewRow.objects.get(id=ident).opportunity
    assert row.company == beginning.NAMELESS

    beginning.name_company(me, ident, company=" Halden ")

    assert opportunities.name(me, row.id) == ("Halden", "")


def test_what_is_not_mine_cannot_be_begun_or_named(
    bob: User, company: UUID, first: UUID
) -> None:
    with pytest.raises(NotFoundError):
        beginning.begin(bob, company, first=First("technical", "", 5), now=NOW)
    with pytest.raises(NotFoundError):
        beginning.name_company(bob, first, company="Bobs")
