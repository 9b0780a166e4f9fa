from __future__ import annotations

import pytest

from askback.core.practice.story.values import Told
from askback.core.practice.story.voice import never_i, voice


def test_i_and_we_are_counted_in_what_was_done_alone() -> None:
    told = Told(
        situation="I was new and we were few.",
        action="I asked, and my sheet showed what we did.",
        obstacles="Nobody believed us.",
    )

    heard = voice(told)

    assert [s.quote for s in heard.singular] == ["I", "my"]
    assert [s.quote for s in heard.plural] == ["we", "us"]


def test_we_and_never_i_is_said_with_its_places() -> None:
    told = Told(action="We met on Monday. Then we moved the beds, and we called.")

    [note] = never_i(told)

    assert note.text == "The action says “we” 3 times and “I” never."
    assert [q.start for q in note.quotes] == [0, 23, 46]


@pytest.mark.parametrize(
    "told",
    [
        Told(action="We met. We moved. i wrote the list."),
        Told(action="We met. We moved, and the list was mine."),
        Told(action="We met once."),
        Told(action="Rewrote the plan with the drivers. We met and we agreed."),
        Told(action="We met and we agreed.", decisions="I chose the smaller hall."),
        Told(action='They said "we cannot, we are too few" and went home.'),
        Told(action="The action is somebody else's."),
        Told(action="We met, as I.T. told us, and we moved. Me too."),
    ],
)
def test_where_it_may_be_said_otherwise_nothing_is_said(told: Told) -> None:
    assert list(never_i(told)) == []


def test_a_number_or_an_abbreviation_is_not_me() -> None:
    told = Told(action="We met, i.e. we all sat down, and read A/I papers.")

    assert voice(told).singular == ()
