from __future__ import annotations

import pytest

from askback.core.dossier.lines import lines, plain
from askback.core.dossier.sections import Section, parts, section_at


def read(text: str) -> list[tuple[str, str]]:
    told = parts(plain(text), lines(text, len(text)))
    return [(part.section.value, text[part.start : part.body]) for part in told[1:]]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Requirements", "must"),
        ("What you'll bring", "must"),
        ("ESSENTIAL CRITERIA", "must"),
        ("Person specification", "must"),
        ("Ihr Profil", "must"),
        ("Nice to have", "nice"),
        ("Desirable:", "nice"),
        ("Preferred qualifications", "nice"),
        ("Bonus points if you have", "nice"),
        ("What we offer", "benefits"),
        ("Wir bieten", "benefits"),
        ("What you will do", "duties"),
        ("Key responsibilities", "duties"),
        ("About us", "about"),
        ("How to apply", "process"),
    ],
)
def test_a_heading_names_its_section(heading: str, section: str) -> None:
    assert read(f"Nurse.\n\n{heading}\n- one\n- two") == [(section, heading)]


def test_prose_and_bullets_are_no_headings() -> None:
    assert read("Requirements are many, and you must meet each of them, always.") == []
    assert read("- requirements") == []


def test_a_label_within_a_line_opens_a_section() -> None:
    assert read("Essential: RN and a year on a ward") == [("must", "Essential:")]


def test_a_paragraph_after_a_list_ends_its_section() -> None:
    assert read("Essential:\n- RN\n\nWe are six people and a dog.") == [
        ("must", "Essential:"),
        ("other", ""),
    ]


def test_an_unknown_heading_ends_a_section() -> None:
    assert read("## Essential\n\n## Odds and ends") == [
        ("must", "Essential"),
        ("other", "Odds and ends"),
    ]


def test_a_place_lies_in_the_part_before_it() -> None:
    text = "Nurse\n\nEssential:\n- RN"
    told = parts(plain(text), lines(text, len(text)))

    assert section_at(told, 0) is Section.OTHER
    assert section_at(told, len(text)) is Section.MUST
