from __future__ import annotations

from typing import Any

from askback.services.speaker_lines import lines_of


def reading(*said: tuple[str | None, str], me: str | None = None) -> dict[str, Any]:
    names = dict.fromkeys(who for who, _ in said if who)
    return {
        "turns": [{"speaker": who, "text": text} for who, text in said],
        "speakers": [
            {"name": n, "turns": 1, "words": 10 * k} for k, n in enumerate(names, 1)
        ],
        "me": me,
    }


def may_be(found: dict[str, Any], *people: str) -> dict[str, tuple[str, ...]]:
    return {line.name: line.may_be for line in lines_of(found, people)}


def test_i_come_first_and_then_who_said_most() -> None:
    found = reading(("Mira", "Hi."), ("Ana", "Hi."), ("Lee", "Hi."), me="Mira")

    lines = lines_of(found, [])

    assert [(line.name, line.is_me, line.words) for line in lines] == [
        ("Mira", True, 10),
        ("Lee", False, 30),
        ("Ana", False, 20),
    ]


def test_everybody_is_known_by_the_first_words_that_say_something() -> None:
    long = "So let me tell you a little about how the team came to be here"
    found = reading(("Ana", "Hi."), ("Ana", long), (None, "A door."), ("Lee", "Yes."))

    lines = lines_of(found, [])

    assert {line.name: line.opening for line in lines} == {
        "Ana": "So let me tell you a little about how the team came …",
        "Lee": "",
    }


def test_the_longer_name_is_suggested_to_the_shorter() -> None:
    found = reading(("Ana P.", "Hi."), ("Ana Petrova", "Hi."), ("Lee", "Hi."))

    assert may_be(found) == {"Ana P.": ("Ana Petrova",), "Ana Petrova": (), "Lee": ()}


def test_a_person_of_the_loop_is_suggested_who_is_not_heard_yet() -> None:
    found = reading(("Ana P.", "Hi."), ("Speaker 1", "Hi."), ("Lee Ho", "Hi."))

    assert may_be(found, "Ana Petrova", "Lee Ho", "Dev Rao") == {
        "Ana P.": ("Ana Petrova",),
        "Speaker 1": ("Ana Petrova", "Dev Rao"),
        "Lee Ho": (),
    }


def test_nobody_is_suggested_to_me_and_of_two_that_fit_neither() -> None:
    found = reading(
        ("Speaker 2", "Hi."),
        ("Dana", "Hi."),
        ("Dana Marsh", "Hi."),
        ("Dana Ho", "Hi."),
        me="Speaker 2",
    )

    assert may_be(found, "Dev Rao") == {
        "Speaker 2": (),
        "Dana": (),
        "Dana Marsh": (),
        "Dana Ho": (),
    }


def test_what_the_file_calls_them_is_said_where_it_differs() -> None:
    found = reading(("Ana", "Hi."), ("Lee", "Hi."))
    found["turns"][0]["named"] = "Speaker 1"

    lines = lines_of(found, [])

    assert {line.name: line.named for line in lines} == {
        "Ana": ("Speaker 1",),
        "Lee": (),
    }
