from __future__ import annotations

import pytest

from askback.core.topics import Demand
from askback.core.transcript.answer.kinds import kind
from askback.core.transcript.answer.values import Kind
from tests.core.transcript.answer.builders import parts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last May the crane jammed, so we stopped and rang the maker.", Kind.STORY),
        (
            "A lad fell. We stopped work. We changed the boards. He recovered.",
            Kind.STORY,
        ),
        ("Usually a parent rings the office and the head sees them.", Kind.EXAMPLE),
        ("The lead goes bed by bed, then gives out the bays.", Kind.EXAMPLE),
        ("Six, and Ana counts them.", Kind.FACT),
        ("In the van, mostly.", Kind.FACT),
        ("I think the best idea should win.", Kind.OPINION),
        ("We value trust and respect, and we are like a family.", Kind.GENERALITY),
        (
            "it can go this way or it can go that way and then one has to see about it",
            Kind.GENERALITY,
        ),
    ],
)
def test_what_sort_of_thing_was_said(text: str, expected: Kind) -> None:
    assert kind(parts_of(text)) is expected


def test_a_number_that_was_asked_for_is_a_fact() -> None:
    said = parts_of("Usually it's about six of us on a weekday.")

    assert kind(said, frozenset({Demand.NUMBER})) is Kind.FACT
    assert kind(said) is Kind.EXAMPLE
