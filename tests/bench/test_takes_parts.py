from __future__ import annotations

import json
from collections import Counter

from askback.core.practice.take.values import Star
from bench.takes_parts import DATA, PARTS, Count, parts, quarters, timed

ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


def test_every_label_lies_in_what_was_said() -> None:
    for row in ROWS:
        said = " ".join(word.text for word in timed(row["said"]))
        labels = [x for name in PARTS for x in row["parts"][name] or ()]
        assert [x for x in labels if x not in said] == []


def test_only_stories_have_parts_and_half_of_the_answers_are_stories() -> None:
    told = [row for row in ROWS if any(row["parts"].values())]

    assert {row["kind"] for row in told} == {"story"}
    assert (len(told), len(ROWS)) == (22, 44)
    assert Counter(row["half"] for row in ROWS) == {"seen": 24, "kept": 20}


def test_every_answer_has_points_said_and_not_said() -> None:
    assert all(3 <= len(row["points"]) <= 5 for row in ROWS)
    assert all({p["said"] for p in row["points"]} == {True, False} for row in ROWS)


def test_a_part_beside_its_label_is_both_false_and_missed() -> None:
    row = {
        "said": "we met. I rang him.",
        "parts": {
            "situation": ["we"],
            "task": None,
            "action": ["nobody"],
            "result": None,
        },
    }

    assert list(parts([row], lambda _: Star())) == [
        "situation: P 0/0, R 0/1 = .000 (.000-.793)",
        "task: P 0/0, R 0/0",
        "action: P 0/0, R 0/1 = .000 (.000-.793)",
        "result: P 0/0, R 0/0",
    ]
    assert str(next(iter(parts([row], quarters)))).startswith("situation: P 1/1")


def test_counts_add_up() -> None:
    count = Count()
    count.add(found=True, right=False, wanted=True)
    count.add(found=True, right=True, wanted=True)

    assert (count.right, count.false, count.missed) == (1, 1, 1)
