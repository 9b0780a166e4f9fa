from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.topics import Span


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_span_is_verbatim_or_refused(text: str, start: int, end: int) -> None:
    if start <= end <= len(text):
        assert Span.of(text, start, end) == Span(text[start:end], start, end)
    else:
        with pytest.raises(ValueError, match="is not within"):
            Span.of(text, start, end)


def test_a_span_cannot_count_from_the_end() -> None:
    with pytest.raises(ValueError, match=r"^-3:2 is not within 4 characters$"):
        Span.of("Hana", -3, 2)
