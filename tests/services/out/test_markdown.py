from __future__ import annotations

from datetime import UTC, datetime

import yaml
from hypothesis import given
from hypothesis import strategies as st

from askback.services.out.markdown import encoded, page, quote, section


def test_a_page_has_what_is_known_in_front_and_words_after_it() -> None:
    found = page(
        {"name": "Anna", "start": datetime(2026, 1, 2, tzinfo=UTC), "people": []},
        ["# Anna", "", *section("Empty", ""), *section("Said", "", quote("a\nb"))],
    )

    assert found.decode() == (
        '---\nname: "Anna"\nstart: "2026-01-02T00:00:00+00:00"\npeople: []\n---\n\n'
        "# Anna\n\n## Said\n\n> a\n> b\n"
    )


@given(st.dictionaries(st.sampled_from("abc"), st.text() | st.lists(st.text())))
def test_whatever_is_known_is_read_back_by_yaml(front: dict[str, object]) -> None:
    _, told, _ = page(front, []).decode().split("---\n", 2)

    assert (yaml.safe_load(told) or {}) == front


def test_half_a_letter_is_written_as_an_escape() -> None:
    assert encoded("a\ud800é") == b"a\\ud800\xc3\xa9"
