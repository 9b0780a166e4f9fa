"""The main job, from a posting to a changed plan."""

from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import agendas, companies, debriefs, transcripts, weights
from askback.services.values import ReadLine, WeightDraft
from askback.store.models import EvidenceRow, TranscriptRow, User
from tests.builders import NOW, upload
from tests.services.conversation import ME, POSTING, TALK

pytestmark = pytest.mark.django_db

HEARD = {
    "When was someone in this team last called": ("last-called-out", "answered"),
    "how many people have left the team": ("last-departure", "answered"),
    "What does the job pay": ("pay-range", "not_answered"),
    "Who ends up doing the weekends": ("rota-share", "not_answered"),
    "what is this place not good at yet": ("hate", "answered"),
    "what do you love about working here": ("love", "answered"),
}


@pytest.fixture(autouse=True)
def wanted(me: User) -> None:
    drafts = {
        "on_call": WeightDraft(5, dealbreaker=True),
        "turnover": WeightDraft(4),
        "pay": WeightDraft(5, want="at least", op=">=", value=52, unit="GBP"),
    }
    weights.save(me, weights=drafts, now=NOW)


def test_what_matters_and_nobody_said_is_planned(
    me: User, first: UUID, second: UUID
) -> None:
    one, other = (agendas.show(me, i, now=NOW) for i in (first, second))

    keys = [{item.key for item in page.agenda.items} for page in (one, other)]
    assert keys[0] & keys[1] <= {"hate", "love", "why-you", "close"}
    assert all(
        page.agenda.planned_minutes <= page.agenda.minutes for page in (one, other)
    )
    assert {name for item in other.agenda.items for name in item.to} == {"Lee Okafor"}
    assert 0 < one.fixed_covers <= one.covers <= 1
    assert one.gap >= 0


def test_every_question_gets_the_answer_it_got_word_for_word(
    me: User, told: UUID
) -> None:
    page = debriefs.show(me, told, now=NOW)

    reads = [part for part in page.parts if isinstance(part, ReadLine)]
    stored = TranscriptRow.objects.get(interview=told).text
    assert [(r.question_key, r.verdict) for r in reads] == list(HEARD.values())
    assert all(r.quote in stored for r in reads)
    assert all(sign.quote in stored for r in reads for sign in r.signs)
    assert [any(start in r.asked for start in HEARD) for r in reads] == [True] * 6
    assert (page.tally, page.withheld_with_reason) == (
        {"answered": 4, "not_answered": 2},
        1,
    )


def test_the_page_shows_the_whole_transcript_in_its_order(me: User, told: UUID) -> None:
    page = debriefs.show(me, told, now=NOW)

    spoken = [line.partition(": ")[2] for line in TALK.splitlines()]
    shown = [
        "".join(p.text for p in turn.pieces)
        for part in page.parts
        for turn in part.turns
    ]
    assert shown == spoken
    assert page.me == ME
    assert page.format == "text"
    assert [line.name for line in page.speakers] == [ME, "Dana Marsh"]


def test_answers_become_evidence_in_the_words_they_were_given(
    me: User, told: UUID
) -> None:
    rows = EvidenceRow.objects.filter(interview=told, owner=me)

    on_call = rows.get(criterion="on_call")
    assert (on_call.witness, on_call.role) == ("Dana Marsh", "hiring_manager")
    assert (on_call.direction, on_call.kind, on_call.source) == (1, "fact", "reading")
    assert on_call.quote.startswith("Three weeks ago, on the Sunday, Priya rang")
    assert all(row.quote in TALK for row in rows)


def test_a_good_reason_to_withhold_is_no_evidence_and_none_is_a_bad_sign(
    told: UUID,
) -> None:
    rows = EvidenceRow.objects.filter(interview=told)

    assert not rows.filter(criterion="pay").exists()
    bad = rows.get(direction__lt=0)
    assert (bad.criterion, bad.quote) == (
        "candour",
        "You know, it's a really supportive place.",
    )


def test_what_was_heard_leaves_less_unknown_and_changes_the_next_agenda(
    me: User, company: UUID, first: UUID, second: UUID
) -> None:
    unknown = companies.show(me, company, now=NOW).unknown
    before = agendas.show(me, second, now=NOW)

    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    page = companies.show(me, company, now=NOW)
    after = agendas.show(me, second, now=NOW)
    assert page.unknown < unknown
    assert (page.minutes_used, page.minutes_left) == (12, 15)
    assert [line.state for line in page.loop] == ["done", "next"]
    old, new = ({i.key for i in p.agenda.items} for p in (before, after))
    assert old != new
    assert after.changed == (
        f"Changed since the last plan: {len(new - old)} new, {len(old - new)} dropped."
    )
    assert "last-called-out" not in new


def test_the_posting_is_weighed_against_what_was_said(
    me: User, company: UUID, told: UUID
) -> None:
    page = companies.show(me, company, now=NOW)

    on_call = next(c for c in (*page.known, *page.settled) if c.key == "on_call")
    assert (on_call.witnesses, on_call.dealbreaker) == (1, True)
    assert on_call.verdict.endswith("one account only")
    assert [q.text in TALK for q in on_call.quotes] == [True]
    assert all(claim.text in POSTING for claim in page.dossier.claims)
    assert told in [line.id for line in page.loop]
