from __future__ import annotations

import pytest

from askback.core.live import Field, Kind
from askback.errors import InvalidInputError


@pytest.mark.parametrize(
    "name", ["note/pay/", "mark/pay/Ann/Bob", "left//", "surprise/s-1/"]
)
def test_a_name_names_the_same_field_again(name: str) -> None:
    assert Field.of(name).name == name


def test_a_name_of_a_person_may_hold_a_stroke() -> None:
    assert Field.of("mark/pay/Ann/Bob") == Field(Kind.MARK, "pay", "Ann/Bob")


@pytest.mark.parametrize("name", ["", "song/pay/", "note/" + "x" * 200])
def test_what_cannot_be_noted_is_refused(name: str) -> None:
    with pytest.raises(InvalidInputError):
        Field.of(name)


@pytest.mark.parametrize(
    ("name", "value", "takes"),
    [
        ("mark/pay/", "partly", True),
        ("mark/pay/", "", True),
        ("mark/pay/", "maybe", False),
        ("mark/pay/", ["partly"], False),
        ("end//", "over", True),
        ("left//", 7.5, True),
        ("left//", -1, False),
        ("left//", True, False),
        ("left//", float("nan"), False),
        ("note/pay/", "words", True),
        ("note/pay/", "x" * 20_001, False),
        ("note/pay/", None, False),
        ("surprise/s/", {"text": "No desk", "direction": -1, "who": ""}, True),
        ("surprise/s/", {"text": "No desk", "colour": "red"}, False),
        ("surprise/s/", {"text": 3}, False),
        ("surprise/s/", {"text": "", "direction": []}, False),
        ("surprise/s/", "No desk", False),
    ],
)
def test_a_field_takes_what_can_be_noted_in_it(
    name: str, value: object, *, takes: bool
) -> None:
    assert Field.of(name).takes(value) is takes
