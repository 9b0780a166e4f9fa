from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path
from uuid import UUID

import pytest

from askback.adapters import archives
from askback.errors import ConflictError, InvalidInputError
from askback.services import exports
from askback.services.out import parcel
from askback.store.models import User
from tests.adapters.backups.full import full_disk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("told")]
WORDS = "correct horse battery"


def on_disk(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_all_of_it_fits_into_one_zip_that_is_always_the_same(me: User) -> None:
    made = exports.packed(me)

    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        found = {name: opened.read(name) for name in opened.namelist()}
        days = {member.date_time for member in opened.infolist()}
    assert found == dict(parcel.files(me))
    assert days == {(1980, 1, 1, 0, 0, 0)}
    assert exports.packed(me) == made


def test_it_is_written_as_a_folder_as_a_zip_and_sealed(
    me: User, tmp_path: Path
) -> None:
    exports.save(me, tmp_path / "new" / "out")
    exports.save(me, tmp_path / "all.ZIP")
    exports.save(me, tmp_path / "all.zip.age", passphrase=WORDS)

    assert on_disk(tmp_path / "new" / "out") == dict(parcel.files(me))
    assert (tmp_path / "all.ZIP").read_bytes() == exports.packed(me)
    sealed = tmp_path / "all.zip.age"
    assert archives.unseal(sealed.read_bytes(), WORDS) == exports.packed(me)
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new" / "out").stat().st_mode) == 0o700
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "all.ZIP", "all.zip.age", "new",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_full_disk_is_told_and_leaves_nothing(
    me: User, tmp_path: Path, name: str
) -> None:
    with full_disk(after=100), pytest.raises(InvalidInputError, match="with room"):
        exports.save(me, tmp_path / name)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(me: User, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()

    with pytest.raises(ConflictError, match="is not empty"):
        exports.save(me, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("name", "words", "form", "said"),
    [
        ("all.zip", WORDS, "all", "is one file that ends in .age"),
        ("folder", WORDS, "all", "is one file that ends in .age"),
        ("all.age", "", "all", "Add --encrypt"),
        ("all.age", "short", "all", "needs at least 8 letters"),
        ("folder", "", "pdf", "There is no form pdf. Give md, csv or json."),
    ],
)
def test_what_does_not_go_together_is_refused(
    me: User, tmp_path: Path, name: str, words: str, form: str, said: str
) -> None:
    with pytest.raises(InvalidInputError, match=said):
        exports.save(me, tmp_path / name, passphrase=words, form=form)

    assert list(tmp_path.iterdir()) == []


def test_one_table_is_given_alone(me: User, told: UUID) -> None:
    assert str(told) in exports.table(me, "interviews", "json").decode()
