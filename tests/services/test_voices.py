from __future__ import annotations

from typing import Any

from askback.core.transcript.turns import Transcript, Turn
from askback.services import voices
from askback.services.voices import Voice

TALK = (
    ("Speaker 1", "Welcome, we should start with your experience on surgical wards."),
    ("Speaker 2", "Thanks. Twelve months in Aldmouth, mostly nights."),
    ("Speaker 1", "Right."),
    ("Ana P.", "Sorry, my connection dropped."),
)


def transcript(*said: tuple[str | None, str]) -> Transcript:
    turns = tuple(
        Turn(n, who, None, None, text) for n, (who, text) in enumerate(said or TALK)
    )
    return Transcript("text", turns, (), cleaned=False)


def reading(
    names: dict[str, str], me: str | None = "Speaker 2", talk: Transcript | None = None
) -> dict[str, Any]:
    found = talk or transcript()
    called = voices.call(found, names)
    who = dict.fromkeys(turn.speaker for turn in called.turns if turn.speaker)
    plain = {
        "turns": [{"speaker": t.speaker, "text": t.text} for t in called.turns],
        "speakers": [{"name": name} for name in who],
        "me": me,
    }
    return voices.with_names(plain, found, names, me)


def test_two_names_of_one_person_are_one_voice_and_the_files_names_are_kept() -> None:
    found = reading({"Speaker 1": "Ana Petrova", "Ana P.": "Ana Petrova"})

    assert voices.voices_of(found) == (
        Voice("Ana Petrova", ("Speaker 1", "Ana P.")),
        Voice("Speaker 2", ("Speaker 2",)),
    )
    assert found["mine"] == "Speaker 2"


def test_who_is_not_named_is_no_voice() -> None:
    found = reading({}, me=None, talk=transcript((None, "A door."), ("Ana", "Hm.")))

    assert voices.voices_of(found) == (Voice("Ana", ("Ana",)),)


def test_turns_stay_the_turns_they_were() -> None:
    found = reading({"Speaker 1": "Ana", "Ana P.": "Ana"})

    assert [turn["text"] for turn in found["turns"]] == [text for _, text in TALK]


def test_a_new_name_changes_the_names_alone() -> None:
    names = {"Speaker 1": "Ana Petrova", "Speaker 2": "Mira"}

    assert voices.renamed(reading({}), names) == {
        **reading(names, me="Mira"),
        "mine": "Speaker 2",
    }


def test_names_taken_back_leave_no_trace() -> None:
    named = reading({"Speaker 1": "Ana"})

    assert voices.renamed(named, {}) == reading({})


def test_who_is_told_apart_shows_whether_to_read_again() -> None:
    plain = reading({})

    assert voices.tells_apart_alike(plain, {"Speaker 1": "Ana Petrova"})
    assert not voices.tells_apart_alike(plain, {"Speaker 1": "Ana P."})
    joined = reading({"Speaker 1": "Ana P."})
    assert not voices.tells_apart_alike(joined, {})


def test_me_keeps_the_files_name_among_several() -> None:
    joined = reading({"Speaker 2": "Mira", "Speaker 1": "Mira"}, me="Mira")

    assert joined["mine"] == "Speaker 1"
    assert reading({}, me=None)["mine"] is None


def test_names_go_with_the_voice_to_a_better_copy() -> None:
    """Speaker 1 and 2 have changed places; what they say tells them apart."""
    names = {"Speaker 1": "Ana Petrova"}
    swapped = transcript(
        (
            "Speaker 2",
            "Welcome! We should start with your experience on surgical ward.",
        ),
        ("Speaker 1", "Thanks. Twelve months in Aldmouth, mostly on nights."),
    )

    assert voices.carried(reading(names), swapped) == (
        {"Speaker 2": "Ana Petrova"},
        "Speaker 1",
    )


def test_a_name_is_the_same_person_in_a_better_copy() -> None:
    names = {"Ana P.": "Ana Petrova"}
    other = transcript(("Ana P.", "Something else."), ("Mira", "Yes."))

    assert voices.carried(reading(names), other) == (names, None)


def test_a_better_copy_that_names_people_keeps_its_names() -> None:
    named = transcript(
        ("Anna Petrova", "Welcome, we should start with your experience on wards."),
        ("Mira", "Thanks. Twelve months in Aldmouth, mostly nights."),
    )

    assert voices.carried(reading({"Speaker 1": "Ana"}), named) == ({}, "Mira")


def test_another_talk_takes_no_names_along() -> None:
    other = transcript(("Speaker 1", "Completely different conversation, tomorrow."))

    assert voices.carried(reading({"Speaker 1": "Ana"}), other) == ({}, None)
    assert voices.carried(reading({"Speaker 1": "Ana"}), transcript((None, "Hm."))) == (
        {},
        None,
    )
    assert voices.carried(None, other) == ({}, None)


def test_what_was_read_before_names_were_kept_has_its_own() -> None:
    old = {
        "turns": [{"speaker": who, "text": text} for who, text in TALK],
        "me": "Speaker 2",
    }

    assert voices.carried(old, transcript()) == ({}, "Speaker 2")
    assert voices.carried({**old, "me": None}, transcript()) == ({}, None)


def test_a_name_is_spelt_as_it_is_already() -> None:
    known = [Voice("Ana Petrova", ("Ana P.",))]

    assert voices.spelt("ana  petrova", known) == "Ana Petrova"
    assert voices.spelt("Ana", known) == "Ana"
