from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    agendas,
    closing,
    interviews,
    jots,
    objections,
    own,
    stands,
    transcripts,
)
from askback.services.values.closing import ClosingDraft, ClosingPage, ObjectionDraft
from askback.services.values.live import Said
from askback.store.models import InterviewRow, User
from tests.builders import NOW, add_interview, draft, queries_of, upload
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db

DOUBT = "My one concern is the budget."
BEGUN = NOW - timedelta(days=1)
ASKED = """\
Ines Vidal: Is there anything I said, or in my background, that would keep you from recommending me, and may I speak to it now?
Dana Marsh: My one concern is the budget. You have never held one.
Ines Vidal: I held one at the clinic, for two years.
"""  # noqa: E501 -- a turn is a line


@pytest.fixture
def over(me: User, company: UUID) -> UUID:
    return add_interview(me, company, draft(start=BEGUN))


@pytest.fixture
def asked(me: User, over: UUID) -> UUID:
    """An interview that ended with the question, and its transcript."""
    transcripts.add(me, over, upload=upload(TALK + ASKED), me=ME, now=NOW)
    return over


def shown(me: User, interview: UUID) -> ClosingPage:
    return closing.show(me, interview, now=NOW)


def jot(me: User, interview: UUID, field: str, text: str) -> None:
    said = [Said(field, 1, text, at=BEGUN, seen={})]
    jots.keep(me, interview, device="tab", said=said, now=NOW)


def test_before_an_interview_the_question_comes_in_three_softnesses(
    me: User, first: UUID
) -> None:
    page = shown(me, first)

    assert (page.is_over, page.asks, page.is_noted) == (False, True, False)
    assert [w.softness for w in page.wordings] == ["soft", "plain", "direct"]
    assert [w.is_advised for w in page.wordings] == [True, False, False]
    assert page.advice.whom == "Dana Marsh"
    assert (page.people, page.has_posting) == (("Dana Marsh",), True)


def test_with_nobody_named_the_banks_own_wording_is_the_plain_one(
    me: User, company: UUID
) -> None:
    page = shown(me, add_interview(me, company, draft(people=())))

    assert page.advice.whom == ""
    assert "recommending me" in page.wordings[1].text


def test_what_they_said_is_kept_and_the_interview_has_been(
    me: User, first: UUID
) -> None:
    given = ClosingDraft(
        is_asked=True,
        who="Dana Marsh",
        said=DOUBT,
        pace="pause",
        sure="sure",
        replied="I held one.",
        next_step="Panel on Tuesday",
    )

    closing.save(me, first, draft=given, now=NOW)

    page = shown(me, first)
    assert (page.draft, page.is_over, page.is_noted) == (given, True, True)
    assert page.stands.value.value == "doubtful"
    assert page.stands.quote == DOUBT


def test_keeping_nothing_does_not_make_an_interview_one_that_has_been(
    me: User, first: UUID
) -> None:
    closing.save(me, first, draft=ClosingDraft(), now=NOW)

    assert not shown(me, first).is_over


def test_an_interview_that_was_cancelled_is_not_over(me: User, over: UUID) -> None:
    interviews.cancel(me, over, now=NOW)

    assert not shown(me, over).is_over


@pytest.mark.parametrize(
    "given",
    [
        ClosingDraft(pace="slowly"),
        ClosingDraft(sure="rather"),
        ClosingDraft(standing="splendid"),
        ClosingDraft(who="x" * 121),
        ClosingDraft(said="x" * 5001),
        ClosingDraft(replied="x" * 5001),
        ClosingDraft(next_step="x" * 5001),
    ],
)
def test_what_does_not_fit_is_refused(
    me: User, first: UUID, given: ClosingDraft
) -> None:
    with pytest.raises(InvalidInputError):
        closing.save(me, first, draft=given, now=NOW)

    assert not shown(me, first).is_noted


def test_the_users_own_word_on_the_standing_wins(me: User, over: UUID) -> None:
    given = ClosingDraft(said=DOUBT, standing="strong")
    closing.save(me, over, draft=given, now=NOW)

    assert shown(me, over).stands.is_own


def test_the_choice_is_kept_and_the_plan_follows_it(me: User, first: UUID) -> None:
    closing.wish(me, first, asks=False, softness="direct", now=NOW)

    page = shown(me, first)
    assert not page.asks
    assert [w.softness for w in page.wordings if w.is_chosen] == ["direct"]
    agenda = agendas.show(me, first, now=NOW).agenda
    assert "close" not in {i.key for i in (*agenda.items, *agenda.spares)}

    closing.wish(me, first, asks=True, softness="", now=NOW)

    page = shown(me, first)
    assert (page.asks, any(w.is_chosen for w in page.wordings)) == (True, False)

    closing.wish(me, first, asks=True, softness="soft", now=NOW)

    assert [w.softness for w in shown(me, first).wordings if w.is_chosen] == ["soft"]


def test_a_wording_that_is_none_is_refused(me: User, first: UUID) -> None:
    with pytest.raises(InvalidInputError):
        closing.wish(me, first, asks=True, softness="rude", now=NOW)


def test_what_was_noted_in_the_hour_is_suggested_and_never_mixed_in(
    me: User, over: UUID
) -> None:
    jot(me, over, "objection/o/", "Too junior\n\nnever held a budget")
    jot(me, over, "note/next/", "Panel on Tuesday")

    page = shown(me, over)

    assert [(s.what, s.text) for s in page.suggested] == [
        ("next", "Panel on Tuesday"),
        ("doubt", "Too junior"),
        ("doubt", "never held a budget"),
    ]
    assert (page.draft, page.doubts) == (ClosingDraft(), ())
    assert page.stands.value.value == "unknown"


