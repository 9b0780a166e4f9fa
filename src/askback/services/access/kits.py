"""A kit of a posting that is not kept."""

from __future__ import annotations

from askback.adapters import shipped
from askback.core.kit.balance import Frame
from askback.core.kit.build import build_kit
from askback.core.kit.levels import Level
from askback.core.kit.values import Kit
from askback.services.files.kit import tables
from askback.services.postings import read_posting_text


def of_text(text: str, frame: Frame, level: Level | None) -> Kit:
    """Make a kit of the text of a posting.

    Raises:
        InvalidInputError: It names nothing to ask after.
    """
    return build_kit(read_posting_text(text), tables(), shipped.bank(), frame, level)
