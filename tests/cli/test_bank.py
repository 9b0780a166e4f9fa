from __future__ import annotations

from pathlib import Path

import pytest

from askback.adapters import shipped
from tests.cli.run import refused, run
from tests.cli.shapes import HITS, NUMBER, Each, assert_fits, maybe

SIGNALS = [{"signal": str, "says": [str]}]
PHRASINGS = frozenset({"problem", "past_event", "choice", "general", "closed"})
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
    "phrasing": PHRASINGS,
    "sensitivity": int,
    "aliases": [str],
    "demands": [str],
    "rule": maybe("love", "hate", "why_you", "close"),
    "probes": [str],
    "if_dodged": str,
    "fit": str,
    "searchable": bool,
    "source": str,
}
LINT = {
    "phrasing": PHRASINGS,
    "findings": [
        {
            "kind": frozenset(
                {"closed", "leading", "general", "several", "searchable", "jargon"}
            ),
            "why": str,
        }
    ],
    "better": [str],
}


@pytest.fixture
def list_(tmp_path: Path) -> str:
    file = tmp_path / "mine.md"
    text = shipped.bank().by_key["love"].text
    file.write_text(
        f"- What's the salary?\n- {text}\n- Bring a pen\n- Do dogs bark?\n"
        "- What is the top of the pay band?\n",
        encoding="utf-8",
    )
    return str(file)


def test_all_questions_are_listed() -> None:
    found = run("bank", "list", "--json").json

    assert_fits(found, HITS)
    assert {"love", "hate", "why-you", "close"} <= {hit["key"] for hit in found}


def test_people_read_a_question_a_line() -> None:
    lines = run("bank", "list").out.splitlines()

    listed = run("bank", "list", "--json").json
    assert lines == [f"{hit['key']}: {hit['text']}" for hit in listed]


@pytest.mark.parametrize(
    "words",
    [
        ("--criterion", "pay"),
        ("--role", "report"),
        ("--stage", "offer_call"),
        ("--work", "sales"),
        ("--phrasing", "choice"),
        ("--minutes", "2"),
    ],
)
def test_filters_leave_some_out(words: tuple[str, str]) -> None:
    found = run("bank", "list", *words, "--json").json

    assert 0 < len(found) < len(shipped.bank())


def test_a_filter_that_is_none_is_refused_with_those_there_are() -> None:
    told = refused("bank", "list", "--role", "cat", "--json")

    assert told.startswith("--role: there is no 'cat'. Give one of recruiter, ")


@pytest.mark.parametrize("key", ["love", "last-called-out"])
def test_a_question_is_shown_whole(key: str) -> None:
    found = run("bank", "show", key, "--json").json

    for colour in ("green", "red"):
        assert len(found["listen_for"][colour]) >= 2
        for sign in found["listen_for"][colour]:
            assert_fits({k: sign[k] for k in ("signal", "says")}, SIGNALS[0])
    assert_fits({k: found[k] for k in QUESTION}, QUESTION)
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


def test_what_was_mended_is_told_beside_the_output() -> None:
    done = run("bank", "search", "overtme", "--limit", "1", "--json")

    assert_fits(done.json, HITS)
    assert done.err == "Read “overtme” as “overtime”.\n"


def test_a_search_can_be_filtered() -> None:
    found = run("bank", "search", "pay", "--work", "sales", "--json").json

    assert found
    assert {
        not shipped.bank().by_key[hit["key"]].work
        or "sales" in shipped.bank().by_key[hit["key"]].work
        for hit in found
    } == {True}


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


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Do you have good work-life balance?", ["closed"]),
        ("what's the culture like", ["general"]),
        ("When did someone last leave, and why?", []),
    ],
)
def test_a_question_is_judged(question: str, kinds: list[str]) -> None:
    found = run("bank", "lint", question, "--json").json

    assert_fits(found, LINT)
    assert [finding["kind"] for finding in found["findings"]] == kinds
    assert bool(found["better"]) == bool(kinds)


