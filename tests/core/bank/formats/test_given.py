from __future__ import annotations

from typing import Any

import pytest

from askback.core.bank.formats.draft import Draft
from askback.core.bank.formats.given import draft_of, field_of, with_criterion
from askback.core.topics import (
    Criteria,
    Criterion,
    Demand,
    Phrasing,
    Role,
    Stage,
    Work,
)

CRITERIA = Criteria(
    {
        "pay": Criterion("pay", "Pay and benefits", "terms", 4),
        "team": Criterion("team", "The team", "people", 3),
    }
)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Follow-Up", "probes"),
        ("\ufeffQuestion", "text"),
        ("Ask whom", "roles"),
        ("colour", None),
        ("", None),
    ],
)
def test_a_field_has_many_names(name: str, field: str | None) -> None:
    assert field_of(name) == field


@pytest.mark.parametrize(
    ("field", "given", "value"),
    [
        ("aliases", "who quit | who left", ("who quit", "who left")),
        ("aliases", "who quit; or went\nwho left", ("who quit; or went", "who left")),
        ("aliases", ["who quit"], ("who quit",)),
        ("probes", "Why, then?", ("Why, then?",)),
        ("criteria", "Pay and benefits", {"pay": 1.0}),
        ("criteria", "team 0.5, pay", {"team": 0.5, "pay": 1.0}),
        ("criteria", {"pay": 0.2}, {"pay": 0.2}),
        ("criteria", "x-dogs: 1", {"x-dogs": 1.0}),
        ("roles", "HR / the manager", {Role.RECRUITER: 1.0, Role.HIRING_MANAGER: 1.0}),
        ("roles", ["peer"], {Role.PEER: 1.0}),
        ("stages", "Offer call", frozenset({Stage.OFFER_CALL})),
        ("stages", "any", frozenset()),
        ("work", "health care, sales", frozenset({Work.HEALTH_CARE, Work.SALES})),
        ("demands", ["number"], frozenset({Demand.NUMBER})),
        ("minutes", "2.5 min", 2.5),
        ("minutes", "3", 3),
        ("sensitivity", "1", 1),
        ("searchable", "Yes", True),
        ("searchable", "no", False),
        ("phrasing", "past event", Phrasing.PAST_EVENT),
        ("fit", " mine ", "mine"),
    ],
)
def test_a_value_is_read_as_people_write_it(field: str, given: Any, value: Any) -> None:
    draft, problems = draft_of({"text": "Why?", field: given}, 1, CRITERIA)

    assert problems == ()
    assert draft == Draft("Why?", 1, {field: value})


@pytest.mark.parametrize("empty", [None, "", " ", []])
def test_an_empty_value_is_no_value(empty: Any) -> None:
    draft, problems = draft_of({"text": "Why?", "minutes": empty}, 1, CRITERIA)

    assert (draft, problems) == (Draft("Why?", 1), ())


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("minutes", "many"),
        ("minutes", "9" * 9999),
        ("minutes", "9" * 400 + ".5"),
        ("searchable", "perhaps"),
        ("roles", "the cat"),
        ("criteria", "nonsense"),
        ("work", "farming"),
        ("aliases", 5),
    ],
)
def test_a_value_that_cannot_be_read_is_left_out_and_told(
    field: str, given: Any
) -> None:
    draft, problems = draft_of({"text": "Why?", field: given}, 7, CRITERIA)

    assert draft is not None
    assert [p.where for p in problems] == (["line 7"] if field != "aliases" else [])


@pytest.mark.parametrize(
    ("topic", "known"),
    [
        ("Pay and benefits", {"criteria": {"pay": 1.0}}),
        ("TEAM", {"criteria": {"team": 1.0}}),
        ("Dogs", {}),
        ("", {}),
    ],
)
def test_a_topic_that_names_a_criterion_is_one(
    topic: str, known: dict[str, Any]
) -> None:
    assert with_criterion(Draft("Why?", 1, {}, topic), CRITERIA).known == known


def test_a_criterion_that_was_given_stands() -> None:
    draft = Draft("Why?", 1, {"criteria": {"team": 0.3}}, "pay")

    assert with_criterion(draft, CRITERIA) == draft


def test_topics_may_be_several() -> None:
    draft, _ = draft_of({"text": "Why?", "topic": ["a", "b"]}, 1, CRITERIA)

    assert draft is not None
    assert draft.topic == "a, b"
