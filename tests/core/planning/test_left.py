from __future__ import annotations

from typing import Any

from askback.core.bank import Question
from askback.core.planning.layout import lay_out
from askback.core.planning.left import SHOWN, left_out
from askback.core.planning.solve import solve
from askback.core.planning.spares import choose_spares
from askback.core.topics import Rule, Stage
from tests.core.builders import interview, interviewer, loop, question

SHORT = interview("one", 2)
LATER = interview("two", 2, interviewers=(interviewer("Ines"),))


def team(key: str, strength: float, **changes: Any) -> Question:
    return question(key, criteria={"team": strength}, **changes)


def left(*questions: Question, **changes: Any) -> dict[str, str]:
    """What is left out of the first interview, with no spares chosen."""
    planned = loop(*questions, **({"interviews": (SHORT,)} | changes))
    layout = lay_out(planned)
    chosen = [layout.asks[n] for n in solve(layout.problem, gap=0).chosen]
    return dict(left_out(planned, layout, planned.interviews[0], chosen, ()))


def test_what_was_weighed_and_found_lighter_says_so() -> None:
    assert left(team("best", 0.9), team("next", 0.8)) == {
        "next": "What is planned settles more in the same minutes."
    }


def test_what_is_kept_for_another_names_them() -> None:
    known = question("pay", criteria={"pay": 0.9}, stages=frozenset({Stage.OFFER_CALL}))
    offer = interview("offer", 2, stage=Stage.OFFER_CALL)

    said = left(team("best", 0.9), known, interviews=(SHORT, offer))

    assert said == {"pay": "Kept for Dana: offer."}


def test_what_is_kept_for_someone_without_a_name_is_kept_for_later() -> None:
    nameless = interview("two", 2, interviewers=(interviewer(""),))
    early = team("early", 0.9)
    late = question("late", criteria={"pay": 0.9})

    said = left(early, late, interviews=(SHORT, nameless), asked={})

    assert set(said.values()) == {"Kept for later: two."}


def test_what_was_asked_before_says_so() -> None:
    asked = {"Dana": frozenset({"pager"})}

    assert left(team("pager", 0.9), asked=asked) == {
        "pager": "You have asked this person already."
    }


def test_what_was_dropped_says_why() -> None:
    assert left(team("pager", 0.9), dropped={"pager": "It is in the posting."}) == {
        "pager": "It is in the posting."
    }


def test_what_was_dropped_without_a_reason_is_not_shown() -> None:
    assert left(team("pager", 0.9), dropped={"pager": ""}) == {}


def test_what_is_too_delicate_yet_says_so() -> None:
    screen = interview("screen", stage=Stage.RECRUITER_SCREEN)

    assert left(team("pay", 0.9, sensitivity=1), interviews=(screen,)) == {
        "pay": "Better later in the loop, when more has been said."
    }


def test_what_is_too_long_says_what_it_needs() -> None:
    assert left(team("long", 0.9, minutes=2.5)) == {"long": "It needs 2.5 minutes."}


def test_must_asks_and_spares_are_not_left_out() -> None:
    hate = question("hate", rule=Rule.HATE, criteria={"team": 1.0})
    planned = loop(hate, team("a", 0.9), team("b", 0.8), interviews=(SHORT,))
    layout = lay_out(planned)
    chosen = solve(layout.problem).chosen
    spares = choose_spares(planned, layout, chosen)["one"]

    found = left_out(planned, layout, SHORT, [layout.asks[n] for n in chosen], spares)

    assert found == []


def test_the_best_few_are_shown_best_first() -> None:
    many = [team(f"q{n}", 0.3 + n / 100) for n in range(SHOWN + 3)]

    assert list(left(*many)) == ["q7", "q6", "q5", "q4", "q3", "q2"]
