"""A recording becomes what is heard in it, on this machine."""

from __future__ import annotations

from pathlib import Path

from askback.adapters.speech import hear_isolated
from askback.core.practice.sound import Tell
from askback.core.practice.values import Heard
from askback.errors import NotFoundError


def hear(path: Path, *, engine: str = "", tell: Tell | None = None) -> Heard:
    """Return what is heard in a recording; what could not be is in its problems.

    Args:
        path: A sound file, or a film with a sound track.
        engine: A folder with a Whisper model in CTranslate2 form; empty for the model
            that comes with the extra, or none where it is not installed.
        tell: Is told several times a second how many seconds of how many are heard;
            what it raises ends the work.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It holds no sound that can be read, or the engine is none.
        UnavailableError: The extra `speech` is not installed.
    """
    if not path.is_file():
        raise NotFoundError("recording", path.name)
    return hear_isolated(path, engine=engine, tell=tell)
