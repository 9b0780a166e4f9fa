"""What a page costs does not grow with what it lists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from askback.services import notes, questions, resumes, sources, weights
from askback.services.interviews import add
from askback.services.values import InterviewDraft, Upload, WeightDraft
from askback.store.models import OpportunityRow, SourceRow, SuggestionRow, User
from tests.web.conftest import NOW, add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db

POSTING = b"""\
Ward nurse at Halden

About us: we are a fast-paced family. You will lead eight nurses.
You must be a registered nurse. We pay well and care for each other.
"""


def booked(owner: User, company: UUID, name: str, days: int) -> None:
    draft = InterviewDraft(
        name=name,
        stage="team_fit",
        start=NOW + timedelta(days=days),
        minutes_total=45,
        minutes_for_questions=10,
        people=((f"Ash {name}", "peer"), (f"Lee {name}", "report")),
    )
    add(owner, company, draft=draft, now=NOW)


def a_company(owner: User, number: int) -> None:
    """Add a company with one interview that has been and one to come."""
    company = add_company(owner, f"Kestrel {number}")
    booked(owner, company, "Screen", -number)
    booked(owner, company, "Panel", 300 + number)


def a_source(owner: User, number: int) -> None:
    company = OpportunityRow.objects.get(owner=owner, company="Halden").id
    brought = Upload(f"blog-{number}.txt", POSTING)
    sources.add(owner, company, upload=brought, kind="article", now=NOW)


def a_suggestion(owner: User, number: int) -> None:
    SuggestionRow.objects.create(
        owner=owner,
        made_at=NOW,
        source=SourceRow.objects.get(owner=owner, name="posting.txt"),
        model="small",
        kind="claim",
        criterion="pay",
        text=f"They pay {number}.",
        quote="We pay well",
        start=POSTING.index(b"We pay well"),
        end=POSTING.index(b"We pay well") + len(b"We pay well"),
    )


def an_interview(owner: User, number: int) -> None:
    company = OpportunityRow.objects.get(owner=owner, company="Halden").id
    booked(owner, company, f"Talk {number}", 300 + number)


def a_note(owner: User, number: int) -> None:
    row = OpportunityRow.objects.get(owner=owner, company="Halden").interviews.first()
    assert row is not None
    notes.add(owner, row.id, text=f"Kind, {number} times.", now=NOW)
    notes.mark(
        owner,
        row.id,
        place=("hate", "love", "why-you", "close")[number],
        question_key=("hate", "love", "why-you", "close")[number],
        verdict="answered",
        direction=-1.0,
        note="They leave.",
        now=NOW,
    )


def a_question(owner: User, number: int) -> None:
    key = ("hate", "love", "why-you", "close")[number]
    questions.rate(owner, key, rating="favourite", now=NOW)


def a_weight(owner: User, number: int) -> None:
    key = ("pay", "turnover", "hours", "candour")[number]
    weights.save(owner, weights={key: WeightDraft(1)}, now=NOW)


def a_resume(owner: User, number: int) -> None:
    resumes.add(owner, upload=Upload(f"cv-{number}.txt", POSTING), now=NOW)


PAGES: dict[str, tuple[str, Callable[[User, int], None]]] = {
    "today": ("/", a_company),
    "companies": ("/companies/", a_company),
    "company with interviews": ("/companies/{company}/", an_interview),
    "company with sources": ("/companies/{company}/", a_source),
    "company with notes": ("/companies/{company}/", a_note),
    "criterion": ("/companies/{company}/criteria/pay/", a_source),
    "debrief": ("/interviews/{interview}/debrief/", a_note),
    "agenda": ("/interviews/{interview}/agenda/", an_interview),
    "source": ("/sources/{source}/", a_suggestion),
    "suggestions": ("/companies/{company}/suggestions/", a_suggestion),
    "questions": ("/questions/", a_question),
    "weights": ("/weights/", a_weight),
    "resume": ("/resume/", a_resume),
    "find": ("/find/", a_company),
}


@pytest.mark.parametrize(("address", "grow"), PAGES.values(), ids=PAGES.keys())
def test_a_page_costs_the_same_with_one_and_with_three(
    client: Client, me: User, address: str, grow: Callable[[User, int], None]
) -> None:
    company = add_company(me, posting=POSTING.decode())
    given = {
        "company": company,
        "interview": add_interview(me, company),
        "source": SourceRow.objects.get(owner=me).id,
    }
    address = address.format(**given)

    grow(me, 1)
    one = queries_of(client, address)
    grow(me, 2)
    grow(me, 3)

    assert queries_of(client, address) == one


def test_a_page_that_is_read_writes_nothing(
    client: Client, me: User, interview: UUID
) -> None:
    company = OpportunityRow.objects.get(owner=me).id
    addresses = (
        "/",
        "/companies/",
        f"/companies/{company}/",
        f"/interviews/{interview}/agenda/",
        f"/interviews/{interview}/debrief/",
    )
    for address in addresses:
        client.get(address)

    for address in addresses:
        with CaptureQueriesContext(connection) as caught:
            client.get(address)
        assert [q["sql"] for q in caught if not q["sql"].startswith("SELECT")] == []
