from __future__ import annotations

import pytest

from askback.core.dossier.lines import lines
from askback.core.dossier.places import find_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Location: Leeds, UK", ("Leeds, UK",)),
        ("**Location:** Remote or Berlin", ("Berlin",)),
        ("Location: Truro; Exeter (hybrid)", ("Truro", "Exeter")),
        ("Baker\nCorbridge-on-Tarn (hybrid)\nText", ("Corbridge-on-Tarn",)),
        ("Baker\n**Holm** · Aldmouth · Full-time", ("Aldmouth",)),
        ("Driver\nDayton, OH\n", ("Dayton, OH",)),
        ("Picker\nDaventry DN11 4AB, days", ("Daventry",)),
        ("You will be based in our Bristol office.", ("Bristol",)),
        ("The shop is located in Little Ham.", ("Little Ham",)),
        ("We work in a team at our Happy place.", ()),
        ("Location: Remote", ()),
        ("Engineer (remote)\nText", ()),
        ("Holm | Nurse | Full-time | Onsite", ()),
        ("", ()),
    ],
)
def test_places_are_read_as_they_are_written(
    text: str, places: tuple[str, ...]
) -> None:
    assert find_places(text, lines(text, len(text))) == places


@pytest.mark.parametrize("text", ["Location: Leeds or York", "based in York."])
def test_places_are_verbatim(text: str) -> None:
    assert all(place in text for place in find_places(text, lines(text, 99)))
