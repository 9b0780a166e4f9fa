from __future__ import annotations

import gzip
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.adapters.documents.decode import clean, decode
from askback.core.topics import Problem
from askback.errors import InvalidInputError

ENGLISH = "Café manager: £30,000 a year — “naïve”, says Señor Müller."
RUSSIAN = "Требуется медсестра в отделение. Зарплата от тридцати тысяч. " * 9


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode_is_read_however_it_is_written(encoding: str) -> None:
    assert decode("a.txt", ENGLISH.encode(encoding)) == (ENGLISH, ())


def test_the_marks_of_both_orders_are_known() -> None:
    assert decode("a.txt", b"\xfe\xff" + "We hire".encode("utf-16-be")) == (
        "We hire",
        (),
    )


def test_a_western_file_is_read_as_windows_writes_it_and_says_so() -> None:
    text, problems = decode("a.txt", ENGLISH.encode("cp1252"))

    assert text == ENGLISH
    assert problems == (
        Problem(
            "a.txt",
            "Not UTF-8; read as cp1252. If letters look wrong, save it as UTF-8.",
        ),
    )


def test_another_script_is_guessed() -> None:
    text, problems = decode("a.txt", RUSSIAN.encode("cp1251"))

    assert text == RUSSIAN
    assert [p.where for p in problems] == ["a.txt"]


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_a_page_is_read_in_the_encoding_it_names(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><p>Нужна медсестра</p>'

    assert decode("a.html", page.encode(encoding))[0] == page


@pytest.mark.parametrize("named", ["utf-8", "iso-8859-1", "klingon", "hex"])
def test_a_page_that_names_it_wrongly_is_read_as_windows_writes_it(named: str) -> None:
    page = f"<html><meta charset={named}><p>Café for £5 — naïve</p>"

    assert decode("a.html", page.encode("cp1252"))[0] == page


def test_utf_8_with_one_broken_letter_keeps_all_others() -> None:
    whole = "Jürgen fährt über die Brücke, möglichst früh. " * 3

    text, problems = decode("a.txt", whole.encode() + b"caf\xe9 nights")

    assert text == whole + "caf\ufffd nights"
    assert problems == (
        Problem("a.txt", "1 letters are not UTF-8 and are shown as \ufffd."),
    )


def test_a_file_cut_within_a_letter_loses_that_letter_alone() -> None:
    assert decode("a.txt", "Café é".encode()[:-1]) == (
        "Café ",
        (Problem("a.txt", "The file ends in the middle of a character; cut off."),),
    )


def test_lines_end_in_newlines_whatever_ended_them() -> None:
    assert decode("a.txt", b"one\r\ntwo\rthree\n")[0] == "one\ntwo\nthree\n"


def test_a_control_character_among_many_letters_is_dropped() -> None:
    assert decode("a.txt", b"We hire nurses " * 9 + b"\x07!")[0].endswith("nurses !")


def noise() -> bytes:
    return random.Random(1).randbytes(20_000)  # noqa: S311 -- the same at every run


@pytest.mark.parametrize(
    "data",
    [
        noise(),
        gzip.compress(noise()),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + noise(),
        bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500,
        b"\0\1\2\3\4\5",
    ],
    ids=["noise", "gzip", "picture", "old word", "noughts"],
)
def test_what_is_no_text_is_refused_by_name_and_with_the_mend(data: bytes) -> None:
    with pytest.raises(InvalidInputError) as refused:
        decode("photo.txt", data)

    assert str(refused.value) == (
        "photo.txt: this is not a text. Bring a text, HTML, PDF or Word file, or "
        "paste the words."
    )


def test_half_a_character_is_shown_as_unreadable() -> None:
    assert clean("two \ud800 people\0\r\n") == "two \ufffd people\n"


@given(st.binary(max_size=300))
def test_any_bytes_are_a_clean_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode("a", data)
    except InvalidInputError:
        return

    assert clean(text) == text
    assert "\r" not in text
    text.encode()
