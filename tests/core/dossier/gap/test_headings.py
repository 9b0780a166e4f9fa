from __future__ import annotations

import pytest

from askback.core.dossier.gap.headings import leading, named
from askback.core.dossier.gap.values import Part


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("employment history", Part.WORK),
        ("## clinical experience", Part.WORK),
        ("3. education & training", Part.EDUCATION),
        ("technical skills:", Part.SKILLS),
        ("licences and certificates", Part.CERTIFICATES),
        ("languages", Part.LANGUAGES),
        ("personal   projects", Part.PROJECTS),
        ("volunteering", Part.VOLUNTEER),
        ("about me", Part.SUMMARY),
        ("hobbies and interests", Part.INTERESTS),
        ("references available on request", Part.REFERENCES),
        ("berufserfahrung", Part.WORK),
        ("compétences", Part.SKILLS),
        ("experience with vans and lorries", None),
        ("skills", Part.SKILLS),
        ("i skilled up two apprentices", None),
        ("***", None),
        ("work " * 20, None),
    ],
)
def test_a_heading_names_its_part_and_a_sentence_does_not(
    line: str, part: Part | None
) -> None:
    assert named(line) == part


def test_a_line_may_open_with_its_heading() -> None:
    assert leading("languages: french") == (Part.LANGUAGES, 10)
    assert leading("manager: jo blake") is None
    assert leading("no heading here") is None
