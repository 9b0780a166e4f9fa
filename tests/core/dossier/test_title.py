from __future__ import annotations

import pytest

from askback.core.dossier.lines import lines, plain
from askback.core.dossier.title import find_title, without_company


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Job title: Charge Nurse\nLeeds", "Charge Nurse"),
        ("Position: Grade 5 Teacher", "Grade 5 Teacher"),
        ("Acme | Staff Engineer | Remote | $1", "Staff Engineer"),
        ("# Night Porter\n\nAbout us", "Night Porter"),
        ("Senior Chef de Partie at The Elm\n\nJoin us", "Senior Chef de Partie"),
        ("Verkäufer (m/w/d) in Vollzeit\nText", "Verkäufer in Vollzeit"),
        ("We are looking for an experienced bus driver to join us.", "bus driver"),
        ("About us\nWe mend roofs.\nRoofer wanted. Call Jo.", "Roofer"),
        ("hiring now! need two waiters for the summer", "waiters"),
        ("Who we are\nWe are a bakery.", None),
        ("", None),
        ("Engineer " + "x" * 100, None),
        ("Come and work with us as our new lead gardener.", "lead gardener"),
        ("a | b | c\nWelder", "Welder"),
    ],
)
def test_a_title_is_found_where_people_put_it(text: str, title: str | None) -> None:
    assert find_title(text, plain(text), lines(text, len(text))) == title


def test_a_title_that_is_only_a_firm_is_kept() -> None:
    assert without_company("Holm", "Holm") == "Holm"
    assert without_company("Nurse", None) == "Nurse"
    assert without_company("Nurse - Holm", "Holm") == "Nurse"
