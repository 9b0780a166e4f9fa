from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.adapters import shipped
from askback.core.kit.agreement import alpha
from askback.core.kit.as_text import to_markdown
from askback.core.kit.asked_back import will_ask
from askback.core.kit.balance import Frame
from askback.core.kit.build import build_kit, level_of
from askback.core.kit.find import find_competencies
from askback.core.kit.forbidden import check_questions
from askback.core.kit.levels import Level, Type
from askback.core.kit.lint import lint_kit
from askback.core.kit.scorecard import Card, Mark, blank_cards, missing, put_together
from askback.core.kit.values import Kit
from askback.errors import InvalidInputError
from askback.services.files.kit import tables
from askback.services.postings import read_posting_text

TEXT = """Ward Nurse
- Give medication and keep records
- Assess patients and plan their care
- Communicate with relatives
- Work in a team
- Health and safety rules are kept
- Attention to detail
"""


def made(text: str = TEXT, level: Level | None = None, *frame: int) -> Kit:
    posting = read_posting_text(text)
    return build_kit(posting, tables(), shipped.bank(), Frame(*frame), level)


def gaps(kit: Kit) -> list[tuple[str, str]]:
    return [(gap.key, gap.where) for gap in lint_kit(kit, tables().components)]


def test_the_data_are_whole() -> None:
    known = tables().competencies
    entries = [entry for one in known.values() for entry in one.entries.values()]
    assert len(entries) >= 96
    for one, type_ in product(known.values(), Type):
        entry = one.entries[type_]
        assert len(set(entry.by_level.values())) == 3
        assert len(set(entry.rubric)) == 4, (one.key, type_)
        assert len(entry.probes) == 2
        assert len(entry.star) == (4 if type_ is Type.BEHAVIOURAL else 0)
    assert len(tables().components) == 15
    for one in known.values():
        for cue in one.cues:
            re.compile(cue.words)


def test_every_competency_quotes_the_posting() -> None:
    kit = made()
    assert [one.key for one in kit.competencies][:2] == ["medicines", "patient_care"]
    assert all(kit.text[c.start : c.end] == c.quote for c in kit.competencies)
    assert kit.competencies[0].quote == "Give medication and keep records"


def test_a_wall_of_text_is_quoted_by_its_words_and_legal_lines_are_none() -> None:
    known = tables().competencies
    wall = "and so on " * 30 + "teamwork " + "and more " * 30
    assert find_competencies(wall, known)[0].quote == "teamwork"
    assert not find_competencies("Teamwork, regardless of age.", known)


def test_a_posting_without_work_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="Add two or three sentences"):
        made("Come and see us.")


@pytest.mark.parametrize(
    ("title", "level"),
    [("Junior Nurse", "junior"), ("Nurse", "mid"), ("Senior Nurse", "senior")],
)
def test_the_level_is_the_postings(title: str, level: str) -> None:
    assert level_of(read_posting_text(f"{title}\nWork in a team.")) == level
    assert made(f"{title}\nWork in a team.").level == level
    assert made(TEXT, Level.SENIOR).questions[0].minutes == 8


@given(
    meetings=st.integers(1, 4), minutes=st.integers(30, 90), people=st.integers(1, 6)
)
def test_minutes_hold_and_nothing_is_asked_twice(
    meetings: int, minutes: int, people: int
) -> None:
    kit = made(TEXT, None, meetings, minutes, people)
    asks = {ask.key: ask for ask in kit.questions}
    asked = [key for meeting in kit.meetings for key in meeting.questions]
    assert len(asked) == len(set(asked))
    assert {name for m in kit.meetings for name in m.interviewers} == {
        f"Interviewer {number + 1}" for number in range(people)
    }
    for meeting in kit.meetings:
        spent = sum(asks[key].minutes for key in meeting.questions)
        assert spent + meeting.opening + meeting.candidate <= meeting.minutes
        assert meeting.candidate >= 10
        about = [asks[key].competency for key in meeting.questions]
        assert len(about) == len(set(about))


