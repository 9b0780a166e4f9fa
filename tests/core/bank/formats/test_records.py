from __future__ import annotations

from askback.core.bank.formats.draft import Imported
from askback.core.bank.formats.records import read_records
from askback.core.bank.formats.tree import read_yaml
from askback.core.topics import Criteria, Problem


def read(text: str) -> Imported:
    return read_records(read_yaml(text, "x.yaml"), Criteria({}))


def test_a_list_of_texts_is_a_list_of_questions() -> None:
    assert [d.text for d in read("- Why?\n- How?\n- ~\n- 5\n").questions] == [
        "Why?",
        "How?",
        "5",
    ]


def test_an_entry_says_more_of_its_question() -> None:
    (draft,) = read("- question: Why?\n  minutes: 3\n  note: [a, b]\n").questions

    assert (draft.text, draft.known, draft.notes) == ("Why?", {"minutes": 3}, "a\nb")


def test_a_mapping_of_lists_is_a_list_by_topic() -> None:
    read_ = read("Money:\n  - Why?\nquestions:\n  - How?\n")

    assert [(d.text, d.topic) for d in read_.questions] == [
        ("Why?", "Money"),
        ("How?", ""),
    ]


def test_a_question_with_a_colon_is_read_whole() -> None:
    assert [d.text for d in read("- Who decides: you?\n- who is it?:\n").questions] == [
        "Who decides: you?",
        "who is it?",
    ]


def test_what_is_not_read_is_told_with_its_line() -> None:
    found = read("- text: Why?\n  colour: red\n  ask: How?\n- mine: own\n- text: ''\n")

    assert found.problems == (
        Problem("line 2", "'colour' is not a field that is read."),
        Problem(
            "line 4",
            "'mine' is neither a question nor a list of them. Put the question under "
            "`text`.",
        ),
        Problem("line 5", "has no question. Give it a text, or take it out."),
    )
    assert [d.text for d in found.questions] == ["Why?"]
