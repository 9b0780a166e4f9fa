from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
import yaml

from askback.core.transcript.language_words import ENGLISH, OTHERS
from askback.core.transcript.languages import language_problem, other_language
from askback.core.transcript.turns import Turn

LOADED = cast(
    "dict[str, list[dict[str, str]]]",
    yaml.safe_load(
        (Path(__file__).parents[2] / "golden" / "languages.yaml").read_text("utf-8")
    ),
)


def talk(text: str) -> list[Turn]:
    half = len(text) // 2
    return [
        Turn(0, "Ana de la Cruz", None, None, text[:half]),
        Turn(1, None, None, None, text[half:]),
    ]


@pytest.mark.parametrize(
    "one", LOADED["other"], ids=[one["text"][:12] for one in LOADED["other"]]
)
def test_another_language_is_named(one: dict[str, str]) -> None:
    assert other_language(talk(one["text"])) == one["language"]


@pytest.mark.parametrize(
    "one", LOADED["english"], ids=[one["what"] for one in LOADED["english"]]
)
@pytest.mark.parametrize("times", [1, 20])
def test_english_is_never_another_language(one: dict[str, str], times: int) -> None:
    """Lower case, mis-heard, a learner's, names, code, mixed with another."""
    if one["what"] == "short" and times > 1:
        pytest.skip("it is no longer short")
    assert other_language(talk(f"{one['text']} " * times)) is None
    assert other_language(talk(f"{one['text']} ".lower() * times)) is None


def test_what_is_shouted_is_known_as_well() -> None:
    assert other_language(talk(LOADED["other"][0]["text"].upper())) == "German"


def test_a_script_without_a_name_is_not_english() -> None:
    assert other_language(talk("ქართული ენა აქ არის " * 20)) == (
        "a language other than English"
    )


def test_a_talk_without_words_is_not_judged() -> None:
    assert other_language([]) is None
    assert other_language(talk("12 34 " * 90)) is None


def test_no_word_is_english_and_another_language() -> None:
    assert [name for name, small in OTHERS.items() if small & ENGLISH] == []


def test_the_problem_names_the_language() -> None:
    problem = language_problem("German")

    assert problem.where == "language"
    assert problem.message.startswith("This seems to be German.")