def test_types_are_balanced_and_each_competency_is_seen_twice() -> None:
    kit = made()
    asks = {ask.key: ask for ask in kit.questions}
    asked = [asks[key] for meeting in kit.meetings for key in meeting.questions]
    assert [sum(a.type is t for a in asked) for t in Type] == [6, 6, 6]
    assert kit.notes == ()


def test_what_does_not_fit_is_said() -> None:
    notes = made(TEXT, None, 1, 30, 1).notes
    assert notes[0].startswith("No interview has room for: ")
    assert notes[1].startswith("Seen by one interviewer only: ")
    assert notes[2].startswith("One person sees it all.")
    more = TEXT + "Prioritise. Integrity. Eager to learn. Negotiate."
    assert "The posting also asks for: " in " ".join(made(more).notes)


@pytest.mark.parametrize("frame", [(0,), (9,), (1, 29), (1, 181), (1, 60, 0)])
def test_a_frame_that_nobody_could_sit_through_is_refused(
    frame: tuple[int, ...],
) -> None:
    with pytest.raises(InvalidInputError, match="give"):
        Frame(*frame)


def test_a_full_kit_lacks_nothing() -> None:
    assert gaps(made()) == []


@pytest.mark.parametrize("key", [p.key for p in tables().practices])
def test_a_practice_taken_away_is_missed(key: str) -> None:
    kit = made()
    left = tuple(one for one in kit.practices if one.key != key)
    assert gaps(replace(kit, practices=left)) == [(key, "")]


def test_what_is_taken_out_of_questions_is_missed() -> None:
    kit = made()
    first = kit.meetings[0].questions[0]

    def with_first(**changes: object) -> Kit:
        return replace(
            kit,
            questions=tuple(
                replace(ask, **changes) if ask.key == first else ask  # type: ignore[arg-type]
                for ask in kit.questions
            ),
        )

    assert gaps(with_first(probes=("One?", " "))) == [("set_probes", first)]
    vague = ("Poor", "Fair", "Good", "Excellent answer")
    assert gaps(with_first(rubric=vague)) == [("anchors", first)]
    assert gaps(with_first(rubric=())) == [
        ("each_answer_marked", first),
        ("anchors", first),
    ]
    assert gaps(with_first(competency="charm")) == [("from_the_job", first)]
    quote = replace(kit.competencies[0], quote="made up")
    other = replace(kit, competencies=(quote, *kit.competencies[1:]))
    assert gaps(other) == [("from_the_job", quote.label)]


def test_what_is_taken_out_of_interviews_is_missed() -> None:
    kit = made()

    def with_each(**changes: object) -> Kit:
        return replace(
            kit,
            meetings=tuple(replace(m, **changes) for m in kit.meetings),  # type: ignore[arg-type]
        )

    assert gaps(with_each(candidate=5.0)) == [("questions_after", "Interview 1")]
    assert gaps(with_each(interviewers=("Ada",))) == [("several_people", "")]
    few = kit.meetings[0].questions[:1]
    keys = tuple(q.key for q in kit.questions if q.type is Type.TECHNICAL)[:4]
    assert ("enough_questions", "Interview 1") in gaps(with_each(questions=few))
    assert gaps(with_each(questions=keys)) == [("better_types", "Interview 1")]
    nothing = dict(gaps(replace(kit, meetings=())))
    assert nothing["enough_questions"] == nothing["anchors"] == ""


@pytest.mark.parametrize(
    "said",
    [
        "Are you able to lift 20 kg?",
        "Are you legally allowed to work here?",
        "How many years of experience do you have?",
        "How would you store a date of birth?",
        "When did you last give a patient bad news?",
    ],
)
def test_innocent_questions_are_let_pass(said: str) -> None:
    assert check_questions(said, tables().topics) == ()


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("So, how old are you?", "age"),
        ("do you have any kids", "family"),
        ("Are you married?", "marital"),
        ("What’s your religion?", "religion"),
        ("Do you have a criminal record?", "convictions"),
    ],
)
def test_a_question_to_leave_alone_is_quoted(said: str, topic: str) -> None:
    text = f"- Tell me about a lesson.\n- {said}\n"
    (found,) = check_questions(text, tables().topics)
    assert (found.topic, found.span.quote) == (topic, said)
    for span in (found.span, found.words):
        assert text[span.start : span.end] == span.quote
    assert found.instead


