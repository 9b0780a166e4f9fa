from __future__ import annotations

import json
from pathlib import Path

import pytest

from askback.adapters.parsed import load_kept, load_yaml
from askback.errors import InvalidInputError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("pay: {min: 1, kinds: [yes, 'no']}\n")
    return path


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "all.json"


HELD = {"a.yaml": {"pay": {"min": 1, "kinds": [True, "no"]}}}


def spoil(kept: Path) -> None:
    """Change what is kept without touching its stamp."""
    found = json.loads(kept.read_text())
    kept.write_text(json.dumps({**found, "held": {"a.yaml": "kept"}}))


def test_files_are_read_once_and_then_from_what_was_kept(
    file: Path, kept: Path
) -> None:
    assert load_kept([file], kept) == HELD

    spoil(kept)
    assert load_kept([file], kept) == {"a.yaml": "kept"}


def test_a_file_that_changed_is_read_anew(file: Path, kept: Path) -> None:
    load_kept([file], kept)
    file.write_text("pay: 2\n")

    assert load_kept([file], kept) == {"a.yaml": {"pay": 2}}


@pytest.mark.parametrize("content", ["", "{", "[]", '{"stamp": 1}', "null", "\x00"])
def test_a_broken_cache_is_made_anew(file: Path, kept: Path, content: str) -> None:
    load_kept([file], kept)
    kept.write_text(content)

    assert load_kept([file], kept) == HELD
    assert load_kept([file], kept) == HELD


def test_what_json_cannot_hold_is_not_kept(file: Path, kept: Path) -> None:
    file.write_text("1: 2026-11-22\n")

    found = load_kept([file], kept)

    assert list(found["a.yaml"]) == [1]
    assert not kept.exists()


def test_where_nothing_can_be_written_all_goes_on(file: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("in the way")

    assert load_kept([file], blocked / "all.json") == HELD


def test_a_cache_that_cannot_be_put_in_place_leaves_nothing_behind(
    file: Path, kept: Path
) -> None:
    kept.mkdir(parents=True)

    assert load_kept([file], kept) == HELD
    assert list(kept.parent.iterdir()) == [kept]


def test_what_is_no_yaml_is_named(file: Path, kept: Path) -> None:
    file.write_text("a: [")

    with pytest.raises(InvalidInputError, match=r"a\.yaml: not readable YAML"):
        load_kept([file], kept)
    with pytest.raises(InvalidInputError, match=r"a\.yaml: not readable YAML"):
        load_yaml(file)


def test_letters_of_another_encoding_are_named(file: Path) -> None:
    file.write_bytes(b"caf\xe9: 1\n")

    with pytest.raises(InvalidInputError, match=r"a\.yaml: not readable YAML"):
        load_yaml(file)


def test_yaml_brings_numbers_and_lists_and_no_objects(file: Path) -> None:
    file.write_text("a: !!python/object/apply:os.getcwd []")

    with pytest.raises(InvalidInputError):
        load_yaml(file)
