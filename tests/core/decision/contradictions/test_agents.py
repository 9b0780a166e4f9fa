from __future__ import annotations

import pytest

from askback.core.decision.contradictions.agents import Agents, agents, exclude


def of(raw: str) -> Agents:
    return agents(raw, raw.lower(), "Ana Lund")


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("The founder decides.", "The finance director decides.", True),
        ("The director decides.", "The finance director decides.", False),
        ("In the end Lena decides.", "In the end it's Tom who decides.", True),
        ("I decide.", "In the end Ana decides.", False),
        ("We do.", "In the end Lena decides.", True),
        ("The team and the director do.", "The founder does.", False),
        ("In the end Lena decides.", "The director does.", False),
        ("Nobody knows.", "The director does.", False),
    ],
)
def test_deciders_exclude_each_other_only_beyond_doubt(
    one: str, other: str, *, excluded: bool
) -> None:
    assert exclude(of(one), of(other)) is excluded
    assert exclude(of(other), of(one)) is excluded


def test_who_says_i_is_named_by_their_name() -> None:
    assert of("I decide.").said == "Ana"
    assert agents("I decide.", "i decide.", "").is_empty
