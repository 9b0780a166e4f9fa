"""The closed list of topics: the page, the data and the bank agree, and words count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from askback.core.dossier import DossierTables, read_posting

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "topics.md").read_text(encoding="utf-8")
WORDS: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (ROOT / "tests" / "golden" / "topics.yaml").read_text(encoding="utf-8")
)
# What makes a topic matter at all, for those that matter for some jobs only.
JOBS = {
    "bonus_equity": "Sales. ",
    "contract_length": "Fixed-term contract. ",
    "office_days": "Hybrid role. ",
    "on_call": "Nurse and engineer. ",
    "overtime": "Warehouse shifts. ",
    "tools": "Analyst. ",
    "travel": "Sales rep. ",
    "visa": "Software engineer. ",
}
CASES = [
    (topic, way, words)
    for topic, ways in WORDS.items()
    for way, texts in ways.items()
    for words in texts
]


def bank_keys() -> set[str]:
    files = (ROOT / "src" / "askback" / "bank").glob("*.yaml")
    loaded: list[Any] = [yaml.safe_load(f.read_text(encoding="utf-8")) for f in files]
    return {
        entry["key"]
        for entries in loaded
        for entry in entries
        if isinstance(entry, dict)
    }


def test_the_page_lists_the_topics_of_the_data(tables: DossierTables) -> None:
    rows = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]

    told = [(row[0].strip("| "), row[2], row[3]) for row in rows[1:]]
    assert told == [(t.topic, t.criterion, t.question_key) for t in tables.topics]


def test_every_topic_and_phrase_points_to_a_question(tables: DossierTables) -> None:
    assert tables.question_keys - bank_keys() == set()


def test_every_topic_is_tried(tables: DossierTables) -> None:
    assert list(WORDS) == [topic.topic for topic in tables.topics]


@pytest.mark.parametrize(("topic", "way", "words"), CASES)
def test_a_topic_is_left_out_unless_it_is_said(
    tables: DossierTables, topic: str, way: str, words: str
) -> None:
    posting = read_posting(JOBS.get(topic, "") + words, tables)

    left_out = topic in {omission.topic for omission in posting.omissions}
    assert left_out == (way == "unsaid")
