from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import Field

from askback.errors import InvalidInputError, NotFoundError
from askback.services.files.checked import Strict, check, load_json, parse


class Form(Strict):
    """A form with one field that has a range."""

    share: float = Field(ge=0, le=1)
    names: list[str] = Field(default=[])


def test_json_is_read_from_its_file_with_or_without_a_mark(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        file.write_text('{"a": ["<p>é</p>", 1]}', encoding=encoding)

        assert load_json(str(file)) == {"a": ["<p>é</p>", 1]}


def test_a_file_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        load_json("nowhere.json")


def test_a_number_without_end_is_named_by_how_it_begins() -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse("1" * 9999, "a.json")

    assert str(refused.value) == (
        "a.json: a number that JSON does not have: 111111111... with 9999 digits. "
        "Mend it."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1,\n "b" 2}', "line 2, column 6: Expecting ':' delimiter. "),
        ("", "line 1, column 1: Expecting value. "),
        ('{"a": "<p>\n"}', "line 1, column 11: Invalid control character at. "),
    ],
)
def test_what_is_no_json_is_named_by_its_line(text: str, message: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse(text, "a.json")

    assert str(refused.value) == f"a.json: {message}This must be JSON."


@pytest.mark.parametrize("number", ["NaN", "[-Infinity]", "1" * 9999])
def test_a_number_that_json_does_not_have_is_refused(number: str) -> None:
    with pytest.raises(InvalidInputError, match=r"^a\.json: a number that JSON"):
        parse(number, "a.json")


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_json_without_end_is_refused(opening: str) -> None:
    with pytest.raises(InvalidInputError, match=r"^a\.json: nested too deeply"):
        parse(opening * 200_000, "a.json")


def test_what_fits_its_form_is_taken() -> None:
    assert check(Form, {"share": 1}, "a.json") == Form(share=1.0)


@pytest.mark.parametrize(
    ("loaded", "message"),
    [
        ({}, "share: Field required"),
        ({"share": 2}, "share: Input should be less than or equal to 1"),
        ({"share": 0, "nmaes": []}, "nmaes: Extra inputs are not permitted"),
        ({"share": 0, "names": ["a", 5]}, "names.1: Input should be a valid string"),
        (
            [],
            "the file: Input should be a valid dictionary or instance of Form",
        ),
    ],
)
def test_each_wrong_field_is_named(loaded: object, message: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        check(Form, loaded, "a.json")

    assert str(refused.value) == f"a.json: {message}."


def test_only_the_first_mistakes_are_named() -> None:
    with pytest.raises(InvalidInputError) as refused:
        check(Form, {"share": 0, "names": [*range(99)]}, "a.json")

    assert str(refused.value).count("names.") == 5
