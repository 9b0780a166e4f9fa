from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from askback.adapters import archives
from askback.errors import InvalidInputError, NotFoundError
from askback.services import bringing, exports
from askback.services.out import parcel
from askback.store.models import User
from tests.builders import NOW, everything
from tests.services.filled import fill

pytestmark = pytest.mark.django_db
WORDS = "correct horse battery"
Files = dict[str, bytes]
NO_FILES = b'{"format": "askback export", "version": 1, "files": []}'


@pytest.fixture
def files(me: User) -> Files:
    fill(me, "Hm")
    return dict(parcel.files(me))


def brought(me: User, data: bytes) -> None:
    raw = bringing.opened_bytes(data)
    bringing.bring(me, raw, wins="archive", now=NOW)


def vouched(files: Files, **changed: object) -> None:
    told = {**json.loads(files["manifest.json"]), **changed}
    files["manifest.json"] = json.dumps(told).encode()


def without(name: str) -> Callable[[Files], object]:
    return lambda files: files.pop(name)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without("README.md"), "README.md: it is missing."),
        (without("everything.json"), "everything.json: it is missing."),
        (without("manifest.json"), "There is no manifest.json in it"),
        (lambda files: files.update({"more.txt": b""}),
         "more.txt: it is not in manifest.json."),
        (lambda files: files.update({"offer.md": b"changed", "questions.yaml": b"-"}),
         "questions.yaml: it is not as it was written. Only everything.json"),
        (lambda files: vouched(files, format="?"), "it is no list of askback's"),
        (lambda files: files.update({"manifest.json": NO_FILES}),
         "it is no list of askback's"),
        (lambda files: vouched(files, version=9), "Install the newer askback first."),
        (lambda files: files.update({"manifest.json": b"{"}), "it is no JSON that"),
    ],
    ids=count(1),
)  # fmt: skip
def test_files_that_are_not_as_the_list_says_change_nothing(
    me: User, files: Files, change: Callable[[Files], object], said: str
) -> None:
    before = everything()
    change(files)

    with pytest.raises(InvalidInputError) as caught:
        brought(me, archives.pack(files.items()))

    assert said in str(caught.value)
    assert str(caught.value).endswith("Nothing was changed.")
    assert everything() == before


def test_a_zip_that_was_cut_off_changes_nothing(me: User, files: Files) -> None:
    whole = archives.pack(files.items())
    before = everything()

    for size in (0, 1, 100, len(whole) // 2, len(whole) - 100, len(whole) - 1):
        with pytest.raises(InvalidInputError, match="Nothing was changed"):
            brought(me, whole[:size])

    assert everything() == before


def test_a_byte_that_flipped_is_found_or_does_no_harm(me: User, files: Files) -> None:
    whole = archives.pack(files.items())
    kept = files["everything.json"]
    draw = random.Random(7)  # noqa: S311 -- which bytes flip
    refused = 0

    for _ in range(150):
        data = bytearray(whole)
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        try:
            assert bringing.opened_bytes(bytes(data)) == kept
        except InvalidInputError:
            refused += 1

    assert refused > 75
    assert exports.packed(me) == whole


def test_pages_alone_are_for_reading(me: User, files: Files) -> None:
    assert "everything.json" in files

    with pytest.raises(InvalidInputError, match="it was written for reading"):
        bringing.opened_bytes(exports.packed(me, form="md"))
    rows = bringing.opened_bytes(exports.packed(me, form="json"))
    assert rows == files["everything.json"]


def test_a_folder_is_read_and_what_desktops_leave_in_it_is_not(
    me: User, files: Files, tmp_path: Path
) -> None:
    exports.save(me, tmp_path / "out")
    (tmp_path / "out" / ".DS_Store").touch()
    (tmp_path / "out" / "companies" / "Thumbs.db").touch()
    (tmp_path / "out" / "._README.md").touch()

    assert bringing.opened(tmp_path / "out") == files["everything.json"]


def test_a_folder_that_was_packed_whole_is_read_too(files: Files) -> None:
    packed = {f"askback-export/{name}": data for name, data in files.items()}
    packed["__MACOSX/askback-export/._README.md"] = b"left by a Mac"

    found = bringing.opened_bytes(archives.pack(packed.items()))

    assert found == files["everything.json"]


def test_a_link_in_a_folder_is_refused(me: User, tmp_path: Path) -> None:
    exports.save(me, tmp_path / "out")
    (tmp_path / "out" / "secret").symlink_to(tmp_path)

    with pytest.raises(InvalidInputError, match="leads elsewhere"):
        bringing.opened(tmp_path / "out")


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="No archive"):
        bringing.opened(tmp_path / "none.zip")
    assert not bringing.is_sealed(tmp_path / "none.zip")


def test_what_is_sealed_opens_with_its_passphrase_alone(
    me: User, files: Files, tmp_path: Path
) -> None:
    sealed, before = tmp_path / "all.zip.age", everything()
    exports.save(me, sealed, passphrase=WORDS)
    exports.save(me, tmp_path / "all.zip")

    assert bringing.is_sealed(sealed)
    assert not bringing.is_sealed(tmp_path / "all.zip")
    assert bringing.opened(sealed, WORDS) == files["everything.json"]
    for words in ("", "another one"):
        with pytest.raises(InvalidInputError, match="passphrase"):
            bringing.opened(sealed, words)
    assert everything() == before


def test_a_zip_of_something_else_is_no_export() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("letter.txt", "Dear")

    with pytest.raises(InvalidInputError, match="it is no export of askback's"):
        bringing.opened_bytes(held.getvalue())
