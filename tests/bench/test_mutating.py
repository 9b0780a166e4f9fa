from __future__ import annotations

from random import Random

import pytest

from bench.mutating import DEEDS, Deed, encode, mutate

TEXT = (
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ana Roe>How many?</v>\n\n"
    "2\n00:00:03.000 --> 00:00:04.000\nBo Li: Six.\nAll here.\n"
)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_every_deed_changes_a_file_and_can_do_so_to_any(deed: Deed) -> None:
    done = {deed(TEXT, Random(seed)) for seed in range(30)}  # noqa: S311 -- seeded

    assert done - {TEXT}
    assert isinstance(deed("", Random(1)), str)  # noqa: S311 -- seeded


def test_a_mutated_file_is_bounded() -> None:
    texts = [mutate(TEXT * 99, TEXT * 99, Random(n)) for n in range(99)]  # noqa: S311

    assert max(map(len, texts)) == 60_000


def test_now_and_then_bytes_are_wrong_and_encodings_differ() -> None:
    made = {encode("Zoë, so: no.", Random(n)) for n in range(60)}  # noqa: S311 -- seeded

    assert "Zoë, so: no.".encode() in made
    assert "Zoë, so: no.".encode("utf-16") in made
    assert len(made) > 6
    assert all(encode("", Random(n)) is not None for n in range(60))  # noqa: S311 -- seeded
