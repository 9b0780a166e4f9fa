from __future__ import annotations

from dataclasses import replace
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
    assert after.changed.startswith("Changed since the last plan: ")
    old = {item.key for item in before.agenda.items}
    new = [item.text for item in after.agenda.items if item.key not in old]
    assert after.came == tuple(new)
    assert len(after.went) == len(old - {item.key for item in after.agenda.items})
    assert before.mark != after.mark


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
        (1, 0, "Changed since the last plan: 1 new."),
        (0, 2, "Changed since the last plan: 2 dropped."),
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


def test_a_better_plan_is_said_to_be_one() -> None:
    assert agendas.changed(1, 1, "proof") == (
        "A better plan was found: 1 new, 1 dropped."
    )


def test_what_was_raised_keeps_its_words_when_it_goes(me: User, first: UUID) -> None:
    agendas.show(me, first, now=NOW)
    row = AgendaRow.objects.get(interview=first)
    row.value["went"] = ["raised-on_call", "no-such-question"]
    row.save()

    went = agendas.show(me, first, now=NOW).went

    assert len(went) == 1
    assert went[0][0].endswith("?")


def test_an_agenda_can_be_taken_along_as_markdown(me: User, first: UUID) -> None:
    page = agendas.show(me, first, now=NOW)
    alone = replace(page, line=replace(page.line, people=()))

    lines = agendas.as_markdown(page, "Thu 12 Nov").splitlines()
    undated = agendas.as_markdown(alone, "").splitlines()

    assert lines[0] == "# First call, Halden"
    assert lines[2].startswith(
        "Thu 12 Nov. With Dana Marsh, hiring manager. 12 minutes for your questions, "
    )
    assert undated[2].startswith("12 minutes for your questions, ")
    assert sum(line[:1].isdigit() for line in lines[3:]) == len(page.agenda.items)
