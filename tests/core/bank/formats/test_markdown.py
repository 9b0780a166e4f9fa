from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.bank.formats.draft import Draft
from askback.core.bank.formats.markdown import read_markdown
from askback.core.topics import Criteria, Problem, Role

NONE = Criteria({})


def texts(source: str) -> list[str]:
    return [draft.text for draft in read_markdown(source, NONE).questions]


def one(source: str) -> Draft:
    (draft,) = read_markdown(source, NONE).questions
    return draft


@pytest.mark.parametrize(
    "source",
    [
        "- Who left last?",
        "* Who left last?",
        "1. Who left last?",
        "3) Who left last?",
        "- [ ] Who left last?",
        "- [x] Who left last?",
        "- **Who left last?**",
        "- [Who left last?](there.html)",
        "- Who `left` last?",
        "Who left last?",
        "> Who left last?",
        "> - Who left last?",
        "\n\n   - Who left last?",
        "| question |\n|---|\n| Who left last? |",
        "---\ntitle: mine\n---\n- Who left last?",
    ],
)
def test_a_question_is_read_however_it_is_marked(source: str) -> None:
    assert texts(source) == ["Who left last?"]


def test_a_heading_is_the_topic_of_what_is_below_it() -> None:
    read = read_markdown("# A\n- Why?\n\nB\n--\n- How?\n", NONE)

    assert [(d.text, d.topic, d.line) for d in read.questions] == [
        ("Why?", "A", 2),
        ("How?", "B", 6),
    ]


def test_an_item_that_only_holds_others_is_their_topic() -> None:
    assert one("- Money:\n  - What is the pay?").topic == "Money"


def test_an_empty_item_leaves_its_items_the_heading() -> None:
    assert one("# Money\n- \n  - What is the pay?").topic == "Money"


def test_what_is_nested_is_a_probe_unless_it_says_otherwise() -> None:
    draft = one(
        "- Who left?\n"
        "  - Why?\n"
        "  - Also: who quit\n"
        "  - whom: recruiter\n"
        "  - Minutes: 3\n"
        "  - Colour: blue?\n"
        "  - said to be fine\n"
        "  - How: did they go?\n"
        "    - [ ] And then?\n"
    )

    assert draft.known == {
        "probes": ("Why?", "Colour: blue?", "How: did they go?", "And then?"),
        "aliases": ("who quit",),
        "roles": {Role.RECRUITER: 1.0},
        "minutes": 3,
    }
    assert draft.notes == "said to be fine"


@pytest.mark.parametrize(
    ("source", "text", "notes"),
    [
        ("- Who left? (ask Ana)", "Who left?", "ask Ana"),
        ("- Who left? – the peer knows", "Who left?", "the peer knows"),
        ("- Who left?\n  said the peer", "Who left?", "said the peer"),
        ("- Who left?\n\n  Ask twice.", "Who left?", "Ask twice."),
        ("- Who left? (or who stayed?)", "Who left? (or who stayed?)", ""),
    ],
)
def test_what_stands_beside_a_question_is_a_note(
    source: str, text: str, notes: str
) -> None:
    draft = one(source)

    assert (draft.text, draft.notes) == (text, notes)


def test_what_asks_nothing_is_left_out_and_told() -> None:
    assert read_markdown("- Why?\n- Bring a pen", NONE).problems == (
        Problem("line 2", "“Bring a pen” asks nothing, so it was not taken."),
    )


def test_a_spoken_question_needs_no_mark() -> None:
    assert texts("- tell me about the team\n- who left") == [
        "tell me about the team",
        "who left",
    ]


def test_prose_is_passed_over() -> None:
    assert texts("I wonder about this.\nWhy is it open?\nSo there.\n") == [
        "Why is it open?"
    ]


def test_code_rules_and_pictures_are_passed_over() -> None:
    assert texts("```\nwhy?\n```\n\n---\n\n<p>why?</p>\n") == []


def test_a_table_has_topics_of_its_own_or_the_heading() -> None:
    source = "# A\n|question|topic|\n|--|--|\n|Why?|B|\n|How?||\n|||\n"
    read = read_markdown(source, NONE)

    assert [(d.text, d.topic, d.line) for d in read.questions] == [
        ("Why?", "B", 4),
        ("How?", "A", 5),
    ]


def test_a_field_that_cannot_be_read_is_told_with_its_line() -> None:
    read = read_markdown("\n- Why?\n  - Minutes: many\n", NONE)

    assert read.questions[0].known == {}
    assert read.problems == (
        Problem("line 2", "minutes: is not a number above 0 and up to 10."),
    )


def test_too_long_a_question_is_told() -> None:
    (problem,) = read_markdown(f"- {'why ' * 300}?", NONE).problems

    assert problem.where == "line 1"


def test_a_broken_line_in_a_cell_stays_broken() -> None:
    draft = one("|question|notes|\n|--|--|\n|Why?|a<br>b|\n")

    assert draft.notes == "a\nb"


@given(st.text(max_size=300))
def test_any_text_can_be_read(source: str) -> None:
    read = read_markdown(source, NONE)

    assert all(draft.text and draft.line >= 1 for draft in read.questions)
