from __future__ import annotations

import io
import stat
import warnings
import zipfile
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest

from askback.adapters import archives
from askback.adapters.archives import folders, zips
from askback.errors import ConflictError, InvalidInputError, NotFoundError
from tests.adapters.backups.full import full_disk

WORDS = "correct horse battery"


def packed(*members: tuple[str, bytes, int]) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w") as made:
        warnings.simplefilter("ignore")
        for name, data, mode in members:
            info = zipfile.ZipInfo(name)
            info.external_attr = mode << 16
            made.writestr(info, data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


@pytest.mark.parametrize(
    "name", ["../up", "/etc/passwd", "a/../../b", "C:/x", "a\\b", "a//b", "./a"]
)
def test_a_path_that_leads_out_is_refused(name: str) -> None:
    data = packed((name, b"x", stat.S_IFREG))

    with pytest.raises(InvalidInputError, match=r"leads out|no zip"):
        archives.zip_contents(data, ())


def test_links_and_names_that_are_there_twice_are_refused() -> None:
    link = packed(("a", b"/etc/passwd", stat.S_IFLNK))
    twice = packed(("a", b"1", stat.S_IFREG), ("a", b"2", stat.S_IFREG))

    with pytest.raises(InvalidInputError, match="a leads to another file"):
        archives.zip_contents(link, ())
    with pytest.raises(InvalidInputError, match="a is in it twice"):
        archives.zip_contents(twice, ())


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "SMALL", 1000)
    bomb = packed(("everything.json", b"0" * 1_000_000, stat.S_IFREG))

    with pytest.raises(InvalidInputError, match="It would unpack to 1 files"):
        archives.zip_contents(bomb, {"everything.json"})


@pytest.mark.parametrize("data", [b"", b"a letter", b"PK\x03\x04"])
def test_what_is_no_zip_is_told(data: bytes) -> None:
    with pytest.raises(InvalidInputError, match="It is no zip, or it is damaged"):
        archives.zip_contents(data, ())


def test_folders_of_a_zip_are_passed_over_and_only_what_is_wanted_is_kept() -> None:
    data = packed(("d/", b"", stat.S_IFDIR), ("d/a", b"1", 0), ("d/b", b"2", 0))

    found = archives.zip_contents(data, {"b"})

    assert (sorted(found.digests), found.kept) == (["d/a", "d/b"], {"d/b": b"2"})


def test_files_are_packed_alike_every_time_and_said_as_they_can_be() -> None:
    assert archives.pack([("a", b"1")]) == archives.pack([("a", b"1")])
    assert archives.shown("a\x00\u202e") == "a??"


def test_what_is_sealed_opens_with_its_passphrase_alone() -> None:
    sealed = archives.seal(b"words", WORDS)

    assert archives.is_sealed(sealed)
    assert pyrage.passphrase.decrypt(sealed, WORDS) == b"words"
    assert archives.unseal(sealed, WORDS) == b"words"
    with pytest.raises(InvalidInputError, match="not the one it was sealed with"):
        archives.unseal(sealed, "another one")
    with pytest.raises(InvalidInputError, match="Give its passphrase"):
        archives.unseal(sealed, "")
    with pytest.raises(InvalidInputError, match="is damaged"):
        archives.unseal(sealed[:-1], WORDS)


@pytest.mark.parametrize("words", ["", "short", "with a \x00 in it"])
def test_a_passphrase_that_will_not_do_is_refused(words: str) -> None:
    with pytest.raises(InvalidInputError, match="at least 8 letters"):
        archives.check(words)


def test_a_folder_that_is_there_and_empty_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    count = archives.save_folder(tmp_path / "out", [("a/b", b"1"), ("c", b"2")])

    assert count == 2
    assert archives.folder_contents(tmp_path / "out", {"b"}).kept == {"a/b": b"1"}
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a", "c"]
    with pytest.raises(ConflictError, match="is not empty"):
        archives.save_folder(tmp_path / "out", [])


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(InvalidInputError, match="Nothing is left of it"):
        archives.save_folder(tmp_path / "file" / "out", [])
    with pytest.raises(InvalidInputError, match="no file can be called so"):
        archives.save_file(tmp_path / "a\x00b", b"")
    with full_disk(after=10), pytest.raises(InvalidInputError, match="with room"):
        archives.save_file(tmp_path / "all.zip", b"x" * 1000)
    with full_disk(after=10), pytest.raises(InvalidInputError, match="with room"):
        archives.save_folder(tmp_path / "out", [("a", b"x" * 1000)])
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_is_too_large_or_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    monkeypatch.setattr(folders, "LARGEST", 4)

    with pytest.raises(InvalidInputError, match="over 2 GB"):
        archives.folder_contents(tmp_path, ())
    with pytest.raises(InvalidInputError, match="over 2 GB"):
        archives.read_file(tmp_path / "a")
    monkeypatch.setattr(folders, "LARGEST", 10**9)
    with pytest.raises(InvalidInputError, match="Is a directory"):
        archives.read_file(tmp_path)
    with pytest.raises(NotFoundError, match="No archive"):
        archives.read_file(tmp_path / "none")


def test_a_link_in_a_folder_and_a_folder_that_cannot_be_read_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").touch()
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(InvalidInputError, match="leads elsewhere"):
        archives.folder_contents(tmp_path, ())
    (tmp_path / "b").unlink()
    (tmp_path / "a").chmod(0)

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / "a"))

    monkeypatch.setattr("hashlib.file_digest", refused)  # root may read anything
    with pytest.raises(InvalidInputError, match="a: Permission denied"):
        archives.folder_contents(tmp_path, ())
