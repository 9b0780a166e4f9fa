from __future__ import annotations

import pytest

from askback.core.dossier.lines import lines, plain
from askback.core.dossier.title import find_title, headline, without_company


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Job title: Charge Nurse\nLeeds", "Charge Nurse"),
        ("Position: Grade 5 Teacher", "Grade 5 Teacher"),
        ("Acme | Staff Engineer | Remote | $1", "Staff Engineer"),
        ("# Night Porter\n\nAbout us", "Night Porter"),
        ("Senior Chef de Partie at The Elm\n\nJoin us", "Senior Chef de Partie"),
        ("Verkäufer (m/w/d) in Vollzeit\nText", "Verkäufer"),
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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Line cook, Friday to Sunday. $19/hr. Ask for Reg.", "Line cook"),
        ("Head of Engineering, Oslo. We make sensors.", "Head of Engineering"),
        ("CITY OF HOLM - Billing Clerk II\nFinance", "Billing Clerk II"),
        ("Strategischer Einkäufer (m/w/d)\nKessler", "Strategischer Einkäufer"),
        ("🚀 Data Engineer @ Holm 🚀\nRemote", "Data Engineer"),
        ("We invite applications for a full Professor in soil science.", "Professor"),
        ("Applications for the post of Lecturer. Write to us.", "Lecturer"),
        ("Urgent hiring! Night Porter\nLeeds", "Night Porter"),
    ],
)  # fmt: skip
def test_a_title_stands_before_what_else_is_on_its_line(text: str, title: str) -> None:
    assert find_title(text, text.lower(), lines(text, len(text))) == title


def test_a_line_that_names_the_job_among_facts_is_a_headline() -> None:
    assert headline("night porter | leeds | £12 an hour", "Night Porter")
    assert not headline("we need a night porter now", "Night Porter")
    assert not headline("a day porter", "Night Porter")
    assert not headline("night porter", None)