def test_what_is_suggested_is_taken_over_once(me: User, over: UUID) -> None:
    jot(me, over, "objection/o/", "Too junior")
    jot(me, over, "note/next/", "Panel on Tuesday")
    given = ClosingDraft(next_step="They call")
    closing.save(me, over, draft=given, now=NOW)

    taken = [
        closing.take(me, over, place=one.place, now=NOW)
        for one in shown(me, over).suggested
    ]

    page = shown(me, over)
    assert taken == ["next", "doubt"]
    assert page.suggested == ()
    assert page.draft.next_step == "They call\nPanel on Tuesday"
    assert [doubt.draft.text for doubt in page.doubts] == ["Too junior"]


def test_what_the_transcript_holds_is_suggested_with_who_said_it(
    me: User, asked: UUID
) -> None:
    page = shown(me, asked)

    assert [(s.what, s.text, s.who) for s in page.suggested] == [
        (
            "said",
            "My one concern is the budget. You have never held one.",
            "Dana Marsh",
        ),
        ("doubt", DOUBT, "Dana Marsh"),
        ("doubt", "You have never held one.", "Dana Marsh"),
    ]
    assert (page.stands.value.value, page.stands.source) == ("doubtful", "transcript")
    assert page.stands.quote == DOUBT


def test_what_they_said_is_taken_from_the_transcript(me: User, asked: UUID) -> None:
    said = shown(me, asked).suggested[0]

    assert closing.take(me, asked, place=said.place, now=NOW) == "said"

    page = shown(me, asked)
    assert (page.draft.said, page.draft.who) == (said.text, "Dana Marsh")
    assert page.draft.is_asked is True
    assert [s.what for s in page.suggested] == ["doubt", "doubt"]


def test_a_transcript_without_the_question_suggests_nothing(
    me: User, told: UUID
) -> None:
    assert shown(me, told).suggested == ()


def test_words_that_are_not_suggested_cannot_be_taken(me: User, over: UUID) -> None:
    with pytest.raises(NotFoundError):
        closing.take(me, over, place="doubt-0", now=NOW)


def test_an_answered_doubt_no_longer_stands_in_the_way(me: User, over: UUID) -> None:
    closing.save(me, over, draft=ClosingDraft(said=DOUBT), now=NOW)
    [one] = shown(me, over).suggested
    closing.take(me, over, place=one.place, now=NOW)
    [doubt] = shown(me, over).doubts

    answered = replace(doubt.draft, is_answered=True)
    objections.change(me, doubt.id, draft=answered)

    assert shown(me, over).stands.value.value == "open"


def test_with_a_company_the_latest_interview_that_shows_it_counts(
    me: User, company: UUID, over: UUID
) -> None:
    second = add_interview(
        me, company, draft("Second", start=BEGUN + timedelta(hours=3))
    )
    assert stands.of_company(me, company, now=NOW - timedelta(days=2)) is None
    closing.save(me, over, draft=ClosingDraft(said=DOUBT), now=NOW)

    first_word = stands.of_company(me, company, now=NOW)
    closing.save(me, second, draft=ClosingDraft(said="I'll recommend you."), now=NOW)
    last_word = stands.of_company(me, company, now=NOW)

    assert first_word is not None
    assert last_word is not None
    assert (first_word.value.value, last_word.value.value) == ("doubtful", "strong")


def test_a_doubt_counts_for_its_own_interview(
    me: User, company: UUID, over: UUID
) -> None:
    objections.add(me, over, draft=ObjectionDraft("Too junior"), now=NOW)

    found = stands.of_company(me, company, now=NOW)

    assert found is not None
    assert (found.value.value, found.quote) == ("doubtful", "Too junior")


def test_the_page_costs_as_much_with_one_doubt_as_with_three(
    me: User, over: UUID
) -> None:
    objections.add(me, over, draft=ObjectionDraft("Too junior"), now=NOW)
    one = queries_of(lambda: shown(me, over))
    for text in ("Too quiet", "Too far"):
        objections.add(me, over, draft=ObjectionDraft(text), now=NOW)

    assert queries_of(lambda: shown(me, over)) == one


def test_a_companys_standing_costs_as_much_with_one_interview_as_with_three(
    me: User, company: UUID, over: UUID
) -> None:
    closing.save(me, over, draft=ClosingDraft(said=DOUBT), now=NOW)
    one = queries_of(lambda: stands.of_company(me, company, now=NOW))
    for hour in (1, 2):
        filled = draft(f"Talk {hour}", start=BEGUN + timedelta(hours=hour))
        more = add_interview(me, company, filled)
        closing.save(me, more, draft=ClosingDraft(said=DOUBT), now=NOW)

    assert queries_of(lambda: stands.of_company(me, company, now=NOW)) == one


def test_nobody_elses_interview_is_there(me: User, bob: User, first: UUID) -> None:
    company = own.interview_of(me, first).opportunity_id
    deeds: tuple[Callable[[], object], ...] = (
        lambda: closing.show(bob, first, now=NOW),
        lambda: closing.show(me, uuid4(), now=NOW),
        lambda: closing.save(bob, first, draft=ClosingDraft(), now=NOW),
        lambda: closing.wish(bob, first, asks=True, softness="", now=NOW),
        lambda: closing.take(bob, first, place="", now=NOW),
        lambda: stands.of_company(bob, company, now=NOW),
    )
    for deed in deeds:
        with pytest.raises(NotFoundError):
            deed()


def test_an_interview_of_no_stage_is_closed_too(me: User, first: UUID) -> None:
    InterviewRow.objects.filter(id=first).update(stage="")

    assert shown(me, first).line.stage == ""
