from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier.gap.json_resume import is_json_resume, text_of_json
from askback.core.topics import Problem

WHOLE = {
    "basics": {"name": "Ann Lee", "label": "Nurse", "summary": "I run\nwards."},
    "work": [
        {
            "name": "Halden",
            "position": "Ward nurse",
            "startDate": "2020-01",
            "summary": "Nights.",
            "highlights": ["Ran a ward", 3, None],
        },
        {"name": "Old", "startDate": "2018", "endDate": "2019"},
    ],
    "volunteer": [{"organization": "Food Share", "position": "Driver"}],
    "education": [
        {
            "institution": "Leeds",
            "studyType": "BSc",
            "area": "Nursing",
            "endDate": "2017",
            "courses": ["Triage"],
        }
    ],
    "skills": [
        {"name": "Care", "level": "Advanced", "keywords": ["triage", "wound care"]},
        {"keywords": ["Epic"]},
        "Welding",
        {},
    ],
    "languages": [{"language": "Welsh", "fluency": "Native"}, {}],
    "projects": [
        {"name": "Rota", "startDate": "2021", "keywords": ["Excel"]},
        {"name": "Map"},
    ],
    "certificates": [{"name": "BLS", "issuer": "Red Cross", "date": "2024"}],
    "interests": [{"name": "Sailing", "keywords": ["dinghies"]}],
    "awards": [{"title": "Nurse of the year", "summary": "For the rota."}, {}],
}
TEXT = """\
Ann Lee
Nurse

Summary
I run wards.

Work
Ward nurse, Halden, 2020-01 – present
Nights.
- Ran a ward
- 3

Old, 2018 – 2019

Projects
Rota, 2021
- With Excel

Map

Volunteering
Driver, Food Share

Education
BSc Nursing, Leeds, 2017
- Triage

Certificates
- BLS, Red Cross, 2024

Awards
- Nurse of the year
- For the rota.

Skills
- Care (Advanced): triage, wound care
- Epic
- Welding

Languages
- Welsh: Native

Interests
- Sailing, dinghies"""


def test_every_part_is_written_under_its_heading() -> None:
    assert text_of_json(WHOLE) == (TEXT, ())


def test_a_minimal_one_is_enough() -> None:
    assert text_of_json({"skills": [{"name": "Welding"}]}) == ("Skills\n- Welding", ())
    assert text_of_json({"work": [{"highlights": "Ran a ward"}]}) == (
        "Work\n- Ran a ward",
        (),
    )


def test_what_is_not_as_the_schema_says_is_passed_by_and_named() -> None:
    text, problems = text_of_json(
        {"basics": "Ann", "work": "Halden", "skills": [["x"], {"name": True}]}
    )

    assert text == ""
    assert problems == (
        Problem("basics", "Make it an object; it was passed by."),
        Problem("work", "Make it a list; it was passed by."),
        Problem("skills[0]", "Make it an object; it was passed by."),
    )


def test_other_json_is_no_resume() -> None:
    assert is_json_resume({"work": []})
    assert not is_json_resume({"title": "Nurse"})
    assert not is_json_resume(["work"])


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["name", "keywords", "highlights", "startDate", "position"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*WHOLE, "meta"]), ANY, max_size=5))
def test_no_json_crashes_it(loaded: dict[str, Any]) -> None:
    text, _ = text_of_json(loaded)

    assert "\r" not in text
