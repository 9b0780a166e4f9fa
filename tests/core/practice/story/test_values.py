from __future__ import annotations

from askback.core.practice.story import PARTS, Told, Voice
from askback.core.topics import Span

ME = Span("I", 0, 1)


def test_only_parts_with_words_are_written_in_their_order() -> None:
    told = Told("Night", result="It ran.", numbers="34", plain="x", task="\n ")

    assert told.written == (("result", "It ran."), ("numbers", "34"))
    assert [told.part(name) for name in PARTS if told.part(name).strip()] == [
        "It ran.",
        "34",
    ]


def test_the_share_of_i_is_of_all_that_is_said() -> None:
    assert Voice((ME,), (ME, ME, ME)).share == 0.25
    assert Voice((), ()).share is None
