from __future__ import annotations

import pytest

from tests.cli.run import refused, run
from tests.cli.shapes import HITS, NUMBER, Each, assert_fits, maybe

SIGNALS = [{"signal": str, "says": [str], "meta": maybe(str)}]
QUESTION = {
    "key": str,
    "text": str,
    "by_role": Each(str),
    "intention": str,
    "benefit": str,
    "criteria": Each(NUMBER),
    "roles": Each(NUMBER),
    "stages": [str],
    "minutes": NUMBER,
    "phrasing": frozenset({"problem", "past_event", "choice", "general", "closed"}),
    "sensitivity": int,
    "aliases": [str],
    "demands": [str],
    "rule": maybe("love", "hate", "why_you", "close"),
    "listen_for": {"green": SIGNALS, "red": SIGNALS},
    "probes": [str],
    "if_dodged": str,
    "fit": str,
    "searchable": bool,
    "source": str,
}


def test_all_questions_are_listed() -> None:
    found = run("bank", "list", "--json").json

    assert_fits(found, HITS)
    assert {"love", "hate", "why-you", "close"} <= {hit["key"] for hit in found}


def test_people_read_a_question_a_line() -> None:
    lines = run("bank", "list").out.splitlines()

    listed = run("bank", "list", "--json").json
    assert lines == [f"{hit['key']}: {hit['text']}" for hit in listed]


@pytest.mark.parametrize("key", ["love", "last-called-out"])
def test_a_question_is_shown_whole(key: str) -> None:
    found = run("bank", "show", key, "--json").json

    assert_fits(found, QUESTION)
    assert found["key"] == key


def test_people_read_what_to_listen_for() -> None:
    found = run("bank", "show", "hate", "--json").json

    lines = run("bank", "show", "hate").out.splitlines()

    assert lines[0] == found["text"]
    assert lines[-1] == f"If they dodge: {found['if_dodged']}"
    assert sum(line.startswith("+ ") for line in lines) >= 2
    assert sum(line.startswith("! ") for line in lines) >= 2


def test_a_key_that_is_not_there_is_exit_one() -> None:
    assert refused("bank", "show", "nope", "--json", code=1) == "No question nope."


def test_a_search_finds_the_nearest_first() -> None:
    found = run("bank", "search", "the pager at night", "--limit", "3", "--json").json

    assert_fits(found, HITS)
    assert len(found) == 3
    assert found == sorted(found, key=lambda hit: -hit["score"])


def test_people_read_scores() -> None:
    (line,) = run("bank", "search", "the pager at night", "--limit", "1").out.split(
        "\n"
    )[:1]

    score, key = line.split(":")[0].split()
    assert 0 < float(score) <= 1
    assert run("bank", "show", key).code == 0


@pytest.mark.parametrize("text", ["", "\udcff", "?"])
def test_a_search_for_no_words_is_no_fault(text: str) -> None:
    done = run("bank", "search", text, "--json")

    assert_fits(done.json, HITS)
    assert done.code == 0


def test_a_limit_of_none_is_refused() -> None:
    done = run("bank", "search", "pay", "--limit", "0")

    assert (done.code, done.out) == (2, "")
    assert "--limit" in done.err
