from __future__ import annotations

import pytest

from askback.core.kit.balance import Frame
from askback.errors import InvalidInputError
from askback.services.access import kits


def test_a_kit_is_made_of_a_text() -> None:
    text = "Ward manager. You plan shifts and lead a team of nine nurses."

    kit = kits.of_text(text, Frame(meetings=2), None)

    assert (kit.text, len(kit.meetings)) == (text, 2)


def test_a_text_that_names_nothing_makes_none() -> None:
    with pytest.raises(InvalidInputError):
        kits.of_text("Hello.", Frame(), None)
