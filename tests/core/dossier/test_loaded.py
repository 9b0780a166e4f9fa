from __future__ import annotations

import re

import pytest

from askback.core.dossier import DossierTables
from askback.core.dossier.lines import flat, plain
from askback.core.dossier.loaded import read_loaded


def phrases(text: str, tables: DossierTables) -> list[str]:
    return [p.phrase for p in read_loaded(text, flat(plain(text)), tables.loaded)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("a fast-paced ward", "fast-paced"),
        ("you wear\nmany hats", "wear many hats"),
        ("we are like one big family", "like a family"),
        ("wanted: a sales ninja", "rockstar"),
        ("a real self-starter", "self-starter"),
        ("competitive salary", "competitive salary"),
        ("we work hard and play hard", "work hard play hard"),
        ("hit the ground running", "hit the ground running"),
        ("unlimited PTO", "unlimited holiday"),
        ("a thick skin helps", "thick skin"),
        ("other duties as assigned", "other duties as assigned"),
        ("able to work under pressure", "thrives under pressure"),
    ],
)
def test_a_loaded_phrase_is_found(
    text: str, phrase: str, tables: DossierTables
) -> None:
    assert phrase in phrases(text, tables)


@pytest.mark.parametrize(
    "text", ["a steady ward", "our family doctor", "decide on what you can do", "hats"]
)
def test_plain_words_are_not_loaded(text: str, tables: DossierTables) -> None:
    assert phrases(text, tables) == []


def test_phrases_come_once_and_in_the_order_of_the_text(tables: DossierTables) -> None:
    text = "Thick skin, fast-paced, and fast-paced again"

    assert phrases(text, tables) == ["thick skin", "fast-paced"]


def test_a_note_is_an_observation_and_no_verdict(tables: DossierTables) -> None:
    notes = [pattern.may_hide for pattern in tables.loaded]

    assert len(notes) >= 40
    assert [n for n in notes if not re.match(r"Can (mean|be|make|stand)\b", n)] == []
