"""What decides whether a question counts."""

from __future__ import annotations

import pytest

from askback.core.transcript.asking.onsets import questions
from askback.core.transcript.asking.scene import Put, Scene, counts
from askback.core.transcript.asking.units import units


def last_counts(said: str, scene: Scene) -> bool:
    """Tell whether the last question of a turn counts."""
    cut = units(said)
    put = [Put(q, n, unit) for n, unit in enumerate(cut) for q in questions(unit)]
    return counts(put[-1], {one.number for one in put}, cut, scene)


@pytest.mark.parametrize(
    ("said", "scene", "count"),
    [
        ("Who decides?", Scene(), True),
        ("Who was that at the door?", Scene(greeted=True), False),
        ("Who plans the rota?", Scene(greeted=True), True),
        ("I cut cloth for years. Who plans the rota?", Scene(answering=True), True),
        ("Yes. Who plans the rota?", Scene(answering=True), True),
        ("Who plans?", Scene(answering=True), False),
        ("Is it many who leave? Because I heard of one.", Scene(), True),
        ("Is there parking? I have a car.", Scene(), True),
        ("Did it work? Well, it did for a week.", Scene(), False),
        ("What colour are the walls?", Scene(awaited=True), False),
        ("Who plans the rota for you here?", Scene(answering=True, opened=True), True),
        (
            "i cut cloth for years and it was fine so what was blue",
            Scene(answering=True),
            False,
        ),
        ("I like maps, when do they change, anyway.", Scene(marks=True), False),
    ],
)
def test_the_scene_decides(said: str, scene: Scene, *, count: bool) -> None:
    assert last_counts(said, scene) == count
