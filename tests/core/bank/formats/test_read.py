from __future__ import annotations

import pytest

from askback.core.bank.formats import Form, read_questions
from askback.core.bank.formats import read as module
from askback.core.bank.formats.read import form_of
from askback.core.topics import Criteria
from askback.errors import InvalidInputError

NONE = Criteria({})


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("", "a.MD", Form.MARKDOWN),
        ("", "a.tsv", Form.CSV),
        ("", "a.yml", Form.YAML),
        ("", "a.json", Form.JSON),
        ('["Why?"]', "-", Form.JSON),
        ('{"text": "Why?"}', "-", Form.JSON),
        ("[link](x) why?", "-", Form.MARKDOWN),
        ("- text: Why?", "-", Form.YAML),
        ("questions:\n - Why?", "notes.txt", Form.YAML),
        ("# text: mine\n- Why?", "-", Form.MARKDOWN),
        ("question;who\nWhy?;peer", "-", Form.CSV),
        ("- Why?", "-", Form.MARKDOWN),
        ("|a|b|\n|-|-|\n", "-", Form.MARKDOWN),
        ("1. Why; then?\n2. How; so?", "-", Form.MARKDOWN),
        ("Why?\nHow?", "-", Form.MARKDOWN),
        ("", "-", Form.MARKDOWN),
    ],
)
def test_the_form_is_told_by_name_or_by_what_is_in_it(
    text: str, name: str, form: Form
) -> None:
    assert form_of(text, name) is form


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("- Why?\r\n", "a.md"),
        ("\ufeffquestion\nWhy?", "a.csv"),
        ("- Why?", "a.yaml"),
        ('["Why?"]', "a.json"),
    ],
)
def test_each_form_is_read(text: str, name: str) -> None:
    (draft,) = read_questions(text, name, NONE).questions

    assert draft.text == "Why?"


def test_too_many_questions_are_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)

    read = read_questions("- Why?\n- How?\n- Who?\n", "a.md", NONE)

    assert [draft.text for draft in read.questions] == ["Why?", "How?"]
    assert [p.where for p in read.problems] == ["line 3"]


def test_too_large_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 3)

    with pytest.raises(InvalidInputError, match=r"a\.md: has 6 letters"):
        read_questions("- Why?", "a.md", NONE)
