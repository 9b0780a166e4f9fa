from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.planning.loop import Interview, Interviewer
from askback.core.topics import Phrasing, Role, Rule, Stage
from bench.simulation.telling import (
    ADMITS,
    EARLY,
    NO_ANSWER,
    OVERHEARD,
    PLATITUDE,
    STORIES,
    STORY,
    THINGS,
    Manner,
    Setting,
    Told,
    readiness,
    tell,
)
from bench.simulation.witnesses import Seen, Witness
from bench.simulation.world import World, share_of

SEEDS = 1200
DEV = Interviewer("Dev", Role.PEER)
HANA = Interviewer("Hana", Role.HIRING_MANAGER)
ALL = [c.key for c in shipped.criteria()]
READY, SHUT = 50.0, -50.0


def witness(good: int = 0, bad: int = 0, willing: float = 0.0) -> Witness:
    seen = {criterion: Seen(good, bad, 0.5) for criterion in ALL}
    return Witness("Dev", Role.PEER, willing, seen)


def question(
    phrasing: Phrasing = Phrasing.PROBLEM,
    *,
    sensitivity: int = 0,
    rule: Rule | None = None,
) -> Question:
    plain = shipped.bank().by_key["last-tuesday"]
    return replace(plain, phrasing=phrasing, sensitivity=sensitivity, rule=rule)


def setting(
    stage: Stage = Stage.TEAM_FIT, *, last: bool = True, panel: bool = False
) -> Setting:
    people = (DEV, HANA) if panel else (DEV,)
    return Setting(Interview("call", stage, 10, people), last)


def answers(
    asked: Question,
    of: Witness,
    world: World | None = None,
    where: Setting | None = None,
) -> list[Told]:
    supposed, here = world or World(), where or setting()
    return [tell(seed, of, asked, here, supposed) for seed in range(SEEDS)]


def share(told: list[Told], manner: Manner) -> float:
    return Counter(one.manner for one in told)[manner] / len(told)


def test_an_answer_hangs_on_seed_person_and_question_alone() -> None:
    first = answers(question(), witness(3, 3))
    tell(0, witness(), question(Phrasing.CLOSED), setting(), World())

    assert answers(question(), witness(3, 3)) == first


def test_about_one_question_in_nine_meets_no_answer() -> None:
    told = answers(question(), witness(good=5))
    refused = share(told, Manner.DECLINED) + share(told, Manner.DEFLECTED)

    assert refused == pytest.approx(NO_ANSWER, abs=0.02)


def test_a_delicate_question_put_early_meets_fewer_answers() -> None:
    delicate = question(sensitivity=2)
    early = setting(Stage.RECRUITER_SCREEN, last=False)
    at_the_door = answers(delicate, witness(good=5), where=early)
    at_the_end = answers(delicate, witness(good=5))

    assert share(at_the_door, Manner.TOLD) < share(at_the_end, Manner.TOLD) - 0.15


@pytest.mark.parametrize(
    ("stage", "last", "steps"),
    [
        (Stage.RECRUITER_SCREEN, False, 2),
        (Stage.TEAM_FIT, False, 1),
        (Stage.TEAM_FIT, True, 0),
        (Stage.OFFER_CALL, False, 0),
    ],
)
def test_it_is_less_early_the_further_on_one_is(
    stage: Stage,
    last: bool,  # noqa: FBT001
    steps: int,
) -> None:
    assert setting(stage, last=last).delicacy(question(sensitivity=2)) == steps


def test_whoever_knows_only_good_tells_only_good() -> None:
    told = answers(question(), witness(good=4, willing=SHUT))

    assert all(thing.good for one in told for thing in one.things)
    assert share(told, Manner.PLATITUDE) == 0


def test_whoever_will_not_tell_bad_news_says_something_pleasant() -> None:
    told = answers(question(), witness(bad=4, willing=SHUT))

    assert share(told, Manner.TOLD) == 0
    assert share(told, Manner.PLATITUDE) == pytest.approx(1 - NO_ANSWER, abs=0.02)
    assert {t.specificity for t in told if t.manner is Manner.PLATITUDE} == {PLATITUDE}


