from __future__ import annotations

import json
from pathlib import Path

import pytest

from askback.adapters import shipped
from askback.core.bank.formats import Draft, Imported
from askback.core.topics import Phrasing, Problem, Role, Stage, Work
from askback.errors import InvalidInputError, NotFoundError
from askback.services.files import bank as deeds

ON_CALL = "last-called-out"


@pytest.fixture
def list_(tmp_path: Path) -> Path:
    file = tmp_path / "mine.md"
    known = shipped.bank().by_key[ON_CALL].text
    text = f"# Pay\n- What's the salary?\n- {known}\n- Do dogs bark?\n- do dogs bark\n"
    file.write_text(text, encoding="utf-8")
    return file


def test_words_of_ones_own_find_the_question() -> None:
    text = "how often does the pager go off at nihgt"
    found = deeds.look_for(text, deeds.ready(), 5, deeds.filters())

    assert [(slip.word, slip.to) for slip in found.corrections] == [("nihgt", "night")]
    assert "nights-woken" in [hit.key for hit in found.hits]


def test_filters_are_read_as_they_are_typed() -> None:
    found = deeds.filters(
        criterion="pay",
        role="peer",
        stage="offer_call",
        work="sales",
        phrasing="problem",
        minutes=2,
    )

    assert (found.criterion, found.role, found.stage) == (
        "pay",
        Role.PEER,
        Stage.OFFER_CALL,
    )
    assert (found.work, found.phrasing, found.minutes) == (
        Work.SALES,
        Phrasing.PROBLEM,
        2,
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"criterion": "nope"}, "--criterion: there is no 'nope'. Name one of "),
        ({"role": "cat"}, "--role: there is no 'cat'. Give one of recruiter, "),
        ({"stage": "cat"}, "--stage: there is no 'cat'. "),
        ({"work": "cat"}, "--work: there is no 'cat'. "),
        ({"phrasing": "cat"}, "--phrasing: there is no 'cat'. "),
    ],
)
def test_a_word_that_is_none_is_refused(given: dict[str, str], told: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        deeds.filters(**given)  # type: ignore[arg-type]

    assert str(refused.value).startswith(told)


def test_a_criterion_of_ones_own_is_one() -> None:
    assert deeds.filters(criterion="x-dogs").criterion == "x-dogs"


def test_only_what_fits_is_chosen() -> None:
    chosen = deeds.chosen(deeds.filters(criterion="pay", minutes=2))

    assert chosen
    assert {q.criteria["pay"] >= 0.3 and q.minutes <= 2 for q in chosen} == {True}


def test_a_key_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError, match="No question nope"):
        deeds.one("nope")


def test_advice_offers_the_nearest_question_of_the_bank() -> None:
    found = deeds.lint_json(deeds.lint("What is the on-call like?", deeds.ready()))

    assert found["phrasing"] == "general"
    assert [f["kind"] for f in found["findings"]] == ["general"]
    assert 1 <= len(found["better"]) <= 3
    assert found["better"][-1] in {q.text for q in shipped.bank()}


def test_a_text_without_words_is_no_question() -> None:
    with pytest.raises(InvalidInputError, match="has no words"):
        deeds.lint(" ?! ", deeds.ready())


def test_a_file_is_held_against_the_bank(list_: Path) -> None:
    brought = deeds.read(str(list_), deeds.ready())
    told = deeds.brought_json(brought)

    assert json.loads(json.dumps(told)) == told
    assert [t.known for t in brought.taken] == ["", ON_CALL, ""]
    assert [t["line"] for t in told["questions"]] == [2, 3, 4]
    assert told["questions"][0]["nearest"]["key"] == "pay-range"
    assert brought.taken[0].is_doubtful
    assert told["questions"][2]["findings"] == ["closed"]
    assert brought.problems == (
        Problem("line 5", "asks the same as line 4, so it was left out."),
    )
    assert [c.question.text for c in brought.new] == [
        "What's the salary?",
        "Do dogs bark?",
    ]


@pytest.mark.usefixtures("no_model")
def test_without_the_model_words_alone_decide() -> None:
    index = deeds.ready()

    assert index.embedder is None
    assert deeds.look_for("layoffs", index, 1, deeds.filters()).hits
    assert deeds.lint("Is it far?", index).better == ()
    brought = deeds.compare(Imported((Draft("Do dogs bark?", 1),)), index)
    assert deeds.brought_json(brought)["questions"][0]["nearest"] is None


@pytest.mark.parametrize("form", ["md", "csv", "yaml", "json", ""])
def test_questions_are_written_as_a_file(form: str) -> None:
    assert ON_CALL in deeds.export("yaml", [deeds.one(ON_CALL)])
    assert deeds.one(ON_CALL).text in deeds.export(form, [deeds.one(ON_CALL)])


def test_a_form_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="--format: there is no 'pdf'"):
        deeds.export("pdf", [])


def test_a_question_in_json_has_the_fields_of_the_files() -> None:
    found = deeds.as_json(deeds.one("love"))

    assert (found["key"], found["rule"], found["work"]) == ("love", "love", [])
    assert found["listen_for"]["green"][0]["cues"]


def test_looking_for_nothing_finds_nothing() -> None:
    assert deeds.look_for(" ", deeds.ready(), 3).hits == ()


def test_a_search_can_be_cut() -> None:
    assert len(deeds.look_for("pay", deeds.ready(), 3).hits) == 3