def test_people_read_advice() -> None:
    lines = run("bank", "lint", "Do people quit early?").out.splitlines()

    assert lines[0] == "Put as: closed"
    assert lines[1].startswith("Closed: A yes or a no answers it")
    assert lines[2].startswith("Better: When did someone here last quit early")


def test_no_question_is_no_advice() -> None:
    told = refused("bank", "lint", "?!", "--json")

    assert told == "QUESTION: has no words. Write the question."


def test_what_would_come_is_shown_and_nothing_kept(list_: str) -> None:
    done = run("bank", "import", list_, "--dry-run", "--json")

    assert [(q["line"], q["known_as"]) for q in done.json["questions"]] == [
        (1, None),
        (2, "love"),
        (4, None),
        (5, None),
    ]
    assert [p["where"] for p in done.json["problems"]] == ["line 3"]
    assert done.err == ""


def test_people_read_what_is_taken_doubtful_and_wrong(list_: str) -> None:
    done = run("bank", "import", list_, "--dry-run")

    lines = done.out.splitlines()
    assert lines[0] == "line 1: taken: What's the salary?"
    assert lines[1].startswith("  same as pay-range? ")
    assert lines[2].startswith("line 2: left out, the bank has it as love: ")
    assert lines[3] == "line 4: taken: Do dogs bark?"
    assert lines[-1] == "line 3: “Bring a pen” asks nothing, so it was not taken."
    assert done.err == "3 questions would come.\n"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.yaml", "- a\n- b: [\n", "a.yaml: line 3: "),
        ("a.json", '[\n "a",\n]', "a.json: line 3, column 1: "),
        ("a.csv", 'question,who\n"why?,peer\n', "a.csv: line 2 or below: "),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_its_line(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")

    assert told in refused("bank", "import", str(file), "--dry-run", "--json")


def test_a_file_that_is_not_there_is_exit_one(tmp_path: Path) -> None:
    assert refused("bank", "import", str(tmp_path / "no.md"), "--dry-run", code=1)


def test_a_list_may_come_from_standard_input() -> None:
    done = run("bank", "import", "-", "--dry-run", "--json", stdin=b"- Do dogs bark?\n")

    assert [q["text"] for q in done.json["questions"]] == ["Do dogs bark?"]


@pytest.mark.django_db
def test_what_comes_is_kept_and_found_again(list_: str) -> None:
    done = run("bank", "import", list_)
    listed = run("bank", "list", "--own", "--json").json

    assert done.code == 0, done.err
    assert done.err.startswith("3 questions are yours now")
    assert len(listed) == len(shipped.bank()) + 3
    assert "3" not in run("bank", "list", "--json").json
    assert run("bank", "show", listed[-1]["key"], "--own").code == 0
    again = run("bank", "import", list_, "--json").json
    assert {q["known_as"] is None for q in again["questions"]} == {False}
    found = run("bank", "search", "barking dogs", "--own", "--limit", "1", "--json")
    assert found.json[0]["text"] == "Do dogs bark?"
    assert "Do dogs bark?" in run("bank", "export", "--format", "md", "--own").out


@pytest.mark.parametrize("form", ["md", "csv", "yaml", "json"])
def test_the_bank_is_written_and_read_again(form: str, tmp_path: Path) -> None:
    file = tmp_path / f"bank.{form}"

    done = run("bank", "export", "--format", form, "--output", str(file))

    assert (done.code, done.out) == (0, "")
    assert done.err == f"Wrote {file}.\n"
    read = run("bank", "import", str(file), "--dry-run", "--json").json
    assert read["problems"] == []
    assert [q["known_as"] for q in read["questions"]] != []
    assert {q["known_as"] is None for q in read["questions"]} == {False}


def test_the_bank_is_written_to_standard_output() -> None:
    out = run("bank", "export", "--format", "md").out

    assert out.startswith("# Questions\n")


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    told = refused(
        "bank", "export", "--format", "md", "--output", str(tmp_path / "no" / "a.md")
    )

    assert told.endswith("Name a file that can be written.")


def test_a_form_that_is_none_is_refused() -> None:
    told = refused("bank", "export", "--format", "pdf")

    assert told == "--format: there is no 'pdf'. Give one of md, csv, yaml, json."
