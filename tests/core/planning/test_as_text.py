from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.planning.agenda import Agenda, AgendaItem, ListenFor, When
from askback.core.planning.as_text import agenda_markdown, escaped, minutes


def item(text: str = "Who left last?", **changed: object) -> AgendaItem:
    told: dict[str, object] = {
        "key": "left",
        "text": text,
        "criteria": {},
        "why": "",
        "listen_for": ListenFor((), ()),
        "probe": "",
        "if_dodged": "",
        "minutes": 2.0,
        "to": ("Dana",),
        "must": False,
        "rounds": None,
    }
    return AgendaItem(**(told | changed))  # type: ignore[arg-type]


def agenda(*items: AgendaItem, spares: tuple[AgendaItem, ...] = ()) -> Agenda:
    return Agenda("Call", 10.0, items, spares, ())


def test_an_agenda_says_whom_to_ask_what_and_what_to_listen_for() -> None:
    full = item(
        why="It matters to you.",
        listen_for=ListenFor(("names one", "says when"), ("laughs",)),
        probe="And then?",
        if_dodged="The last one?",
        cue="If they mention nights, ask it then; otherwise at the end.",
        to=("Dana", "Lee"),
        must=True,
        minutes=2.5,
    )

    written = agenda_markdown(agenda(full, item("Why?")), "Call, Halden", ["At 14:00."])

    assert written == (
        """\
# Call, Halden

At 14:00.

## Ask in this order

1. Who left last?
   - To: Dana, then Lee, 2½ min, at 0:00, must ask
   - When: If they mention nights, ask it then; otherwise at the end.
   - Why: It matters to you.
   - Good sign: names one; says when
   - Red flag: laughs
   - Then: And then?
   - If they dodge: The last one?
2. Why?
   - To: Dana, 2 min, at 2:30
"""
    )


def test_what_there_is_no_time_for_stands_apart_from_spares() -> None:
    spares = (item("Spare?"), item("Written?", when=When.LETTER, to=("",)))

    written = agenda_markdown(agenda(spares=spares), "Call")

    assert written == (
        """\
# Call

## With time left

- Spare? (Dana), 2 min

## By letter, after

- Written?, 2 min
"""
    )


def test_nobody_named_is_whoever_is_there() -> None:
    written = agenda_markdown(agenda(item(to=("",))), "Call")

    assert "- To: whoever is there, 2 min, at 0:00" in written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain, 3 of 5 (now)", "plain, 3 of 5 (now)"),
        ("# big", "\\# big"),
        ("- point", "\\- point"),
        ("+ point", "\\+ point"),
        ("1. first", "1\\. first"),
        ("12) first", "12\\) first"),
        ("two\n\n# lines", "two # lines"),
        ("[a](https://x.example)", "\\[a\\](https\\://x.example)"),
        ("<b> `c` *d* _e_ a|b ~f~", "\\<b\\> \\`c\\` \\*d\\* \\_e\\_ a\\|b \\~f\\~"),
        ("see www.x.example", "see www\\.x.example"),
        ("a@b.example", "a\\@b.example"),
        ("&lt;b&#62; R&D", "\\&lt;b\\&#62; R\\&D"),
        ("back\\slash", "back\\\\slash"),
        ("bell\x07 and \u202e", "bell and"),
    ],
)
def test_nothing_given_is_read_as_markdown(text: str, expected: str) -> None:
    assert escaped(text) == expected


@given(st.text())
def test_no_text_makes_a_line_or_a_mark_of_its_own(text: str) -> None:
    bare = re.sub(r"\\.", ",", escaped(text))  # a comma marks nothing

    assert len(escaped(text).splitlines()) <= 1
    assert not re.search(r"[\\`*_\[\]<>|~]|^[#+=:-]|\w:/|\w@", bare)


@pytest.mark.parametrize(
    ("value", "words"), [(0.5, "½ min"), (1, "1 min"), (1.5, "1½ min"), (0, "0 min")]
)
def test_minutes_are_written_to_the_half(value: float, words: str) -> None:
    assert minutes(value) == words


def test_a_minute_that_does_not_add_up_exactly_is_whole() -> None:
    short = agenda(*(item(minutes=m) for m in (0.1, 0.7, 0.2, 1.0)))

    starts = re.findall(r"at (\d+:\d\d)", agenda_markdown(short, "Call"))

    assert starts == ["0:00", "0:06", "0:48", "1:00"]


def test_whoever_has_no_name_is_whoever_is_there() -> None:
    (told,) = re.findall("To: (.*)", agenda_markdown(agenda(item(to=("", ""))), "Call"))

    assert told == "whoever is there, 2 min, at 0:00"
