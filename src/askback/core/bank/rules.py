"""The patterns that the lint goes by, read and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rules:
    """What `lint.yaml` holds, ready for use.

    Attributes:
        plain: Ways of writing without an apostrophe, and with it.
        patterns: One pattern a name: those of `NAMES`, and jargon and leaning.
        known: Acronyms that everybody knows.
        plain_words: What looks like jargon and is none in small letters.
        far: Subjects that are far from one another.
        glosses: Jargon in plain words, by its small letters.
    """

    plain: Mapping[str, str]
    patterns: Mapping[str, re.Pattern[str]]
    known: frozenset[str]
    plain_words: re.Pattern[str]
    far: frozenset[str]
    glosses: Mapping[str, str]

    def finds(self, name: str, text: str) -> bool:
        """Return whether a pattern of this name is in a text."""
        return self.patterns[name].search(text) is not None


NAMES = (
    "event",
    "problem",
    "sure_choice",
    "choice",
    "policy",
    "fact",
    "open_polar",
    "leading",
    "general",
    "searchable",
)


def read_rules(loaded: Any) -> Rules:
    """Read what `lint.yaml` holds.

    Args:
        loaded: The file as its YAML reader gives it.

    Source:
        Ours.
    """
    patterns = {name: _any(loaded[name]) for name in NAMES}
    jargon = "|".join(loaded["jargon"])
    return Rules(
        plain=loaded["plain"],
        patterns=patterns
        | {
            "jargon": re.compile(
                rf"(?<![\w&/-])(?:{jargon})(?![\w&/-])", re.IGNORECASE
            ),
            "leaning": re.compile(loaded["leaning"]),
        },
        known=frozenset(map(str, loaded["known"])),
        plain_words=re.compile("|".join(loaded["plain_words"])),
        far=frozenset(loaded["far"]),
        glosses=loaded["glosses"],
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
