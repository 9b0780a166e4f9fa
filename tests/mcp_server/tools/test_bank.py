from __future__ import annotations

import pytest

from askback.core.topics import Role, Stage
from askback.errors import InvalidInputError, NotFoundError
from askback.mcp_server import tools


@pytest.mark.usefixtures("alice")
def test_a_question_is_found_by_what_it_is_about() -> None:
    shown = tools.search_questions("being called at night", limit=3)

    assert len(shown.found) == 3
    scores = [line.score for line in shown.found]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.usefixtures("alice")
def test_only_what_somebody_can_answer_at_a_stage() -> None:
    shown = tools.search_questions("pay", Role.RECRUITER, Stage.RECRUITER_SCREEN)

    assert shown.found
    assert all("recruiter" in line.ask for line in shown.found)


@pytest.mark.usefixtures("alice")
def test_a_question_is_shown_with_what_to_listen_for() -> None:
    key = tools.search_questions("why people leave").found[0].key
    shown = tools.show_question(key)

    assert shown.key == key
    assert len(shown.good_signs) >= 2
    assert len(shown.red_flags) >= 2
    assert shown.red_flags[0].says


@pytest.mark.usefixtures("alice")
def test_a_question_that_there_is_not() -> None:
    with pytest.raises(NotFoundError, match=r"^No question nope\.$"):
        tools.show_question("nope")


@pytest.mark.usefixtures("alice")
def test_a_closed_question_is_said_to_be_one() -> None:
    shown = tools.check_question("Is the team nice?")

    assert shown.phrasing == "closed"
    assert "A closed question" in [one.what for one in shown.findings]


@pytest.mark.usefixtures("alice")
def test_a_question_of_the_bank_is_near_itself() -> None:
    text = tools.search_questions("why people leave").found[0].text

    assert tools.check_question(text.rstrip("?") + " then?").near == [text]


@pytest.mark.usefixtures("alice")
def test_what_has_no_words_is_no_question() -> None:
    with pytest.raises(InvalidInputError, match="has no words"):
        tools.check_question("???")
