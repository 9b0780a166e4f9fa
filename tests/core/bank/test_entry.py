from __future__ import annotations

from typing import Any

import pytest

from askback.core.bank import Question
from askback.core.bank.entry import read_entry
from askback.core.topics import (
    Criteria,
    Criterion,
    Demand,
    Phrasing,
    Role,
    Rule,
    Stage,
    Work,
)
from tests.core.builders import bank_entry

CRITERIA = Criteria({"turnover": Criterion("turnover", "Who leaves", "company", 3)})


def read(**changes: Any) -> Question:
    question, faults = read_entry(bank_entry(**changes), CRITERIA, whole=True)
    assert faults == []
    assert question is not None
    return question


def faults_of(**changes: Any) -> list[tuple[str, str]]:
    question, faults = read_entry(bank_entry(**changes), CRITERIA, whole=True)
    assert (question is None) == bool(faults)
    return faults


def test_a_whole_entry_is_read_field_by_field() -> None:
    question = read()

    assert question == Question(
        key="last-leaver",
        text="Who left last?",
        by_role={Role.PEER: "Who of you left last?"},
        intention="Whether people leave.",
        benefit="You know why before you start.",
        criteria={"turnover": 0.8},
        roles={Role.PEER: 1.0, Role.HIRING_MANAGER: 0.9},
        stages=frozenset({Stage.TECHNICAL}),
        minutes=2.0,
        phrasing=Phrasing.PAST_EVENT,
        demands=frozenset({Demand.EVENT, Demand.NAME}),
        sensitivity=1,
        aliases=("who quit", "who went", "anyone gone"),
        listen_for=question.listen_for,
        probes=("Why?", "When?"),
        if_dodged="How many are still here?",
        fit="Why did you leave the last place?",
        searchable=False,
        source="ours",
        rule=None,
    )
    assert len(question.listen_for) == 4


@pytest.mark.parametrize(
    "field",
    [
        "key",
        "text",
        "intention",
        "benefit",
        "criteria",
        "roles",
        "stages",
        "minutes",
        "phrasing",
        "demands",
        "sensitivity",
        "aliases",
        "probes",
        "if_dodged",
        "fit",
        "searchable",
        "source",
    ],
)
def test_a_field_that_is_missing_is_the_one_fault(field: str) -> None:
    assert faults_of(**{field: ...}) == [(field, "is missing")]


@pytest.mark.parametrize("value", [..., None, {}])
def test_other_wordings_may_be_absent(value: object) -> None:
    assert read(by_role=value).by_role == {}


@pytest.mark.parametrize("value", [..., None])
def test_most_questions_are_no_rule(value: object) -> None:
    assert read(rule=value).rule is None


def test_a_rule_is_read_by_its_name() -> None:
    assert read(rule="why_you").rule is Rule.WHY_YOU


def test_any_stage_is_written_as_one_word() -> None:
    assert read(stages=["any"]).stages == frozenset()


@pytest.mark.parametrize("sensitivity", [0, 1, 2])
def test_there_are_three_grades_of_sensitivity(sensitivity: int) -> None:
    assert read(sensitivity=sensitivity).sensitivity == sensitivity


@pytest.mark.parametrize("minutes", [0.5, 10])
def test_minutes_go_up_to_ten(minutes: float) -> None:
    assert read(minutes=minutes).minutes == minutes


@pytest.mark.parametrize(
    ("field", "value", "where", "why"),
    [
        ("extra", 1, "extra", "is not a field that is read"),
        ("minutes", 0, "minutes", "is not a number above 0 and up to 10"),
        ("minutes", 10.5, "minutes", "is not a number above 0 and up to 10"),
        ("minutes", None, "minutes", "is not a number above 0 and up to 10"),
        ("sensitivity", 3, "sensitivity", "is not 0, 1 or 2"),
        ("sensitivity", 1.5, "sensitivity", "is not 0, 1 or 2"),
        ("sensitivity", -1, "sensitivity", "is not 0, 1 or 2"),
        ("criteria", {"pay": 1}, "criteria.pay", "is not a known name"),
        ("roles", {"boss": 1}, "roles.boss", "is not a known name"),
        ("aliases", ["a", "b"], "aliases", "is not a list of 3 or more texts"),
        ("probes", ["a"], "probes", "is not a list of 2 or more texts"),
        ("searchable", "no", "searchable", "is neither true nor false"),
        ("by_role", ["x"], "by_role", "is not a mapping of roles to texts"),
        ("by_role", {"peer": 3}, "by_role.peer", "is not a text"),
        (
            "rule",
            "like",
            "rule",
            "'like' is not one of love, hate, why_you, close",
        ),
        (
            "phrasing",
            None,
            "phrasing",
            "None is not one of problem, past_event, choice, closed, general",
        ),
        (
            "phrasing",
            "vague",
            "phrasing",
            "'vague' is not one of problem, past_event, choice, closed, general",
        ),
    ],
)
def test_a_fault_is_named_by_field_with_what_is_wanted(
    field: str, value: object, where: str, why: str
) -> None:
    assert faults_of(**{field: value}) == [(where, why)]


def test_a_wording_for_a_role_that_does_not_exist_is_a_fault() -> None:
    (fault,) = faults_of(by_role={"boss": "Who left?"})

    assert fault[0] == "by_role.boss"


def test_a_stage_that_does_not_exist_is_a_fault() -> None:
    (fault,) = faults_of(stages=["technical", "any"])

    assert fault[0] == "stages[1]"


def test_all_faults_of_an_entry_are_found_at_once() -> None:
    faults = faults_of(text=..., minutes="two", listen_for=[], sensitivity=9)

    assert [field for field, _ in faults] == [
        "text",
        "minutes",
        "sensitivity",
        "listen_for.green",
        "listen_for.red",
    ]


@pytest.mark.parametrize("entry", [None, "Who left last?", 3, ["key"]])
def test_what_is_no_mapping_is_no_entry(entry: object) -> None:
    assert read_entry(entry, CRITERIA) == (None, [("", "is not a mapping of fields")])


def test_a_line_of_work_is_read_and_without_one_it_is_for_all() -> None:
    assert read(work=["sales"]).work == frozenset({Work.SALES})
    assert read().work == frozenset()


def test_a_line_of_work_that_is_none_is_named() -> None:
    ((field, fault),) = faults_of(work=["sails"])

    assert field == "work[0]"
    assert fault.startswith("'sails' is not one of engineering, product, ")
