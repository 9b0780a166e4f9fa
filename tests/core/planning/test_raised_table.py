from __future__ import annotations

from typing import Any

import pytest

from askback.adapters import shipped
from askback.core.bank.lint import lint
from askback.core.bank.question import Question, Signal
from askback.core.bank.rules import read_rules
from askback.core.planning.raised_table import read_raised
from askback.core.topics import Criteria, Criterion, Phrasing
from tests.core.builders import knows

NAMES = ("team", "candour", "improvement", "values")  # every question tells of some
CRITERIA = Criteria({name: Criterion(name, name, "people", 3) for name in NAMES})
SHIPPED = list(shipped.raised().by_key.values())
ASKED = [q for q in SHIPPED if q.key.startswith("raised-")]
SIGN = {"signal": "a sign", "says": ["one way"], "cues": ["one way"]}
ALWAYS = {
    "intention": "Whether it is so.",
    "benefit": "You hear it twice.",
    "minutes": 1.5,
    "sensitivity": 0,
    "fit": "Would you mind?",
    "demands": [],
    "phrasing": "problem",
    "probes": ["And then?"],
    "if_dodged": "And last week?",
    "listen_for": {"green": [SIGN], "red": [SIGN]},
}
OWN = {"probe": {"text": "I wonder: {label}. What went wrong?"}, "concern": "{label}."}
TEAM: dict[str, Any] = {
    "probe": {"text": "I gather things. What went wrong?", "minutes": 3},
    "green": SIGN,
    "concern": "that it is so. Who decides?",
}
FILE: dict[str, Any] = {
    "always": {"probe": ALWAYS, "concern": {**ALWAYS, "lead": "I heard"}},
    "criteria": dict.fromkeys(NAMES, TEAM),
    "own": OWN,
}


def with_team(team: dict[str, Any]) -> dict[str, Any]:
    """The file, with other wordings for the team."""
    return {**FILE, "criteria": {**FILE["criteria"], "team": team}}


def test_every_criterion_has_a_probe_and_a_concern_and_so_have_ones_own() -> None:
    table, found = read_raised(
        shipped.loaded("data")["raised.yaml"],
        shipped.criteria(),
        shipped.tables().knows,
    )

    assert found == ()
    names = [c.key for c in shipped.criteria()] + ["x-any"]
    assert sorted(table.by_key) == sorted(
        f"{kind}{name}" for kind in ("raised-", "concern-") for name in names
    )


@pytest.mark.parametrize("one", SHIPPED, ids=lambda q: q.key)
def test_no_wording_has_anything_to_mend(one: Question) -> None:
    rules = read_rules(shipped.loaded("data")["lint.yaml"])
    texts = (*one.wordings, *one.probes, one.if_dodged)

    assert [t for t in texts if lint(t, rules).findings] == []


@pytest.mark.parametrize("one", ASKED, ids=lambda q: q.key)
def test_a_probe_is_phrased_as_it_says(one: Question) -> None:
    rules = read_rules(shipped.loaded("data")["lint.yaml"])

    assert one.phrasing in {Phrasing.PROBLEM, Phrasing.PAST_EVENT}
    assert lint(one.text, rules).phrasing is one.phrasing


@pytest.mark.parametrize("one", SHIPPED, ids=lambda q: q.key)
def test_what_people_say_is_heard_by_its_sign_and_by_none_of_the_other_colour(
    one: Question,
) -> None:
    def heard(sign: Signal, words: str) -> bool:
        return any(cue.search(words) for cue in sign.cues)

    for colour, other in (("green", "red"), ("red", "green")):
        signs = one.signals(colour)
        assert len(signs) >= 2
        for sign in signs:
            deaf = [w for w in sign.says if sign.cues and not heard(sign, w)]
            crossed = [w for w in sign.says for o in one.signals(other) if heard(o, w)]
            assert (deaf, crossed) == ([], [])


def test_a_question_is_put_together_from_what_all_share_and_what_is_its_own() -> None:
    table, _ = read_raised(FILE, CRITERIA, knows())

    probe, concern = table.by_key["raised-team"], table.by_key["concern-team"]
    assert (probe.text, probe.minutes) == ("I gather things. What went wrong?", 3)
    assert probe.aliases == ("What went wrong?",)
    assert len(probe.signals("green")) == 2
    assert len(probe.signals("red")) == 1
    assert concern.text == "I heard that it is so. Who decides?"
    assert concern.criteria["team"] < probe.criteria["team"]


def test_a_criterion_may_be_more_delicate_than_the_rest() -> None:
    team = {**TEAM, "sensitivity": 2}

    table, _ = read_raised(with_team(team), CRITERIA, knows())

    assert table.by_key["raised-team"].sensitivity == 2
    assert table.by_key["concern-team"].sensitivity == 0


def test_what_users_call_their_own_criterion_stands_in_its_questions() -> None:
    table, _ = read_raised(FILE, CRITERIA, knows())

    probe = table.question("raised-x-dog-friendly", CRITERIA)
    assert probe is not None
    assert probe.key == "raised-x-dog-friendly"
    assert probe.text == "I wonder: Dog friendly. What went wrong?"
    assert probe.aliases == ("What went wrong?",)
    assert probe.criteria == {"candour": 0.3, "x-dog-friendly": 0.9}


@pytest.mark.parametrize("key", ["raised-nope", "concern-", "pay-range", ""])
def test_other_keys_have_no_question(key: str) -> None:
    table, _ = read_raised(FILE, CRITERIA, knows())

    assert table.question(key, CRITERIA) is None


def test_one_that_could_not_be_read_is_not_there() -> None:
    table, found = read_raised({**FILE, "own": None}, CRITERIA, knows())

    assert [str(m) for m in found] == ["raised.yaml: own: is missing"]
    assert table.question("raised-x-dog", CRITERIA) is None


def test_every_mistake_is_named_with_its_place() -> None:
    team = {"probe": {"txt": "What?"}, "gren": SIGN, "concern": "", "green": ["no"]}
    file = with_team(team)
    file["criteria"]["moon"] = {}

    _, found = read_raised(file, CRITERIA, knows())

    assert [str(mistake).removeprefix("raised.yaml: ") for mistake in found] == [
        "moon: is not a criterion",
        "team.probe.gren: is not a field that is read",
        "team.probe.txt: is not a field that is read",
        "team.probe.text: is not a text",
        "team.probe.listen_for.green[0].signal: is not a text",
        "team.probe.listen_for.green[0].says: is not a list of 0 or more texts",
        "team.probe.listen_for.green[0]: needs cues, a number or a meta test",
        "team.concern.text: is not a text",
    ]


def test_patterns_are_tried_unless_they_were_before() -> None:
    broken = {**TEAM, "red": {**SIGN, "cues": ["(once"]}}
    file = with_team(broken)

    _, tried = read_raised(file, CRITERIA, knows())
    _, trusted = read_raised(file, CRITERIA, knows(), checked=False)

    assert [m.field for m in tried] == ["probe.listen_for.red[0].cues[0]"]
    assert trusted == ()


@pytest.mark.parametrize("loaded", [None, [], "text", {"criteria": []}])
def test_a_file_of_another_shape_lacks_everything(loaded: object) -> None:
    _, found = read_raised(loaded, CRITERIA, knows())

    assert [m.entry for m in found] == [*NAMES, "own"]
