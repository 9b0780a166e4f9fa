from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from django.utils import timezone

from askback.core.followup.letters import LetterKind
from askback.mcp_server import tools
from askback.services import comparing
from askback.services.values.comparing import SwingLine
from askback.store.models import User


@pytest.mark.usefixtures("searching")
def test_a_comparison_says_who_leads_and_what_could_change_it() -> None:
    listed = {line.id for line in tools.list_opportunities().opportunities}
    shown = tools.compare_opportunities()

    assert {line.id for line in shown.ranked} == listed
    assert sum(line.chance_best for line in shown.ranked) == pytest.approx(1, abs=0.01)
    assert shown.told
    assert 0 < len(shown.could_change_it) <= 5
    assert shown.could_change_it[0].ask
    assert shown.dealbreakers
    assert all(one.company for one in shown.swings)


@pytest.mark.usefixtures("searching")
def test_the_chosen_alone_are_compared() -> None:
    first, second, *_ = tools.list_opportunities().opportunities
    shown = tools.compare_opportunities([first.id, second.id])

    assert {line.id for line in shown.ranked} == {first.id, second.id}
    assert shown.left_out == 1


@pytest.mark.usefixtures("alice")
def test_nothing_in_play_is_nothing_to_compare() -> None:
    assert tools.compare_opportunities().why_not == "none"


def test_a_weight_that_decides_is_told_with_where_it_turns(
    searching: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = comparing.show(searching, now=timezone.now())
    swings = (
        SwingLine("pay", "Pay", 4, 2.5, "Halden"),
        SwingLine("team", "The team", 3, None, ""),
    )
    turned = replace(page, swings=swings)
    monkeypatch.setattr(comparing, "show", lambda *_, **__: turned)
    (one,) = tools.compare_opportunities().swings

    assert (one.what, one.weight, one.leads_from) == ("Pay", 4, 2.5)


@pytest.mark.usefixtures("searching")
def test_what_breaks_the_deal_is_quoted() -> None:
    shown = tools.compare_opportunities()
    quoted = [one.said for one in shown.dealbreakers if one.said]

    assert {one.state for one in shown.dealbreakers} <= {
        "holds",
        "may_break",
        "unclear",
    }
    assert quoted
    assert all(one.verbatim for one in quoted)


@pytest.mark.usefixtures("searching")
def test_letters_rest_on_what_was_said_and_are_not_sent() -> None:
    pages = [
        tools.show_letters(line.id) for line in tools.list_opportunities().opportunities
    ]
    letters = [letter for page in pages for letter in page.letters]

    assert letters
    assert not any(letter.is_sent for letter in letters)
    rests = [(letter.body, said) for letter in letters for said in letter.rests_on]
    assert rests
    assert all(said.verbatim for _, said in rests)


@pytest.mark.usefixtures("searching")
def test_one_kind_of_letter_to_one_person() -> None:
    ident = tools.list_opportunities().opportunities[0].id
    (letter,) = tools.show_letters(ident, LetterKind.NEXT_STEP).letters
    to = tools.show_letters(ident, LetterKind.NEXT_STEP, to=letter.to)

    assert letter.kind == "next_step"
    assert [one.to for one in to.letters] == [letter.to]


def test_a_company_nobody_was_met_at_owes_no_letter(company: UUID) -> None:
    shown = tools.show_letters(company)

    assert shown.letters == []
    assert "thanks" in shown.kinds
