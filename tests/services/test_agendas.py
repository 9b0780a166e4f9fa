from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import agendas, transcripts
from askback.store.models import AgendaRow, User
from tests.builders import (
    NOW,
    add_interview,
    draft,
    only_matters,
    queries_of,
    upload,
)
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db


def test_an_agenda_says_what_it_is_worth_beside_a_fixed_list(
    me: User, first: UUID, second: UUID
) -> None:
    page = agendas.show(me, first, now=NOW)

    assert (page.line.id, page.company) == (first, "Halden")
    assert page.agenda.interview == "First call"
    assert 0 < page.fixed_covers <= page.covers <= 1
    assert page.changed == ""
    assert AgendaRow.objects.filter(interview=second).exists()


def test_what_nearly_made_it_is_named_with_the_reason(me: User, first: UUID) -> None:
    page = agendas.show(me, first, now=NOW)

    planned = {item.text for item in page.agenda.items}
    assert page.left_out
    assert all(why for _, why in page.left_out)
    assert not planned & {text for text, _ in page.left_out}


def test_what_has_been_without_a_plan_says_so(me: User, company: UUID) -> None:
    ident = add_interview(me, company, draft(start=NOW - timedelta(days=1)))

    page = agendas.show(me, ident, now=NOW)

    assert page.agenda.items == ()
    assert page.warnings == ("It has been, and nothing was planned for it.",)
    assert (page.covers, page.fixed_covers, page.gap) == (0, 0, 0)
    assert page.line.state == "done"


def test_what_was_heard_changes_what_comes_and_says_so(
    me: User, first: UUID, second: UUID
) -> None:
    only_matters(me, "on_call", "turnover")
    before = agendas.show(me, second, now=NOW)

    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    after = agendas.show(me, second, now=NOW)
    assert before.agenda != after.agenda
    assert after.changed.startswith("Changed by what you heard: ")


def test_planning_again_keeps_the_plan_where_nothing_has_changed(
    me: User, company: UUID, first: UUID
) -> None:
    before = agendas.show(me, first, now=NOW)

    agendas.replan(me, company, now=NOW + timedelta(hours=1))

    assert agendas.show(me, first, now=NOW) == before


@pytest.mark.parametrize(
    ("came", "went", "words"),
    [
        (0, 0, ""),
        (1, 0, "Changed by what you heard: 1 new, 0 dropped."),
        (0, 2, "Changed by what you heard: 0 new, 2 dropped."),
    ],
)
def test_a_change_is_said_in_words(came: int, went: int, words: str) -> None:
    assert agendas.changed(came, went) == words


def test_an_agenda_costs_the_same_with_one_interview_and_with_three(
    me: User, company: UUID, first: UUID
) -> None:
    agendas.show(me, first, now=NOW)
    one = queries_of(lambda: agendas.show(me, first, now=NOW))
    for name in ("Second", "Third"):
        add_interview(me, company, draft(name))
    agendas.show(me, first, now=NOW)

    assert queries_of(lambda: agendas.show(me, first, now=NOW)) == one
