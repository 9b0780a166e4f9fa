from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.bank.formats import Form, read_questions, write_questions
from askback.core.bank.own import OwnTables, complete
from askback.services.files.bank import tables
from tests.core.builders import question

KEPT = ("text", "criteria", "aliases", "probes")
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Co")),
    min_size=1,
    max_size=40,
).map(lambda text: " ".join(f"why {text}?".split()))


def back(questions: list[Question], form: Form) -> list[Question]:
    text = write_questions(questions, form, shipped.criteria())
    read = read_questions(text, f"list.{form.value}", shipped.criteria())
    assert read.problems == ()
    known: OwnTables = tables()
    return [complete(draft, known).question for draft in read.questions]


@pytest.mark.parametrize("form", [Form.YAML, Form.JSON])
def test_the_whole_bank_comes_back_without_loss(form: Form) -> None:
    questions = list(shipped.bank())

    assert back(questions, form) == questions


@pytest.mark.parametrize("form", [Form.MARKDOWN, Form.CSV])
def test_the_whole_bank_comes_back_with_what_people_edit(form: Form) -> None:
    told = {q.text: q for q in back(list(shipped.bank()), form)}

    assert [
        (one.key, field)
        for one in shipped.bank()
        for field in KEPT
        if getattr(told[one.text], field) != getattr(one, field)
    ] == []


@given(WORDS, st.lists(WORDS, max_size=3), st.lists(WORDS, max_size=2))
@settings(max_examples=60)
def test_any_words_come_back(text: str, aliases: list[str], probes: list[str]) -> None:
    mine = question("mine", text=text, aliases=tuple(aliases), probes=tuple(probes))

    for form in (Form.CSV, Form.YAML, Form.JSON):
        (told,) = back([mine], form)
        assert told.text == mine.text
        assert told.aliases == mine.aliases
        assert told.probes[: len(probes)] == mine.probes[: len(told.probes)] or (
            not probes
        )


@pytest.mark.parametrize("text", ["=why?", "+why?", "-why?", "@why?", "'=why?"])
def test_no_spreadsheet_computes_a_cell(text: str) -> None:
    written = write_questions([question("a", text=text)], Form.CSV, shipped.criteria())
    cells = written.split("\n")[1].split(",")

    assert cells[1] == f"'{text}"
    assert back([question("a", text=text)], Form.CSV)[0].text == text


@pytest.mark.parametrize(
    "text", ["*why* <b>?", "1. why?", "- why?", "# why_not_?", "[why](x)?", "a | b?"]
)
def test_no_mark_of_markdown_is_read_into_a_text(text: str) -> None:
    (told,) = back([question("a", text=text)], Form.MARKDOWN)

    assert told.text == text


def test_questions_stand_under_what_they_tell_most_of() -> None:
    questions = [
        question("a", criteria={"pay": 0.8, "team": 0.1}),
        question("b", criteria={}),
    ]

    text = write_questions(questions, Form.MARKDOWN, shipped.criteria())

    assert [line for line in text.split("\n") if line.startswith("#")] == [
        "# Questions",
        "## Pay and benefits",
        "## Others",
    ]


def test_an_alias_that_holds_every_mark_comes_back_whole() -> None:
    mine = replace(question("a"), aliases=("this; that | or so, you know",))

    assert back([mine], Form.CSV)[0].aliases == mine.aliases
