from __future__ import annotations

from typing import Any

import pytest

from askback.core.bank.fields import Fields, as_mapping, is_one_of
from askback.core.topics import Demand, Role


def fields(**given: Any) -> Fields:
    return Fields({str(k): v for k, v in given.items()}, given)


def test_a_field_that_nobody_reads_is_a_fault() -> None:
    read = Fields({"minutse": 2, 7: 1, "key": "pay"}, ("key", "minutes"))

    assert read.faults == [
        ("minutse", "is not a field that is read"),
        ("7", "is not a field that is read"),
    ]


def test_a_field_that_is_not_there_is_one_fault_and_reads_as_empty() -> None:
    read = Fields({}, ())

    found = (
        read.text("a"),
        read.flag("b"),
        read.number("c", bool, "a number"),
        read.texts("d", 2),
        read.words("e", Demand),
        read.shares("f", str, bool),
    )

    assert found == ("", False, 0.0, (), (), {})
    assert read.faults == [(field, "is missing") for field in "abcdef"]


@pytest.mark.parametrize("value", ["", "  ", None, 3, ["pay"]])
def test_what_says_nothing_is_no_text(value: object) -> None:
    read = fields(key=value)

    read.text("key")

    assert read.faults == [("key", "is not a text")]


def test_a_text_is_read_as_it_stands() -> None:
    assert fields(key=" why? ").text("key") == " why? "


@pytest.mark.parametrize("value", [True, False])
def test_a_flag_is_true_or_false(value: bool) -> None:  # noqa: FBT001 -- the case
    read = fields(searchable=value)

    assert read.flag("searchable") is value
    assert read.faults == []


@pytest.mark.parametrize("value", ["yes", 1, 0, None])
def test_a_word_or_a_number_is_no_flag(value: object) -> None:
    read = fields(searchable=value)

    assert read.flag("searchable") is False
    assert read.faults == [("searchable", "is neither true nor false")]


@pytest.mark.parametrize("value", [True, "2", None, 11])
def test_a_number_that_does_not_fit_is_a_fault_that_says_what_would(
    value: object,
) -> None:
    read = fields(minutes=value)

    assert read.number("minutes", lambda n: n < 11, "a number below 11") == 0.0
    assert read.faults == [("minutes", "is not a number below 11")]


def test_a_number_is_read_as_a_float() -> None:
    assert fields(minutes=2).number("minutes", bool, "a number") == 2.0


@pytest.mark.parametrize("value", ["who left?", None, {}, ["one"], ["one", 2, "three"]])
def test_too_few_texts_or_something_else_is_no_list_of_texts(value: object) -> None:
    read = fields(probes=value)

    read.texts("probes", 2)

    assert read.faults == [("probes", "is not a list of 2 or more texts")]


def test_texts_are_read_in_their_order() -> None:
    assert fields(probes=["b", "a"]).texts("probes", 2) == ("b", "a")


def test_a_word_that_is_not_known_is_named_with_those_that_are() -> None:
    read = fields(demands=["event", "money"])

    assert read.words("demands", Demand) == (Demand.EVENT,)
    assert read.faults == [
        (
            "demands[1]",
            "'money' is not one of number, name, date, event, yes_no, list, reason",
        )
    ]


def test_an_empty_list_of_words_is_no_fault() -> None:
    read = fields(demands=[])

    assert read.words("demands", Demand) == ()
    assert read.faults == []


def test_shares_are_kept_by_name_and_each_fault_is_named() -> None:
    read = fields(
        roles={"peer": 1, "boss": 0.5, "report": 1.5, "recruiter": True, 3: 1}
    )

    assert read.shares("roles", Role, is_one_of(Role)) == {Role.PEER: 1.0}
    assert read.faults == [
        ("roles.boss", "is not a known name"),
        ("roles.report", "is not a number from 0 to 1"),
        ("roles.recruiter", "is not a number from 0 to 1"),
        ("roles.3", "is not a known name"),
    ]


@pytest.mark.parametrize("value", [{}, [], None, "peer"])
def test_no_names_are_no_shares(value: object) -> None:
    read = fields(roles=value)

    assert read.shares("roles", Role, is_one_of(Role)) == {}
    assert read.faults == [("roles", "is not a mapping of names to 0-1")]


def test_what_is_no_mapping_reads_as_an_empty_one() -> None:
    assert as_mapping({"a": 1}) == {"a": 1}
    assert as_mapping(["a"]) == {}
