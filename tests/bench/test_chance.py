from __future__ import annotations

from bench.simulation.chance import luck


def test_the_same_name_has_the_same_luck_whatever_was_drawn_before() -> None:
    luck(3, "somebody else").random(100)

    assert luck(3, "Dev", "pager").random() == luck(3, "Dev", "pager").random()


def test_another_name_or_seed_has_another_luck() -> None:
    draws = {luck(s, *names).random() for s in (1, 2) for names in (("a",), ("a", "b"))}

    assert len(draws) == 4
