from __future__ import annotations

from uuid import UUID

import pytest
from mcp.server.mcpserver.exceptions import ToolError

from askback.errors import NotFoundError
from askback.mcp_server import tools, whose
from askback.mcp_server.faults import plainly
from askback.services import opportunities as deeds
from askback.store.models import User
from tests.builders import NOW, add_interview, draft
from tests.mcp_server.said import HELD, POSTING, TALK
from tests.mcp_server.tools.kept import bring

OF_COMPANY = (
    tools.show_opportunity,
    tools.list_interviews,
    tools.what_is_unknown,
    tools.show_letters,
)
OF_INTERVIEW = (tools.show_agenda, tools.show_readings)


def test_an_empty_workspace_says_so(alice: User) -> None:
    assert whose.owner() == alice
    assert tools.list_opportunities().opportunities == []
    assert tools.show_today().next is None


def test_what_is_considered_is_listed(company: UUID) -> None:
    (line,) = tools.list_opportunities().opportunities

    assert (line.id, line.company, line.title) == (
        company,
        "Fennel Care",
        "Ward manager",
    )
    assert line.unknown is not None


def test_what_was_put_away_is_listed_apart(alice: User, company: UUID) -> None:
    deeds.remove(alice, company, now=NOW)

    assert tools.list_opportunities().opportunities == []
    (line,) = tools.list_opportunities(put_away=True).opportunities
    assert (line.id, line.unknown) == (company, None)


def test_one_is_shown_with_words_that_stand_in_its_posting(
    company: UUID, interview: UUID
) -> None:
    shown = tools.show_opportunity(company)

    assert [one.id for one in shown.interviews] == [interview]
    said = (
        *shown.claims,
        *shown.loaded_phrases,
        *[one.said for one in shown.questions],
    )
    assert all(one.verbatim in POSTING for one in said)
    assert "like a family" in [one.verbatim for one in shown.loaded_phrases]
    assert "What it pays" in [one.what for one in shown.omissions]
    assert [(one.kind, one.words) for one in shown.sources] == [
        ("Posting", len(POSTING.split()))
    ]


@pytest.mark.usefixtures("searching")
def test_a_long_list_goes_on_on_the_next_page() -> None:
    lists = ("claims", "omissions", "skills", "questions")
    ident = tools.list_opportunities().opportunities[0].id
    first, second = (tools.show_opportunity(ident, page=n) for n in (1, 2))
    long = [name for name in lists if name in first.left_out]

    assert long
    for name in long:
        before, after = getattr(first, name), getattr(second, name)
        assert len(before) == 20
        assert first.left_out[name] == len(after) + second.left_out.get(name, 0)
        assert not set(map(repr, before)) & set(map(repr, after))


def test_what_is_next_is_told_with_how_to_open(alice: User, company: UUID) -> None:
    soon = HELD.replace(year=2099)
    ident = add_interview(alice, company, draft(start=soon))
    shown = tools.show_today()

    assert shown.next is not None
    assert (shown.next.id, shown.next.company) == (ident, "Fennel Care")
    assert shown.opens_with


def test_what_is_due_is_told(interview: UUID) -> None:
    shown = tools.show_today()

    assert interview in [one.interview_id for one in shown.due]


def test_what_is_unknown_comes_with_what_was_said(
    alice: User, company: UUID, interview: UUID
) -> None:
    before = tools.what_is_unknown(company)
    bring(alice, interview)
    after = tools.what_is_unknown(company)

    assert after.unknown < before.unknown
    pages = [
        tools.what_is_unknown(company, page=n) for n in range(1, after.page.pages + 1)
    ]
    said = [words for page in pages for one in page.criteria for words in one.said]
    assert said
    assert all(words.verbatim in TALK for words in said)
    assert {words.interview_id for words in said} == {interview}


@pytest.mark.usefixtures("searching")
def test_accounts_that_differ_and_what_two_speak_ill_of_are_told() -> None:
    shown = [
        tools.what_is_unknown(line.id)
        for line in tools.list_opportunities().opportunities
    ]
    differing = [one for page in shown for one in page.contradictions]
    concerns = [one for page in shown for one in page.concerns]

    assert differing
    assert all(one.one.verbatim != one.other.verbatim for one in differing)
    assert concerns
    assert all(one.people >= len(one.said) > 0 for one in concerns)


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize("deed", OF_COMPANY, ids=lambda deed: deed.__name__)
def test_somebody_elses_company_is_not_there(
    deed: tools.Tool, bobs_company: UUID
) -> None:
    with pytest.raises(ToolError, match=f"^No company {bobs_company}.$"):
        plainly(deed)(bobs_company)


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize("deed", OF_INTERVIEW, ids=lambda deed: deed.__name__)
def test_somebody_elses_interview_is_not_there(
    deed: tools.Tool, bobs_interview: UUID
) -> None:
    with pytest.raises(ToolError, match=f"^No interview {bobs_interview}.$"):
        plainly(deed)(bobs_interview)


def test_somebody_elses_is_not_compared(company: UUID, bobs_company: UUID) -> None:
    with pytest.raises(NotFoundError):
        tools.compare_opportunities([company, bobs_company])