def test_agreement_is_that_of_the_published_example() -> None:
    """Krippendorff (2011), example C with four observers: ordinal alpha .815."""
    rows = [
        (1, 1, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2),
        (1, 2, 3, 4), (4, 4, 4, 4), (1, 1, 2, 1), (2, 2, 2, 2), (5, 5, 5),
        (1, 1), (3,),
    ]  # fmt: skip
    assert alpha(rows) == pytest.approx(0.815, abs=0.0005)


def test_agreement_cannot_be_told_without_pairs_or_differences() -> None:
    assert alpha([(1,), (2,)]) is None
    assert alpha([(3, 3), (3, 3)]) is None


def filled(kit: Kit, value: int = 3) -> list[Card]:
    return [
        replace(
            card,
            handed_in=True,
            marks=tuple(Mark(m.question, value, "They said so.") for m in card.marks),
        )
        for card in blank_cards(kit)
    ]


def test_nothing_is_told_before_every_card_is_in() -> None:
    kit = made()
    cards = filled(kit)
    late = replace(cards[0], handed_in=False)
    assert put_together(kit, [late, *cards[1:]]).waiting == (
        "Interviewer 1, Interview 1: not handed in.",
    )
    empty = put_together(kit, ())
    assert (empty.total, empty.lines) == (None, ())
    blank = blank_cards(kit)[0]
    assert missing(blank)[:2] == (
        f"{blank.marks[0].question}: no mark.",
        f"{blank.marks[0].question}: no words it rests on.",
    )


def test_no_total_before_the_anchors_are_written() -> None:
    kit = made()
    bare = tuple(replace(ask, rubric=()) for ask in kit.questions)
    found = put_together(replace(kit, questions=bare), filled(kit))
    assert found.total is None
    assert found.waiting[0].endswith("its four anchors are not written.")


def test_marks_are_averaged_and_where_people_differ_is_said() -> None:
    kit = made()
    cards = [*filled(kit, 4)[:1], *filled(kit, 2)[1:]]
    found = put_together(kit, cards)
    assert found.waiting == ()
    assert {line.apart for line in found.lines} >= {True}
    assert found.lines[0].mean == pytest.approx(8 / 3)
    assert found.total == pytest.approx(
        sum(line.mean for line in found.lines) / len(found.lines)
    )
    assert found.agreement is not None
    assert put_together(replace(kit, competencies=()), cards).total is None


def test_a_competency_without_marks_has_no_line() -> None:
    kit = made(TEXT, None, 1, 30, 1)
    found = put_together(kit, filled(kit))
    assert len(found.lines) == 2
    assert found.agreement is None


def test_a_mark_is_one_to_four() -> None:
    with pytest.raises(InvalidInputError, match="give 1 to 4"):
        Mark("q", 5)


def test_ten_questions_come_back_and_none_is_answered_for_you() -> None:
    kit = made()
    assert len({asked.key for asked in kit.asked_back}) == 10
    assert {asked.answer for asked in kit.asked_back} == {""}
    assert sum(bool(asked.omission) for asked in kit.asked_back) == 5
    few = replace(shipped.bank(), by_key={})
    assert will_ask(read_posting_text(TEXT), few) == ()


def test_markdown_holds_every_question_and_quote() -> None:
    kit = made()
    told = to_markdown(kit)
    asks = {ask.key: ask.text for ask in kit.questions}
    assert all(asks[key] in told for m in kit.meetings for key in m.questions)
    assert all(one.quote in told for one in kit.competencies)
    assert "## Left open" not in told
    assert "## Left open" in to_markdown(made(TEXT, None, 1, 30, 1))
