from __future__ import annotations

import re
from typing import Any

import pytest

from askback.core.bank.fields import Fields
from askback.core.bank.listening import read_listening
from askback.core.bank.question import Cue, NumberTest, Signal, compile_cue
from askback.core.topics import Meta

SIGN = {"signal": "a sign", "says": ["one way"], "meta": "hedged"}


def read(green: object = (SIGN, SIGN), **changes: Any) -> tuple[Fields, Any]:
    guide = {"green": list(green), "red": [SIGN, SIGN]} | changes  # type: ignore[call-overload]
    fields = Fields({"listen_for": guide}, ["listen_for"])
    return fields, read_listening(fields)


def faults_of(sign: object) -> list[tuple[str, str]]:
    fields, _ = read([SIGN, sign])
    return fields.faults


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("on us", "That was ON US.", True),
        ("on us", "It depends on usage.", False),
        ("on us", "upon us", False),
        ("can't go", "We can’t go there.", True),
        ("can't go", "We can't go there.", True),
        ("left|right", "a leftover", False),
        ("left|right", "bright", False),
        (r"\d+ ?%", "about 20% of it", True),
    ],
)
def test_a_cue_is_found_as_whole_words_in_any_case_with_any_apostrophe(
    cue: str,
    text: str,
    found: bool,  # noqa: FBT001 -- the case
) -> None:
    assert bool(compile_cue(cue).search(text)) is found


def test_a_cue_must_be_a_pattern_by_itself() -> None:
    with pytest.raises(re.error):
        compile_cue("on us) or (on me")


def test_a_guide_is_read_green_first() -> None:
    number = {"unit": "percent", "op": ">=", "value": 10}
    full = {"signal": "kept time", "says": ["every fifth sprint"], "number": number}

    fields, signals = read(red=[SIGN | {"signal": "late"}, SIGN], green=[full, SIGN])

    assert fields.faults == []
    assert [s.colour for s in signals] == ["green", "green", "red", "red"]
    assert signals[0] == Signal(
        colour="green",
        signal="kept time",
        says=("every fifth sprint",),
        number=NumberTest("percent", ">=", 10.0),
    )
    assert (signals[2].signal, signals[2].meta) == ("late", Meta.HEDGED)


def test_cues_are_compiled() -> None:
    _, signals = read([SIGN, {"signal": "s", "says": ["on us"], "cues": ["on us"]}])

    assert signals[1].cues == (Cue("on us"),)


@pytest.mark.parametrize("green", [[], [SIGN]])
def test_one_sign_of_a_colour_is_too_few(green: list[object]) -> None:
    fields, _ = read(green)

    assert fields.faults == [("listen_for.green", "needs two signals or more")]


@pytest.mark.parametrize("guide", [None, [], "listen"])
def test_what_is_no_guide_lacks_both_colours(guide: object) -> None:
    fields = Fields({"listen_for": guide}, ["listen_for"])

    assert read_listening(fields) == ()
    assert fields.faults == [
        ("listen_for.green", "needs two signals or more"),
        ("listen_for.red", "needs two signals or more"),
    ]


def test_a_guide_that_is_not_there_is_missing() -> None:
    fields = Fields({}, [])

    read_listening(fields)

    assert fields.faults[0] == ("listen_for", "is missing")


def test_a_third_colour_is_a_fault() -> None:
    fields, _ = read(amber=[])

    assert fields.faults == [("listen_for.amber", "is not a field that is read")]


@pytest.mark.parametrize(
    ("change", "field", "why"),
    [
        ({"signal": ""}, ".signal", "is not a text"),
        ({"signal": None}, ".signal", "is not a text"),
        ({"says": []}, ".says", "is not a list of 1 or more texts"),
        ({"says": "one way"}, ".says", "is not a list of 1 or more texts"),
        ({"cue": ["on us"]}, ".cue", "is not a field that is read"),
        ({"cues": "on us"}, ".cues", "is not a list of 0 or more texts"),
        (
            {"cues": ["on us", "(left"]},
            ".cues[1]",
            "is not a pattern: missing ), unterminated subpattern at position 0",
        ),
        (
            {"meta": "vague"},
            ".meta",
            f"'vague' is not one of {', '.join(Meta)}",
        ),
    ],
)
def test_a_fault_of_a_signal_is_named_by_its_place(
    change: dict[str, object], field: str, why: str
) -> None:
    sign = {"cues": ["kept"]} | SIGN | change

    assert faults_of(sign) == [(f"listen_for.green[1]{field}", why)]


@pytest.mark.parametrize(
    "number",
    [
        "10 %",
        {"unit": "percent", "op": ">="},
        {"unit": "percent", "op": "=>", "value": 10},
        {"unit": "percent", "op": [">="], "value": 10},
        {"unit": "", "op": ">=", "value": 10},
        {"unit": "percent", "op": ">=", "value": "10"},
        {"unit": "percent", "op": ">=", "value": True},
    ],
)
def test_a_number_test_needs_unit_op_and_value(number: object) -> None:
    assert faults_of(SIGN | {"number": number}) == [
        (
            "listen_for.green[1].number",
            "needs a unit, an op (>= > <= < ==) and a value",
        )
    ]


def test_a_sign_that_nothing_could_show_is_a_fault() -> None:
    assert faults_of({"signal": "kept time", "says": ["one way"]}) == [
        ("listen_for.green[1]", "needs cues, a number or a meta test")
    ]


def test_a_sign_that_is_no_mapping_lacks_everything() -> None:
    fields = [field for field, _ in faults_of("kept time")]

    assert fields == [
        "listen_for.green[1].signal",
        "listen_for.green[1].says",
        "listen_for.green[1]",
    ]
