from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import NotFoundError
from askback.services import agendas, debriefs, jots, notes, transcripts
from askback.services.debriefs import Wish
from askback.services.values import Quote, ReadLine, Skipped, ToldLine
from askback.services.values.live import Said
from askback.store.models import User
from tests.builders import NOW, add_interview, draft, only_matters, queries_of, upload
from tests.services.conversation import DANA, ME

pytestmark = pytest.mark.django_db

TEAM = ("Dana Marsh", "Lee Okafor", "Ash Brandt")
WIDE = draft("Panel", people=[(name, "peer") for name in TEAM], minutes=45)


def test_without_a_transcript_the_planned_questions_can_be_marked(
    me: User, first: UUID
) -> None:
    agenda = agendas.show(me, first, now=NOW).agenda

    page = debriefs.show(me, first, now=NOW)

    planned = [item.key for item in debriefs.at_hand(agenda)]
    assert [line.place for line in page.markable] == planned
    assert not any(line.confirmed for line in page.markable)
    assert (page.has_transcript, page.parts, page.unasked) == (False, (), ())
    assert (page.tally, page.me, page.format) == ({}, "", "")


def test_planned_questions_that_nobody_asked_are_named(me: User, told: UUID) -> None:
    agenda = agendas.show(me, told, now=NOW).agenda
    page = debriefs.show(me, told, now=NOW)

    texts = {item.key: item.text for item in debriefs.at_hand(agenda)}
    asked = {p.question_key for p in page.parts if isinstance(p, ReadLine)}
    assert dict(page.unasked) == {k: t for k, t in texts.items() if k not in asked}
    assert page.markable == ()
    assert page.has_transcript


def test_what_i_marked_counts_in_the_tally(me: User, told: UUID) -> None:
    before = debriefs.show(me, told, now=NOW).tally
    notes.mark(
        me,
        told,
        place="asked-0",
        question_key="last-called-out",
        verdict="partly",
        direction=None,
        note="",
        now=NOW,
    )

    assert (before["answered"], before["partly"]) == (4, 0)
    after = debriefs.show(me, told, now=NOW).tally
    assert (after["answered"], after["partly"]) == (3, 1)


def test_what_was_told_unasked_stands_with_its_words(me: User, company: UUID) -> None:
    only_matters(me, "turnover")
    first = add_interview(me, company, WIDE)
    words = (
        "Before you ask, of the people who had this job four years ago one is "
        "matron here today, one went to Leeds, and one retired in May."
    )
    talk = f"{DANA}: {words}\n{ME}: Okay. How warm is it in here?\n{DANA}: Nineteen.\n"
    planned = agendas.show(me, first, now=NOW).agenda.items

    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)

    text = next(item.text for item in planned if item.key == "former-holders")
    page = debriefs.show(me, first, now=NOW)
    assert page.told == (ToldLine(text, Quote(words, DANA), 0),)


def test_a_debrief_costs_the_same_with_one_interview_and_with_three(
    me: User, company: UUID, told: UUID
) -> None:
    add_interview(me, company, draft("Second"))
    debriefs.show(me, told, now=NOW)
    two = queries_of(lambda: debriefs.show(me, told, now=NOW))
    for name in ("Third", "Fourth"):
        add_interview(me, company, draft(name))
    debriefs.show(me, told, now=NOW)

    assert queries_of(lambda: debriefs.show(me, told, now=NOW)) == two


def stretch(first: int, words: int) -> Skipped:
    return Skipped(first, first + 9, "", (), words=words)


def test_a_very_long_talk_leaves_its_longest_stretches_to_be_fetched() -> None:
    parts = (stretch(0, 9_000), stretch(10, 100), stretch(20, 8_000))

    short = debriefs.folded(parts[1:], None)
    long = debriefs.folded(parts, None)
    asked = debriefs.folded(parts, 4)

    assert [part.is_whole for part in short if isinstance(part, Skipped)] == [True] * 2
    assert [p.is_whole for p in long if isinstance(p, Skipped)] == [False, True, True]
    assert [(p.is_whole, p.is_open) for p in asked if isinstance(p, Skipped)] == [
        (True, True),
        (True, False),
        (False, False),
    ]


def test_a_stretch_is_fetched_whole_by_its_first_turn(me: User, told: UUID) -> None:
    found = debriefs.stretch(me, told, first=0, wish=Wish(find="bus"), now=NOW)

    assert (found.first, found.last, found.found) == (0, 6, 1)
    assert (found.is_open, found.is_whole, found.count) == (True, True, 7)
    assert found.opening == "Hi Ines, can you hear me all right?"
    with pytest.raises(NotFoundError, match="stretch of turns 1"):
        debriefs.stretch(me, told, first=1, wish=Wish(), now=NOW)


def test_words_are_found_in_answers_and_between(me: User, told: UUID) -> None:
    page = debriefs.show(me, told, now=NOW, wish=Wish(find="leeds"))

    assert page.found is not None
    assert (page.found.count, page.found.lines[0].who) == (1, DANA)
    marked = [p for r in page.reads for t in r.turns for p in t.pieces if p.is_found]
    assert [piece.text for piece in marked] == ["Leeds"]


def test_each_turn_is_the_anchor_of_its_place_once(me: User, told: UUID) -> None:
    page = debriefs.show(me, told, now=NOW)

    anchors = [t.index for part in page.parts for t in part.turns if t.is_anchor]
    assert anchors == list(range(page.turn_count))
    assert all(read.is_put for read in page.reads)


def test_what_was_noted_in_the_hour_is_in_the_debrief(me: User, first: UUID) -> None:
    key = debriefs.show(me, first, now=NOW).markable[0].place
    said = {
        f"mark/{key}/Dana Marsh": "partly",
        "own/own-1/": "Which migration?",
        "note/own-1/": "The second.",
        "gut/after/": "cold",
        "objection/o/": "Too junior?",
    }
    jots.keep(
        me,
        first,
        device="tab",
        said=[Said(field, 1, value, NOW, {}) for field, value in said.items()],
        now=NOW,
    )

    page = debriefs.show(me, first, now=NOW)

    marked = [line for line in page.markable if line.confirmed]
    assert [(n.planned, n.verdict, n.who, n.note) for n in marked] == [
        (marked[0].planned, "partly", "Dana Marsh", ""),
        ("Which migration?", "cant_tell", "", "The second."),
    ]
    assert page.markable[0] == marked[0]
    assert (page.after.gut, page.after.objections) == ("cold", ("Too junior?",))
