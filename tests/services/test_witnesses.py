from __future__ import annotations

import pytest

from askback.services.witnesses import same_person

LOOP = ["Dana Marsh", "Lee Ho", "Ann-Marie O’Neil"]


@pytest.mark.parametrize(
    ("speaker", "person"),
    [
        ("Dana Marsh", "Dana Marsh"),
        ("dana marsh (she/her)", "Dana Marsh"),
        ("MARSH, Dana [Halden]", "Dana Marsh"),
        ("Lee", "Lee Ho"),
        ("Lee Min Ho", "Lee Ho"),
        ("ann marie o'neil", "Ann-Marie O’Neil"),
        ("Dan", None),
        ("Dana Ho", None),
        ("", None),
        ("(guest)", None),
        ("Speaker 1", None),
    ],
)
def test_a_speaker_is_who_the_loop_names(speaker: str, person: str | None) -> None:
    assert same_person(speaker, LOOP) == person


def test_a_name_that_two_share_is_nobodys() -> None:
    assert same_person("Dana", ["Dana Marsh", "Dana Ho"]) is None


def test_the_whole_name_wins_over_its_part() -> None:
    assert same_person("Dana", ["Dana Marsh", "Dana"]) == "Dana"


def test_a_name_of_brackets_without_end_is_read_at_once() -> None:
    assert same_person("(" * 100_000 + "Lee", LOOP) == "Lee Ho"
