from __future__ import annotations

from typing import Any

from askback.core.topics import Role
from askback.services.heard import ReadForm, asked_of
from askback.services.pairing import by_hand, pair
from askback.services.values import Piece, ReadLine, SignLine, Skipped
from askback.store.models import MarkRow

TURNS = (
    ("Ines", "Hello."),
    ("Dana", "Hi, how are you? And how was the train?"),
    ("Dana", "Did you find us?"),
    ("Ines", "Who left?"),
    ("Dana", "Let me think."),
    (None, "A door."),
    ("Dana", "Four of nine."),
    ("Ines", "Thanks. Bye."),
)


def form(*asked: dict[str, Any], me: str | None = "Ines") -> ReadForm:
    turns = [
        {"index": n, "speaker": who, "start_s": n * 10.0, "text": text}
        for n, (who, text) in enumerate(TURNS)
    ]
    return ReadForm.model_validate({"me": me, "turns": turns, "asked": asked})


def question(**answer: Any) -> dict[str, Any]:
    return {
        "turn": 3,
        "start": 0,
        "end": 9,
        "text": "Who left?",
        "question_key": "last-departure",
        "band": "maybe",
        "answer": {"turns": [4, 6], "verdict": "answered", "quote": "Four", **answer},
    }


def parts(read: ReadForm, **marks: MarkRow) -> tuple[ReadLine | Skipped, ...]:
    people = {"Dana": Role.PEER}
    texts = {"last-departure": "When did someone last leave?"}
    placed = {mark.place: mark for mark in marks.values()}
    return pair(read, list(asked_of(read, people)), placed, texts)


def test_a_question_stands_with_the_turns_that_answer_it_and_the_rest_is_folded() -> (
    None
):
    before, read, after = parts(form(question()))

    assert isinstance(before, Skipped)
    assert isinstance(read, ReadLine)
    assert isinstance(after, Skipped)
    assert [turn.index for turn in read.turns] == [3, 4, 6]
    assert (before.first, before.last) == (0, 2)
    assert (after.first, after.last) == (5, 7)
    assert before.about == "their questions to you"
    assert after.about == "between your questions"


def test_turns_say_who_spoke() -> None:
    before, read, after = parts(form(question()))

    who = [
        (turn.who, turn.mine) for part in (before, read, after) for turn in part.turns
    ]
    assert who == [
        ("You", True),
        ("Dana", False),
        ("Dana", False),
        ("You", True),
        ("Dana", False),
        ("Dana", False),
        ("Someone", False),
        ("You", True),
    ]


def test_a_reading_that_nobody_confirmed_is_only_suggested() -> None:
    _, read, _ = parts(form(question(kind="fact", missing=["no date"])))

    assert isinstance(read, ReadLine)
    assert (read.verdict, read.suggested, read.confirmed) == (
        "answered",
        "answered",
        False,
    )
    assert (read.planned, read.asked) == ("When did someone last leave?", "Who left?")
    assert (read.is_maybe, read.kind, read.notes) == (True, "fact", ("no date",))


def test_the_users_word_stands_before_the_reading() -> None:
    read_as = question(verdict="not_answered", reason="deflected")
    mark = MarkRow(
        place="asked-0", question_key="rota-share", verdict="answered", direction=1
    )

    _, read, _ = parts(form(read_as), mark=mark)

    assert isinstance(read, ReadLine)
    assert (read.verdict, read.suggested, read.confirmed) == (
        "answered",
        "not_answered",
        True,
    )
    assert (read.question_key, read.is_maybe, read.reason) == ("rota-share", False, "")
    assert read.direction == 1


def test_signs_are_shown_where_they_were_said() -> None:
    sign = {"colour": "red", "signal": "many", "quote": "Four", "turn": 6, "end": 4}
    lost = {**sign, "quote": "Five", "turn": 6}

    _, read, _ = parts(form(question(signals=[sign, lost])))

    assert isinstance(read, ReadLine)
    assert read.signs == (
        SignLine("red", "many", "Four", 60.0, 6),
        SignLine("red", "many", "Five", 60.0, 6),
    )
    assert read.turns[2].pieces == (
        Piece("Four", "flag", in_answer=True),
        Piece(" of nine.", "", in_answer=True),
    )


