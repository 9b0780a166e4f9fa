from __future__ import annotations

import json
from pathlib import Path

from bench.meetings import bm25, measure, plain, read

MEETING = {
    "meeting_transcripts": [
        {"speaker": "Ann", "content": "So {disfmarker} it 's on , isn 't it ?"},
        {"speaker": "Bob", "content": "The nights are hard ."},
        {"speaker": "Ann", "content": "And the pay ?"},
    ],
    "specific_query_list": [
        {"query": "What did they say about nights?", "relevant_text_span": [["1", "2"]]}
    ],
}


def test_without_data_nothing_is_measured(tmp_path: Path) -> None:
    assert list(measure(tmp_path)) == ["places in meetings: not measured, no data"]


def test_every_way_is_counted_beside_chance(tmp_path: Path) -> None:
    (tmp_path / "meetings").mkdir()
    file = tmp_path / "meetings" / "qmsum_val.jsonl"
    file.write_text(json.dumps(MEETING) + "\n")

    lines = list(measure(tmp_path, 1))

    assert lines[:5] == [
        "1 meetings, 1 queries, the first turn is in the passage:",
        "meaning and words: 1.000",
        "words alone: 1.000",
        "BM25: 1.000",
        "a turn drawn at random: 0.667",
    ]


def test_words_are_written_as_people_write_them() -> None:
    turns, (query,) = read(MEETING)

    assert [turn.text for turn in turns][1:] == ["The nights are hard.", "And the pay?"]
    assert plain("it 's on , no ?") == "it's on, no?"
    assert query.places == {1, 2}
    assert bm25(turns, query.text) == 1
