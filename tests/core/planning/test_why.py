from __future__ import annotations

from typing import Any

import pytest

from askback.core.planning.ask import Ask
from askback.core.planning.loop import Interviewer, Tables
from askback.core.planning.why import (
    PHRASED,
    ROLES,
    RULES,
    explain,
    main_criterion,
    matters,
)
from askback.core.topics import Criteria, Criterion, Phrasing, Role, Rule
from tests.core.builders import interview, interviewer, knows, loop, question

CRITERIA = Criteria({"team": Criterion("team", "The team", "people", 3)})


def why(person: Interviewer | None = None, **changes: Any) -> str:
    ask = Ask(question("pager"), interview(), (person or interviewer(),))
    return explain(loop(**changes), ask, CRITERIA)


def test_a_question_is_explained_by_what_matters_who_knows_and_its_form() -> None:
    assert why() == (
        "The team: it matters to you, and nobody has told you of it yet. "
        "Dana, a peer, would know. It takes a problem for granted, so people name one."
    )


def test_what_is_partly_known_is_told_as_a_share() -> None:
    assert "and 37 % of it is still unknown." in why(unknown={"team": 0.37})


def test_nearly_all_unknown_counts_as_unheard() -> None:
    assert "nobody has told you of it yet" in why(unknown={"team": 0.95})


def test_a_second_account_is_asked_for_where_it_presses() -> None:
    assert " A second account is wanted here. " in why(pressing=frozenset({"team"}))


def test_who_knows_little_is_not_named_as_the_one_who_knows() -> None:
    tables = Tables(
        knows=knows(team={Role.PEER: 0.69}), phrasing=dict.fromkeys(Phrasing, 1.0)
    )

    assert why(tables=tables).endswith(
        "of it yet. It takes a problem for granted, so people name one."
    )


def test_who_has_no_name_yet_is_not_named() -> None:
    assert why(interviewer("")).endswith(
        "of it yet. It takes a problem for granted, so people name one."
    )


def test_a_question_that_goes_round_says_in_which_order() -> None:
    people = (interviewer("Dana"), interviewer("Ines"))
    ask = Ask(question("pager"), interview(), people)

    assert explain(loop(), ask, CRITERIA).endswith(
        "of it yet. It goes round, and whoever leads speaks last, "
        "so that nobody has to agree."
    )


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        (5, "it matters most to you"),
        (4.9, "it matters a lot to you"),
        (4, "it matters a lot to you"),
        (3, "it matters to you"),
        (2.9, "it matters a little to you"),
        (0, "it matters a little to you"),
        (7, "it matters most to you"),
    ],
)
def test_a_weight_is_told_in_words(weight: float, words: str) -> None:
    assert matters(weight) == words


def rule_text(rule: Rule, *people: Interviewer) -> str:
    ask = Ask(question(rule.value, rule=rule), interview(), people, must=True)
    return explain(loop(), ask, CRITERIA)


@pytest.mark.parametrize("rule", list(Rule))
def test_a_must_ask_is_explained_by_its_rule(rule: Rule) -> None:
    assert rule_text(rule, interviewer()) == RULES[rule]


@pytest.mark.parametrize(
    ("rule", "turns"),
    [
        (
            Rule.HATE,
            " In this order: whoever speaks later has had longer to think.",
        ),
        (
            Rule.LOVE,
            " The other way round this time, so that another has the longer thought.",
        ),
        (Rule.WHY_YOU, ""),
    ],
)
def test_a_round_says_why_it_goes_in_this_order(rule: Rule, turns: str) -> None:
    said = rule_text(rule, interviewer("Dana"), interviewer("Ines"))

    assert said == RULES[rule] + turns


def test_the_main_criterion_is_the_one_it_tells_most_of_that_matters() -> None:
    asked = question(criteria={"team": 0.3, "pay": 0.8, "hours": 1.0})
    ask = Ask(asked, interview(), (interviewer(),))

    assert main_criterion(loop(weights={"team": 3, "pay": 1}), ask) == "team"
    assert main_criterion(loop(weights={"team": 1, "pay": 1}), ask) == "pay"


def test_where_none_of_it_matters_it_is_the_one_it_tells_most_of() -> None:
    asked = question(criteria={"pay": 0.3, "hours": 0.8})
    ask = Ask(asked, interview(), (interviewer(),))

    assert main_criterion(loop(weights={}), ask) == "hours"


def test_every_role_and_phrasing_has_its_words() -> None:
    assert set(ROLES) == set(Role)
    assert set(PHRASED) == set(Phrasing)


def test_a_pin_says_that_the_user_put_it_there() -> None:
    ask = Ask(question("a"), interview(), (interviewer(),), pinned=True)

    assert explain(loop(), ask, CRITERIA).startswith("You put it there. ")
