from __future__ import annotations

import pytest

from askback.core.bank import Mistake, read_bank
from askback.core.topics import Criteria, Criterion
from tests.core.builders import bank_entry

CRITERIA = Criteria({"turnover": Criterion("turnover", "Who leaves", "company", 3)})


def said(files: dict[str, object]) -> list[str]:
    _, mistakes = read_bank(files, CRITERIA)
    return [str(mistake) for mistake in mistakes]


def test_questions_keep_the_order_of_files_and_entries() -> None:
    files = {
        "z.yaml": [bank_entry(key="b"), bank_entry(key="c")],
        "a.yaml": [bank_entry(key="a")],
    }

    bank, mistakes = read_bank(files, CRITERIA)

    assert [question.key for question in bank] == ["b", "c", "a"]
    assert mistakes == ()


def test_a_faulty_entry_is_left_out_and_the_rest_is_read() -> None:
    files = {"a.yaml": [bank_entry(key="a", fit=""), bank_entry(key="b")]}

    bank, mistakes = read_bank(files, CRITERIA)

    assert [question.key for question in bank] == ["b"]
    assert mistakes == (Mistake("a.yaml", "a", "fit", "is not a text"),)


def test_a_mistake_names_file_entry_and_field() -> None:
    sign = {"signal": "s", "says": ["on us"], "cues": ["on us", "(on me"]}
    whole = {"signal": "s", "says": ["on us"], "cues": ["on us"]}
    guide = {"green": [whole, sign], "red": [whole, whole]}

    (mistake,) = said({"turnover.yaml": [bank_entry(key="who", listen_for=guide)]})

    assert mistake.startswith(
        "turnover.yaml: who.listen_for.green[1].cues[1]: is not a pattern: "
    )


@pytest.mark.parametrize("key", [..., "", 7])
def test_an_entry_without_a_key_is_named_by_its_number(key: object) -> None:
    (mistake,) = said({"a.yaml": [bank_entry(), bank_entry(key=key)]})

    assert mistake.startswith("a.yaml: entry 2.key: is ")


def test_what_is_no_entry_is_named_by_its_number_alone() -> None:
    assert said({"a.yaml": ["Who left?"]}) == [
        "a.yaml: entry 1: is not a mapping of fields"
    ]


@pytest.mark.parametrize("loaded", [None, {"key": "a"}, "text"])
def test_a_file_that_is_no_list_is_one_mistake(loaded: object) -> None:
    assert said({"a.yaml": loaded, "b.yaml": [bank_entry()]}) == [
        "a.yaml: the file: is not a list of entries"
    ]


def test_of_two_entries_with_one_key_the_first_stays() -> None:
    files = {
        "a.yaml": [bank_entry(key="who", text="First?")],
        "b.yaml": [bank_entry(key="who", text="Second?")],
    }

    bank, mistakes = read_bank(files, CRITERIA)

    assert [question.text for question in bank] == ["First?"]
    assert [str(m) for m in mistakes] == ["b.yaml: who.key: is used twice"]


def test_a_rule_belongs_to_one_question() -> None:
    entries = [
        bank_entry(key="worst", rule="hate"),
        bank_entry(key="best", rule="love"),
        bank_entry(key="gripe", rule="hate"),
    ]

    assert said({"a.yaml": entries}) == ["a.yaml: gripe.rule: is that of worst already"]


def test_no_files_give_an_empty_bank() -> None:
    bank, mistakes = read_bank({}, CRITERIA)

    assert (len(bank), mistakes) == (0, ())