def test_whoever_tells_all_bad_news_tells_as_many_things_as_come_to_mind() -> None:
    told = answers(question(), witness(bad=4, willing=READY))
    counts = Counter(len(one.things) for one in told if one.things)

    assert share(told, Manner.PLATITUDE) == 0
    assert not any(thing.good for one in told for thing in one.things)
    assert set(counts) == set(range(1, THINGS + 1))


@pytest.mark.parametrize("phrasing", Phrasing)
def test_bad_news_is_kept_back_as_often_as_readiness_says(phrasing: Phrasing) -> None:
    world = World(polite=True)
    told = answers(question(phrasing), witness(bad=4), world)
    kept = 1 - share_of(world.ready[phrasing])
    expected = sum(kept**n for n in range(1, THINGS + 1)) / THINGS
    spoke = share(told, Manner.TOLD) + share(told, Manner.PLATITUDE)

    assert share(told, Manner.PLATITUDE) / spoke == pytest.approx(expected, abs=0.035)


@pytest.mark.parametrize("polite", [True, False])
def test_whoever_knows_nothing_admits_it_or_speaks_in_generalities(
    polite: bool,  # noqa: FBT001
) -> None:
    told = answers(question(), witness(), World(polite=polite))
    unable, empty = share(told, Manner.UNABLE), share(told, Manner.PLATITUDE)

    assert unable / (unable + empty) == pytest.approx(ADMITS[polite], abs=0.03)
    assert share(told, Manner.TOLD) == 0


def good_share(asked: Question, world: World) -> float:
    told = answers(asked, witness(3, 3, willing=READY), world)
    things = [thing.good for one in told for thing in one.things]
    return sum(things) / len(things)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(Phrasing.PAST_EVENT), 1 / 2),
        (question(Phrasing.PROBLEM), 1 / 2.5),
        (question(Phrasing.PAST_EVENT, rule=Rule.LOVE), 3 / 4),
        (question(Phrasing.PROBLEM, rule=Rule.HATE), 1 / 4),
    ],
    ids=["event", "problem", "love", "hate"],
)
def test_what_comes_to_mind_leans_towards_what_was_asked_for(
    asked: Question, expected: float
) -> None:
    assert good_share(asked, World(echo=0.0)) == pytest.approx(expected, abs=0.03)


def test_a_person_comes_back_to_the_memory_that_stands_out() -> None:
    always = answers(question(), witness(3, 3, willing=READY), World(echo=1.0))

    assert len({thing.good for one in always for thing in one.things}) == 1


def test_stories_are_as_rare_as_the_way_of_asking_makes_them() -> None:
    told = answers(question(Phrasing.PAST_EVENT), witness(good=5))
    stories = [t.specificity == STORY for t in told if t.manner is Manner.TOLD]

    expected = STORIES[Phrasing.PAST_EVENT]
    assert sum(stories) / len(stories) == pytest.approx(expected, abs=0.03)


def test_without_an_effect_of_phrasing_all_ways_of_asking_get_the_same() -> None:
    flat = World(phrased=False)
    ways = (Phrasing.PAST_EVENT, Phrasing.CLOSED, Phrasing.GENERAL)
    got = [answers(question(p), witness(good=5), flat) for p in ways]

    assert got[1:] == got[:-1]


def test_early_and_overheard_people_are_less_ready() -> None:
    delicate, dev = question(sensitivity=1), witness()
    free = readiness(dev, delicate, setting(), World())
    early = setting(Stage.RECRUITER_SCREEN, last=False)

    assert readiness(dev, delicate, early, World()) == pytest.approx(free - EARLY)
    overheard = readiness(dev, delicate, setting(panel=True), World())
    assert overheard == pytest.approx(free - OVERHEARD)
