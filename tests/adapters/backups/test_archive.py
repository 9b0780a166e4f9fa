from __future__ import annotations

import json
import os
import stat
import zipfile
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askback.adapters.backups import Manifest, pack, unpack
from askback.adapters.backups.archive import (
    DATABASE,
    MANIFEST,
    NO_BACKUP,
    SMALL,
    digest,
)
from askback.errors import InvalidInputError
from tests.adapters.backups.full import full_disk

TOLD = Manifest(
    "0.1.0", datetime(2026, 11, 12, tzinfo=UTC), (("store", "0001"),), {"store_a": 2}
)
DATA = b"SQLite format 3\0" + bytes(range(256)) * 99


def packed(folder: Path, data: bytes = DATA) -> Path:
    database, target = folder / "database", folder / "kept.zip"
    database.write_bytes(data)
    pack(database, TOLD, target)
    return target


def forged(folder: Path, told: Any, **members: bytes) -> Path:
    """A zip by hand: a manifest, and members whose names have a dot for "__"."""
    target = folder / "forged.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(MANIFEST, told if isinstance(told, str) else json.dumps(told))
        for name, data in members.items():
            made.writestr(name.replace("__", "."), data)
    return target


def manifest_of(archive: Path) -> dict[str, Any]:
    with zipfile.ZipFile(archive) as opened:
        told: dict[str, Any] = json.loads(opened.read(MANIFEST))
    return told


def refusal(archive: Path, folder: Path) -> str:
    with pytest.raises(InvalidInputError) as refused:
        unpack(archive, folder / "out")
    return str(refused.value)


def test_what_was_packed_is_unpacked(tmp_path: Path) -> None:
    archive = packed(tmp_path)

    told = unpack(archive, tmp_path / "out")

    assert (tmp_path / "out").read_bytes() == DATA
    found = digest(tmp_path / "database")
    assert told == replace(TOLD, sha256=found, size=len(DATA))
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600


def test_a_backup_that_finds_no_room_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "database").write_bytes(os.urandom(100_000))

    with full_disk(after=20_000), pytest.raises(InvalidInputError, match="Make room"):
        pack(tmp_path / "database", TOLD, tmp_path / "kept.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["database"]


def test_a_disk_too_full_to_unpack_is_told(tmp_path: Path) -> None:
    archive = packed(tmp_path)

    with full_disk(after=1000):
        told = refusal(archive, tmp_path)

    assert told == (
        "kept.zip: File too large. Nothing was changed. Make room there, or name "
        "another place."
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_backup_with_any_bytes_changed_is_refused_or_still_the_same(
    tmp_path: Path, data: st.DataObject
) -> None:
    whole = packed(tmp_path).read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.binary(min_size=1, max_size=8))
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(whole[:at] + other + whole[at + len(other) :])

    (tmp_path / "out").write_bytes(DATA)
    with suppress(InvalidInputError):  # any other error would be a fault of ours
        unpack(damaged, tmp_path / "new")
        (tmp_path / "new").replace(tmp_path / "out")

    assert (tmp_path / "out").read_bytes() == DATA


@pytest.mark.parametrize("share", [0, 0.3, 0.99])
def test_a_backup_that_was_cut_off_is_refused(tmp_path: Path, share: float) -> None:
    whole = packed(tmp_path).read_bytes()
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole[: int(share * len(whole))])

    assert refusal(cut, tmp_path) == NO_BACKUP


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "C:\\evil", "more__txt", f"./{DATABASE}"]
)
def test_a_backup_with_more_in_it_is_refused_and_nothing_is_written(
    tmp_path: Path, name: str
) -> None:
    told = manifest_of(packed(tmp_path))
    before = sorted(path.name for path in tmp_path.parent.iterdir())

    found = refusal(
        forged(tmp_path, told, askback__sqlite3=DATA, **{name: b"evil"}), tmp_path
    )

    assert found == NO_BACKUP
    assert sorted(path.name for path in tmp_path.parent.iterdir()) == before
    assert not (tmp_path / "out").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path)
    with zipfile.ZipFile(archive, "a") as opened:
        opened.writestr(DATABASE, b"another")

    assert refusal(archive, tmp_path) == NO_BACKUP


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    told = manifest_of(packed(tmp_path))
    told["members"][DATABASE]["bytes"] = SMALL + 1
    bomb = forged(tmp_path, told, askback__sqlite3=bytes(SMALL + 1))

    assert bomb.stat().st_size < SMALL / 500
    assert refusal(bomb, tmp_path) == NO_BACKUP
    assert not (tmp_path / "out").exists()


def test_a_member_longer_than_it_says_is_refused(tmp_path: Path) -> None:
    told = manifest_of(packed(tmp_path))

    found = refusal(forged(tmp_path, told, askback__sqlite3=DATA + b"more"), tmp_path)

    assert found == NO_BACKUP


def test_another_database_under_the_same_manifest_is_refused(tmp_path: Path) -> None:
    told = manifest_of(packed(tmp_path))

    found = refusal(forged(tmp_path, told, askback__sqlite3=DATA[::-1]), tmp_path)

    assert found == NO_BACKUP


def test_a_form_of_a_later_askback_is_told_by_its_version(tmp_path: Path) -> None:
    told = manifest_of(packed(tmp_path)) | {"form": 2, "version": "9.1"}

    assert refusal(forged(tmp_path, told, askback__sqlite3=DATA), tmp_path) == (
        "This backup is of a newer askback, 9.1. Install that one first. Nothing was "
        "changed."
    )


@pytest.mark.parametrize(
    "told",
    [
        "", "[]", "{}", "null", '{"form": Infinity}', '{"form": "x"}', "[" * 100_000,
        {"made_at": "2026-11-12"}, {"made_at": 7}, {"members": {}},
        {"migrations": [["store"]]}, {"rows": []}, {"rows": {"a": "x"}},
        {"members": {DATABASE: {"sha256": "", "bytes": None}}},
    ],
)  # fmt: skip
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, told: Any) -> None:
    if isinstance(told, dict):
        told = manifest_of(packed(tmp_path)) | told

    assert refusal(forged(tmp_path, told, askback__sqlite3=DATA), tmp_path) == NO_BACKUP
