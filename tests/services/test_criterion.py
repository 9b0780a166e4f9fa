from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import NotFoundError
from askback.services import criterion, notes, sources, transcripts
from askback.store.models import User
from tests.builders import NOW, add_interview, draft, upload
from tests.services.conversation import DANA, LEE, ME

pytestmark = pytest.mark.django_db

TALK = """\
Ines Vidal: How many people have left the team in the last year?
Dana Marsh: Four of the nine left, two of them for the money.
Ines Vidal: And the weather?
Dana Marsh: It's nice weather.
"""


@pytest.fixture
def told(me: User, first: UUID) -> UUID:
    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)
    notes.mark(
        me, first, place="asked-0", question_key="last-departure", verdict="partly",
        direction=-1.0, note="", now=NOW,
    )  # fmt: skip
    return first


def test_every_answer_on_a_criterion_stands_with_who_when_and_how_far(
    me: User, company: UUID, told: UUID
) -> None:
    page = criterion.show(me, company, "turnover", now=NOW)

    (answer,) = page.answers
    assert (answer.verdict, answer.quote.who, answer.quote.role) == (
        "partly",
        DANA,
        "hiring manager",
    )
    assert "left" in answer.quote.text
    assert (answer.quote.interview, answer.quote.place) == (told, "asked-0")
    assert answer.quote.sign == "flag"
    assert (page.id, page.company) == (company, "Halden")
    assert (page.known.key, page.known.witnesses, page.left_out) == ("turnover", 1, 0)


def test_marks_by_hand_and_claims_stand_beside(me: User, company: UUID) -> None:
    people = ((LEE, "peer"), ("Ash Brandt", "peer"))
    panel = add_interview(me, company, draft("Panel", people=people))
    alone = add_interview(me, company, draft("Chat", people=((LEE, "peer"),)))
    for ident in (panel, alone):
        for key in ("last-departure", "last-called-out", ""):
            notes.mark(
                me, ident, place=key or "none", question_key=key, verdict="answered",
                direction=None, note=f"{key} as noted", now=NOW,
            )  # fmt: skip
    text = "Blog\n\nOur turnover is low and people stay for years. We pay a bonus."
    sources.add(me, company, upload=upload(text, "blog.txt"), kind="article", now=NOW)
    ours = "Nurse\n\nWe have low staff turnover. We pay a bonus."
    sources.add(me, company, upload=upload(ours, "p.txt"), kind="posting", now=NOW)

    page = criterion.show(me, company, "turnover", now=NOW)

    assert [(a.quote.who, a.quote.noted) for a in page.answers] == [
        ("Panel", True),
        (LEE, True),
    ]
    claims = {quote.who for quote in page.claims}
    assert claims <= {"blog.txt", "The posting"}
    assert claims


def test_nobody_asked_is_an_empty_page_and_an_unknown_criterion_none(
    me: User, bob: User, company: UUID
) -> None:
    page = criterion.show(me, company, "turnover", now=NOW)

    assert (page.answers, page.contradictions) == ((), ())
    with pytest.raises(NotFoundError):
        criterion.show(me, company, "weather", now=NOW)
    with pytest.raises(NotFoundError):
        criterion.show(bob, company, "turnover", now=NOW)
