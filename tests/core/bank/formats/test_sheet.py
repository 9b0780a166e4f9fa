from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.bank.formats.draft import Draft
from askback.core.bank.formats.sheet import delimiter_of, read_rows, read_sheet
from askback.core.topics import Criteria, Criterion, Problem, Role
from askback.errors import InvalidInputError

CRITERIA = Criteria({"pay": Criterion("pay", "Pay and benefits", "terms", 4)})


def read(text: str) -> tuple[Draft, ...]:
    return read_sheet(text, "list.csv", CRITERIA).questions


@pytest.mark.parametrize("mark", list(",;\t|"))
def test_whatever_parts_the_cells_is_found_out(mark: str) -> None:
    text = mark.join(("question", "who")) + "\n" + mark.join(("Why?", "peer"))

    (draft,) = read(text)

    assert (draft.text, draft.known) == ("Why?", {"roles": {Role.PEER: 1.0}})


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Why, then?", None),
        ("Why, then?\nAnd how?", None),
        ("a;Why?", ";"),
        ("a,Why?\nb,How?", ","),
        ("question\nWhy, then?", None),
        ("", None),
        ('"open', None),
        ("text,question\n", ","),
    ],
)
def test_a_comma_in_a_question_parts_nothing(text: str, mark: str | None) -> None:
    assert delimiter_of(text) == mark


def test_a_bom_and_lines_of_any_kind_are_read() -> None:
    drafts = read('\ufeffQuestion,Topic\r\n"Why,\r\nthen?",A\rHow?,B\n')

    assert [(d.text, d.topic, d.line) for d in drafts] == [
        ("Why, then?", "A", 2),
        ("How?", "B", 4),
    ]


def test_a_list_of_single_lines_is_read() -> None:
    drafts = read('Why, then?\n\n"How ""so"", again?"\n')

    assert [(d.text, d.line) for d in drafts] == [
        ("Why, then?", 1),
        ('How "so", again?', 3),
    ]


def test_without_a_header_the_cells_that_ask_are_the_questions() -> None:
    drafts = read("Money,What is the pay?,first of all this is to be asked\n" * 2)

    assert drafts[0] == Draft(
        "What is the pay?",
        1,
        {},
        "Money",
        "first of all this is to be asked",
    )


def test_rows_of_unlike_length_are_read_without_a_header() -> None:
    (one, two) = read("Why?;A\nHow?\n")

    assert (one.text, two.topic) == ("Why?;A", "")


@pytest.mark.parametrize(
    "cell", ["=1+1?", "+why?", "-why?", "@why?", "'=why?", "'why?"]
)
def test_a_cell_made_harmless_is_read_back_right(cell: str) -> None:
    mark = "'" if cell.lstrip("'")[:1] in "=+-@" else ""

    (draft,) = read(f"question,who\n{mark}{cell},peer\n")

    assert draft.text == cell


def test_what_is_wrong_is_told_with_its_line() -> None:
    text = "question,who,colour,\nWhy?,peer,red,,\n,peer,,\nHow?,boss of all,,,more\n"
    problems = read_sheet(text, "list.csv", CRITERIA).problems

    assert problems == (
        Problem("line 1", "the column 'colour' is not one that is read."),
        Problem("line 3", "has no question. Give it a text, or take it out."),
        Problem(
            "line 4",
            "has 5 cells where there are 4 columns. Put quotation marks around a cell "
            "that holds the delimiter.",
        ),
        Problem("line 4", "roles.boss_of_all: is not a known name."),
    )


def test_of_two_columns_of_one_field_the_first_counts() -> None:
    (draft,) = read("question,who,to\nWhy?,peer,recruiter\n")

    assert draft.known == {"roles": {Role.PEER: 1.0}}


def test_a_quotation_mark_that_is_not_closed_is_told_by_its_line() -> None:
    with pytest.raises(InvalidInputError, match=r"list\.csv: line 3 or below: "):
        read('question,who\nWhy?,peer\n"How?,peer\n')


def test_a_table_without_rows_is_empty() -> None:
    assert read("") == ()
    assert read_rows((), CRITERIA).questions == ()


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_by_its_line(text: str) -> None:
    told = "line 1"
    try:
        found = read(text)
    except InvalidInputError as error:
        found, told = (), str(error)

    assert "line" in told
    assert all(draft.line >= 1 for draft in found)
