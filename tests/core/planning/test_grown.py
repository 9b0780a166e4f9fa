from __future__ import annotations

from askback.core.planning.grown import prepare_grown
from askback.core.planning.layout import lay_out
from tests.core.builders import interview, interviewer, loop, question

GROWN = [question(f"g{n}", criteria={"team": 0.9 - n / 10}) for n in range(6)]
KEYS = frozenset(q.key for q in GROWN)
TWO = (interview("one"), interview("two", interviewers=(interviewer("Ines"),)))


def keys(taken: dict[str, list[str]]) -> dict[str, list[str]]:
    """The keys at hand in each interview, given those that are taken."""
    planned = loop(question("plain"), *GROWN, interviews=TWO, grown=KEYS)
    layout = lay_out(planned)
    asks = {
        name: [
            ask
            for ask in layout.asks
            if ask.interview.name == name and ask.question.key in held
        ]
        for name, held in taken.items()
    }
    found = prepare_grown(planned, layout, asks)
    return {name: [ask.question.key for ask in asks] for name, asks in found.items()}


def test_the_best_four_are_at_hand_in_each_interview() -> None:
    best = ["g0", "g1", "g2", "g3"]

    assert keys({"one": [], "two": []}) == {"one": best, "two": best}


def test_those_that_are_planned_count_towards_the_four() -> None:
    found = keys({"one": ["g1", "g5", "plain"], "two": ["g0", "g1", "g2", "g3"]})

    assert found == {"one": ["g0", "g2"], "two": []}


def test_where_nothing_grew_nothing_is_at_hand() -> None:
    planned = loop(question("plain"))

    assert prepare_grown(planned, lay_out(planned), {"call": []}) == {"call": []}
