"""Archives opened: every file held against the list that vouches for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from askback.adapters import archives
from askback.adapters.archives import Contents
from askback.errors import InvalidInputError
from askback.services.bringing.faults import NOTHING, refuse
from askback.services.out.parcel import FORMAT, MANIFEST, VERSION
from askback.services.out.record import NAME
from askback.services.practice.carried import FOLDER

WANTED = frozenset({MANIFEST, NAME})
LEFT_BY_OTHERS = frozenset(
    {".ds_store", "thumbs.db", "desktop.ini"}
)  # of file managers
MAC = "__MACOSX"  # a folder that is packed along on a Mac
NO_LIST = (
    f"There is no {MANIFEST} in it: it is no export of askback's, or a part of one. A "
    f"backup is put back with askback restore. {NOTHING}"
)
READ_BACK = (
    f"Only {NAME} is read back, so what was changed in other files would be lost. Put "
    "the file back as it was, or take another copy of the export."
)


@dataclass(frozen=True, slots=True)
class Whole:
    """What an archive holds that is read back.

    Attributes:
        record: Of all rows.
        recordings: The recordings of takes, by name.
    """

    record: bytes
    recordings: Mapping[str, bytes]


def whole(path: Path, passphrase: str = "") -> Whole:
    """Return all that is read back of an archive, vouched for.

    Args:
        path: A folder, a zip, or a sealed zip.
        passphrase: Of a sealed one.

    Raises:
        NotFoundError: There is nothing at the path.
        InvalidInputError: It is no export, is damaged, or the passphrase is another.
    """
    if path.is_dir():
        return _whole(lambda wanted: archives.folder_contents(path, wanted))
    return whole_bytes(archives.read_file(path), passphrase)


def whole_bytes(data: bytes, passphrase: str = "") -> Whole:
    """Return all that is read back of a zip, sealed or not, vouched for.

    Raises:
        InvalidInputError: It is no export, is damaged, or the passphrase is another.
    """
    if archives.is_sealed(data):
        data = archives.unseal(data, passphrase)
    return _whole(lambda wanted: archives.zip_contents(data, wanted))


def _whole(read: Callable[[Collection[str]], Contents]) -> Whole:
    found = read(WANTED)
    record, top = _vouched(found), _top(found)
    names = {
        name: name.removeprefix(f"{top}{FOLDER}")
        for name in found.digests
        if name.startswith(f"{top}{FOLDER}")
    }
    kept = read(set(names.values())).kept if names else {}
    return Whole(record, {short: kept[name] for name, short in names.items()})


def opened(path: Path, passphrase: str = "") -> bytes:
    """Return the record of all rows that is in an archive, vouched for.

    Args:
        path: A folder, a zip, or a sealed zip.
        passphrase: Of a sealed one.

    Raises:
        NotFoundError: There is nothing at the path.
        InvalidInputError: It is no export, is damaged, or the passphrase is another.
    """
    return whole(path, passphrase).record


def opened_bytes(data: bytes, passphrase: str = "") -> bytes:
    """Return the record of all rows that is in a zip, sealed or not, vouched for.

    Raises:
        InvalidInputError: It is no export, is damaged, or the passphrase is another.
    """
    return whole_bytes(data, passphrase).record


def is_sealed(path: Path) -> bool:
    """Return whether an archive needs a passphrase."""
    if not path.is_file():
        return False
    with path.open("rb") as opened_file:
        return archives.is_sealed(opened_file.read(64))


def _vouched(found: Contents) -> bytes:
    """Return the record, once every file is as the list says.

    Raises:
        InvalidInputError: One is not.
    """
    top = _top(found)
    listed = _listed(found.kept[f"{top}{MANIFEST}"])
    digests = {
        name.removeprefix(top): digest
        for name, digest in found.digests.items()
        if not _is_left_by_others(name) and name != f"{top}{MANIFEST}"
    }
    faults = [
        *(f"{name}: it is missing." for name in listed.keys() - digests.keys()),
        *(f"{name}: it is not in {MANIFEST}." for name in digests.keys() - listed),
        *(
            f"{name}: it is not as it was written."
            for name in digests.keys() & listed.keys()
            if digests[name] != listed[name]
        ),
    ]
    refuse(sorted(map(archives.shown, faults)), READ_BACK)
    if NAME not in listed:
        raise InvalidInputError(
            f"There is no {NAME} in it: it was written for reading. Export everything, "
            f"or with --format json. {NOTHING}"
        )
    return found.kept[f"{top}{NAME}"]


def _top(found: Contents) -> str:
    """Return the folder in which all of it stands, such as one that was packed whole.

    Raises:
        InvalidInputError: There is no list in it.
    """
    lists = [
        name.removesuffix(MANIFEST)
        for name in found.kept
        if name == MANIFEST or name.endswith(f"/{MANIFEST}")
    ]
    if not lists:
        raise InvalidInputError(NO_LIST)
    return min(lists, key=len)


def _is_left_by_others(name: str) -> bool:
    last = name.rpartition("/")[2]
    is_mac = last.startswith("._") or name.startswith(f"{MAC}/")
    return is_mac or last.casefold() in LEFT_BY_OTHERS


def _listed(raw: bytes) -> dict[str, str]:
    """Return the SHA-256 of each file, as the list says.

    Raises:
        InvalidInputError: It is no list of ours, or of a newer askback.
    """
    told = loaded(raw, MANIFEST)
    if told.get("format") != FORMAT or not isinstance(told.get("files"), dict):
        raise InvalidInputError(f"{MANIFEST}: it is no list of askback's. {NOTHING}")
    check_version(told, VERSION, MANIFEST)
    return {str(name): str(digest) for name, digest in told["files"].items()}


def loaded(raw: bytes, name: str) -> dict[str, Any]:
    """Return a JSON object.

    Raises:
        InvalidInputError: It is none.
    """
    try:
        told = json.loads(raw.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(
            f"{name}: it is no JSON that askback wrote ({error}). {NOTHING}"
        ) from error
    if not isinstance(told, dict):
        raise InvalidInputError(f"{name}: it is no JSON that askback wrote. {NOTHING}")
    return told


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def check_version(told: Mapping[str, Any], known: int, name: str) -> None:
    """Refuse a form that only a newer askback knows.

    Raises:
        InvalidInputError: It is of such a form, or of none.
    """
    version = told.get("version")
    if type(version) is not int or version < 1:
        raise InvalidInputError(f"{name}: it does not say its version. {NOTHING}")
    if version > known:
        raise InvalidInputError(
            f"{name}: it is of version {version}, and this askback knows {known}. "
            f"Install the newer askback first. {NOTHING}"
        )
