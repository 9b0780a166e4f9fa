from __future__ import annotations

import pytest

from askback.core.dossier.vocabulary import Vocabulary, read_vocabulary
from askback.core.practice.story.plain import check_plain, grade

TERMS: Vocabulary = read_vocabulary(
    {
        "software": {"any": ["SQL", "Debugging", "Version control"], "near": ["Go"]},
        "health": {"any": ["Patient care", "Cannulation", "Triage", "Palliative care"]},
        "office": {"any": ["Asana"]},
        "trades": {"any": ["360 excavator"]},
    }
)
COMMON = frozenset({"patient", "care", "version", "control", "excavator"})
PLAIN = (
    "The buses were late on Mondays. I asked the drivers why. They told me about the"
    " school. I moved two stops, and they came on time. It took a week to do it."
)


def found(text: str) -> list[tuple[str, str]]:
    return [(j.quote.quote, j.what) for j in check_plain(text, TERMS, COMMON).jargon]


@pytest.mark.parametrize(
    ("text", "jargon"),
    [
        ("I rewrote it in SQL.", [("SQL", "skill")]),
        (
            "I did triage and cannulation.",
            [("triage", "skill"), ("cannulation", "skill")],
        ),
        ("Patient care and version control came first.", []),
        ("I rode the 360 excavator.", []),
        ("Debugging it took a day, in Asana.", []),
        ("The triage (who is seen first) was mine.", []),
        (
            "I filled in the EPR and two KPIs.",
            [("EPR", "acronym"), ("KPIs", "acronym")],
        ),
        ("The electronic patient record (EPR) was slow. The EPR fell over.", []),
        ("The EPR (electronic patient record) was slow.", []),
        ("On TV the CEO said it was OK in the UK.", []),
        ("In phase IV we met.", []),
        ("WE DID THE EPR AND THE KPI.", []),
        ("We called the EPR twice.", [("EPR", "acronym")]),
        ("Nobody knew why (EPR) stood there.", [("EPR", "acronym")]),
        ("", []),
    ],
)
def test_words_that_may_not_be_known_are_marked(
    text: str, jargon: list[tuple[str, str]]
) -> None:
    assert found(text) == jargon


def test_each_place_of_a_word_is_marked() -> None:
    text = "SQL here, SQL there."

    assert [j.quote.start for j in check_plain(text, TERMS).jargon] == [0, 10]


def test_a_plain_text_reads_at_a_low_grade() -> None:
    value, why = grade(PLAIN)

    assert value == pytest.approx(0.2, abs=0.1)
    assert why == ""


def test_a_heavy_text_reads_at_a_high_one() -> None:
    heavy = (
        "Subsequent to the implementation of organisational restructuring, interdepart"
        "mental communication deteriorated considerably, necessitating the establish"
        "ment of supplementary coordination mechanisms that were of benefit to all of"
        " the participating institutions and to their representatives in general."
    )

    assert (grade(heavy)[0] or 0) > 18


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Two words.", "Too short to tell: 2 words; 30 are needed."),
        (
            "Wir haben die Busse gefragt und das ging gut. " * 5,
            "The grade is for English alone.",
        ),
        (
            PLAIN.replace(".", "") * 4,
            "Its sentences have no full stops, so their length cannot be told.",
        ),
    ],
)
def test_where_no_grade_can_be_told_it_says_why(text: str, why: str) -> None:
    assert grade(text) == (None, why)


def test_it_says_how_long_it_takes_aloud() -> None:
    assert check_plain("word " * 70, TERMS).spoken_s == 30.0


def test_a_text_without_end_is_read_so_far_as_a_part_goes() -> None:
    assert len(check_plain("SQL " * 100_000, TERMS).jargon) == 5000
