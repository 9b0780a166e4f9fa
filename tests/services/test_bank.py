from __future__ import annotations

import json

import pytest

from askback.adapters import shipped
from askback.errors import NotFoundError
from askback.services import bank
from askback.services.words import ROLES

ON_CALL = "last-called-out"


def test_words_of_ones_own_find_the_question() -> None:
    hits = bank.find("how often does the pager go off at night", 3)

    assert len(hits) == 3
    assert ON_CALL in [hit.key for hit in hits]
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_a_question_said_word_for_word_is_found_first() -> None:
    (hit,) = bank.find(bank.one(ON_CALL).text, 1)

    assert hit.key == ON_CALL


def test_every_question_is_there_in_order() -> None:
    assert bank.every() == tuple(shipped.bank())


def test_a_key_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError, match="No question nope"):
        bank.one("nope")


def test_a_search_for_nothing_shows_all() -> None:
    lines = bank.search(" ", 5)

    assert [line.key for line in lines] == [q.key for q in bank.every()]


def test_a_line_names_who_can_answer_the_ablest_first() -> None:
    (line,) = bank.search(bank.one(ON_CALL).text, 1)

    question = bank.one(ON_CALL)
    able = sorted(question.roles.items(), key=lambda pair: -pair[1])
    assert line.roles == tuple(ROLES[r] for r, s in able if s >= 0.5)
    assert line.minutes == question.minutes


def test_a_page_tells_all_of_a_question() -> None:
    page = bank.show(ON_CALL)
    question = bank.one(ON_CALL)

    assert page.text == question.text
    assert page.probes == question.probes
    assert len(page.green) >= 2
    assert len(page.red) >= 2
    assert page.phrasing == question.phrasing.replace("_", " ")


def test_a_question_in_json_has_the_fields_of_the_files() -> None:
    found = bank.as_json(bank.one("love"))

    assert json.loads(json.dumps(found)) == found
    assert found["key"] == "love"
    assert found["rule"] == "love"


def test_a_question_for_any_stage_says_so() -> None:
    anytime = next(q for q in bank.every() if not q.stages)
    bound = next(q for q in bank.every() if q.stages)

    assert bank.as_json(anytime)["stages"] == ["any"]
    assert set(bank.as_json(bound)["stages"]) == set(bound.stages)
