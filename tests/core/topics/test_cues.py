from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.topics import Cues, Mention, Stage, read_cues

TWO = read_cues(
    {
        "team": {
            "why": "They speak of it.",
            "mentions": [
                {"words": "the team's plans", "stages": ["team_fit"]},
                {"words": "who is new", "stages": ["team_fit", "technical"]},
            ],
        }
    }
)


def test_mentions_are_read_with_their_stages() -> None:
    plans, new = TWO.by_criterion["team"]

    assert plans == Mention("the team's plans", frozenset({Stage.TEAM_FIT}))
    assert new.stages == {Stage.TEAM_FIT, Stage.TECHNICAL}


@pytest.mark.parametrize(
    ("criterion", "stage", "words"),
    [
        ("team", Stage.TEAM_FIT, "the team's plans"),
        ("team", Stage.TECHNICAL, "who is new"),
        ("team", Stage.OFFER_CALL, ""),
        ("x-dogs", Stage.TEAM_FIT, ""),
    ],
)
def test_what_is_likely_to_be_mentioned_depends_on_the_stage(
    criterion: str, stage: Stage, words: str
) -> None:
    assert TWO.likely(criterion, stage) == words


@pytest.fixture(scope="module")
def cues() -> Cues:
    return shipped.cues()


def test_every_criterion_that_comes_up_by_itself_has_a_cue(cues: Cues) -> None:
    known = {criterion.key for criterion in shipped.criteria()}

    assert set(cues.by_criterion) == known - {"candour"}


def test_a_mention_stands_in_the_middle_of_a_sentence(cues: Cues) -> None:
    words = [m.words for row in cues.by_criterion.values() for m in row]

    assert all(text[0].islower() and text[-1].isalpha() for text in words)
    assert len(set(words)) == len(words)


def test_a_stage_is_listed_once_for_a_criterion(cues: Cues) -> None:
    for mentions in cues.by_criterion.values():
        stages = [stage for mention in mentions for stage in mention.stages]
        assert stages
        assert len(set(stages)) == len(stages)


def test_every_row_of_the_file_gives_its_reason() -> None:
    rows = shipped.loaded("data")["cues.yaml"].values()

    assert all(row["why"].endswith(".") for row in rows)
