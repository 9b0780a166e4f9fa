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


@pytest.mark.parametrize(
    "text",
    [
        "This is not a fast-paced place.",
        "We don't want rockstars or ninjas.",
        "We are not like a family; we are colleagues.",
        "A family of products for the family restaurant.",
        "part of the Acme family of brands",
        "Dental and vision from day one",
        "Pizza chef wanted, feeding hungry children",
        "rather than a startup mentality, patience",
        "hardly fast-paced",
    ],
)
def test_a_phrase_denied_or_of_something_else_is_not_loaded(
    text: str, tables: DossierTables
) -> None:
    assert phrases(text, tables) == []


def test_a_phrase_denied_once_may_be_meant_elsewhere(tables: DossierTables) -> None:
    text = "Not a fast-paced shop, they said. It is a fast-paced shop."

    assert phrases(text, tables) == ["fast-paced"]


def test_a_phrase_denied_all_the_time_is_denied(tables: DossierTables) -> None:
    assert phrases("not fast-paced. " * 12, tables) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("a challenging caseload", "challenging caseload"),
        ("our busy ward", "busy"),
        ("No experience necessary", "no experience necessary"),
        ("An exciting opportunity", "exciting opportunity"),
        ("the role will evolve", "evolving role"),
        ("I need a right hand", "trusted right hand"),
        ("thrown in at the deep end", "thrown in at the deep end"),
        ("rotating shifts", "rotating shifts as needed"),
        ("on your feet all day", "physically demanding"),
        ("smash your targets", "target-driven"),
        ("secure external funding", "publish and win grants"),
        ("lean organisation", "we are a lean organisation"),
        ("streamlining our operations", "modernisation ahead"),
        ("PTO from day 90", "probation with fewer rights"),
        ("legendary parties", "sociable place"),
        ("put patients before self", "vocation"),
    ],
)
def test_phrases_of_many_trades_are_found(
    text: str, phrase: str, tables: DossierTables
) -> None:
    assert phrase in phrases(text, tables)


def test_there_are_sixty_phrases(tables: DossierTables) -> None:
    assert len({pattern.phrase for pattern in tables.loaded}) >= 60
