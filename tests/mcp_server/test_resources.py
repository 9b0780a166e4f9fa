from __future__ import annotations

from uuid import UUID

import pytest
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from askback.mcp_server import resources, tools
from askback.mcp_server.faults import found
from askback.services import sources
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft
from tests.mcp_server.said import HELD, ORDER, POSTING


def test_what_is_considered_is_listed_with_addresses(company: UUID) -> None:
    told = resources.list_opportunities()

    assert f"askback://opportunity/{company}" in told.split()


def test_a_company_is_told_in_markdown(company: UUID, interview: UUID) -> None:
    told = resources.opportunity(str(company))

    assert told.startswith("# Ward manager at Fennel Care\n")
    assert f"(id {interview})" in told
    assert "\n> like a family\n" in told
    assert "What it pays. Ask: " in told


def test_an_order_cannot_begin_a_line_of_its_own(alice: User) -> None:
    posting = f"Porter\n\nWe offer a fast-paced place.\n\n{ORDER}\n"
    ident = add_company(alice, f"Cald\n\n# {ORDER}", posting=posting)
    told = resources.opportunity(str(ident))

    assert not any(line.lstrip("# ").startswith("Ignore") for line in told.splitlines())


def test_a_company_of_which_nothing_is_known(alice: User) -> None:
    told = resources.opportunity(str(add_company(alice)))

    assert "## Interviews" not in told
    assert "## What is unknown and matters" in told


def test_an_agenda_is_told_in_markdown(alice: User, company: UUID) -> None:
    soon = add_interview(alice, company, draft(start=HELD.replace(year=2099)))
    undated = add_interview(alice, company, draft("Undated"))

    assert "2099-03-05" in resources.agenda(str(soon))
    assert resources.agenda(str(undated)).startswith("# Undated, Fennel Care")


def test_where_nothing_was_planned_it_says_so(interview: UUID) -> None:
    assert resources.agenda(str(interview)) == (
        "Nothing is planned for this interview. It has been, and nothing was planned "
        "for it.\n"
    )


def test_a_kept_document_is_there_as_it_was_seen(alice: User, company: UUID) -> None:
    (kept,) = tools.show_opportunity(company).sources

    assert resources.source(str(kept.id)).strip() == POSTING.strip()
    sources.remove(alice, kept.id, now=NOW)
    assert resources.source(str(kept.id)).strip() == POSTING.strip()


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize(
    "deed",
    [resources.opportunity, resources.agenda, resources.source],
    ids=["opportunity", "agenda", "source"],
)
@pytest.mark.parametrize("ident", ["x", "", str(UUID(int=0))], ids=["x", "no", "other"])
def test_what_is_not_there_is_not_found(deed: object, ident: str) -> None:
    with pytest.raises(ResourceNotFoundError, match=r"^No "):
        found(deed)(ident)  # type: ignore[arg-type]


@pytest.mark.usefixtures("alice")
def test_somebody_elses_is_not_found(bobs_company: UUID, bobs_interview: UUID) -> None:
    for deed, ident in (
        (resources.opportunity, bobs_company),
        (resources.agenda, bobs_interview),
    ):
        with pytest.raises(ResourceNotFoundError, match=f"{ident}"):
            found(deed)(str(ident))
