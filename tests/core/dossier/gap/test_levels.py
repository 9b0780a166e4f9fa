from __future__ import annotations

import pytest

from askback.core.dossier.gap.levels import level_beside
from askback.core.topics import Span


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("German (C2)", 4),
        ("fluent German", 4),
        ("German: native", 4),
        ("German, B2", 3),
        ("good German", 3),
        ("conversational German", 2),
        ("German - basic", 1),
        ("German", 0),
        ("fluent English, German", 0),
        ("German (A2), English (fluent)", 1),
    ],
)
def test_a_level_is_the_one_beside_its_own_language(text: str, level: int) -> None:
    start = text.index("German")

    assert level_beside(text.lower(), Span.of(text, start, start + 6)) == level