def test_turns_that_are_not_there_are_passed_over() -> None:
    _, read, _ = parts(form(question(turns=[4, 6, 99])))

    assert [turn.index for turn in read.turns] == [3, 4, 6]


def test_two_questions_in_one_turn_are_two_readings() -> None:
    found = parts(form(question(), question()))

    places = [part.place for part in found if isinstance(part, ReadLine)]
    assert places == ["asked-0", "asked-1"]


def test_without_a_question_all_is_folded() -> None:
    (only,) = parts(form(me=None))

    assert isinstance(only, Skipped)
    assert (only.first, only.last, len(only.turns)) == (0, 7, 8)
    assert not any(turn.mine for turn in only.turns)


def test_a_planned_question_can_be_marked_by_hand() -> None:
    mark = MarkRow(place="hate", verdict="partly", direction=-1, note="lifts")

    blank, marked = by_hand("hate", "What is bad?", None), by_hand("hate", "?", mark)

    assert (blank.verdict, blank.confirmed, blank.quote) == ("", False, "")
    assert (marked.verdict, marked.confirmed, marked.quote) == ("partly", True, "lifts")
    assert (marked.direction, marked.note) == (-1, "lifts")


def test_the_question_is_marked_where_it_stands() -> None:
    _, read, _ = parts(form(question()))
    _, lost, _ = parts(form(question() | {"text": "Who went?"}))

    assert isinstance(read, ReadLine)
    assert isinstance(lost, ReadLine)
    assert read.turns[0].pieces == (Piece("Who left?", "asked"),)
    assert (read.is_put, lost.is_put) == (True, False)
    assert (read.turn, read.at_s) == (3, 30.0)


def test_a_turn_shown_twice_is_an_anchor_once() -> None:
    found = parts(form(question(), question()))

    first, second = (part for part in found if isinstance(part, ReadLine))
    assert all(turn.is_anchor for turn in first.turns)
    assert not any(turn.is_anchor for turn in second.turns)


def test_folded_turns_show_their_first_words() -> None:
    before, _, _ = parts(form(question()))

    assert isinstance(before, Skipped)
    assert before.opening == "Hello."
    assert (before.words, before.count) == (14, 3)


def test_a_quote_beside_the_same_sign_is_not_shown_twice() -> None:
    sign = {"colour": "red", "signal": "many", "quote": "Four", "turn": 6, "end": 4}

    _, same, _ = parts(form(question(signals=[sign])))
    _, other, _ = parts(form(question(quote="of nine", signals=[sign])))

    assert isinstance(same, ReadLine)
    assert isinstance(other, ReadLine)
    assert (same.shows_quote, other.shows_quote) == (False, True)


def test_only_the_same_word_is_a_plain_yes() -> None:
    def line(**said: str) -> ReadLine:
        mark = MarkRow(place="asked-0", **{"verdict": "answered", **said})
        found = parts(form(question()), mark=mark)[1]
        assert isinstance(found, ReadLine)
        return found

    assert not line(question_key="last-departure").is_corrected
    assert not line().is_corrected
    assert line(question_key="-").is_corrected
    assert line(verdict="partly").is_corrected
    assert line(reason="unable").is_corrected
    assert line(reason="no_question").is_left_out


def test_an_answer_without_end_is_folded_after_its_beginning() -> None:
    turns = [{"index": n, "speaker": "Dana", "text": "So."} for n in range(1, 200)]
    asked = question(turns=list(range(1, 200))) | {"turn": 0}
    put = {"index": 0, "speaker": "Ines", "text": "Who left?"}
    read = ReadForm.model_validate({"turns": [put, *turns], "asked": [asked]})

    beside, folded = parts(read)

    assert isinstance(folded, Skipped)
    assert (len(beside.turns), folded.first, folded.last) == (61, 61, 199)
