from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.services import bank, questions
from askback.services.values import Chosen, Facet, QuestionsPage
from askback.store.models import User
from tests.builders import NOW

pytestmark = pytest.mark.django_db
KEY = "last-departure"
SIZE = len(shipped.bank())


def keys(page: QuestionsPage) -> list[str]:
    return [line.key for line in page.lines]


def facet(page: QuestionsPage, name: str) -> Facet:
    return next(facet for facet in page.facets if facet.name == name)


def count(page: QuestionsPage, name: str, value: str) -> int:
    return next(o.count for o in facet(page, name).options if o.value == value)


def test_without_a_search_every_question_is_there_in_order(me: User) -> None:
    page = bank.show(me, Chosen())

    assert keys(page) == [q.key for q in shipped.bank()]
    assert (page.size, page.own, page.mended) == (SIZE, 0, ())


def test_a_search_finds_the_nearest_through_a_slip_of_the_keyboard(me: User) -> None:
    page = bank.show(me, Chosen(text="who was the last persn to leave the team"))

    assert keys(page)[0] == KEY
    assert len(page.lines) <= bank.NEAR
    assert page.mended == (("persn", "person"),)
    assert page.lines[0].score > page.lines[-1].score


def test_a_word_for_word_search_has_the_whole_score(me: User) -> None:
    text = shipped.bank().by_key[KEY].text

    assert bank.show(me, Chosen(text=text)).lines[0].score == 1


def test_a_line_names_who_can_answer_the_ablest_first(me: User) -> None:
    line = next(n for n in bank.show(me, Chosen()).lines if n.key == KEY)

    question = shipped.bank().by_key[KEY]
    able = sorted(question.roles.items(), key=lambda pair: -pair[1])
    assert line.roles == tuple(role for role, share in able if share >= 0.5)
    assert line.minutes == question.minutes
    assert line.phrasing == "past_event"


def test_filters_hold_together_and_one_of_several_values_will_do(me: User) -> None:
    page = bank.show(
        me,
        Chosen(criteria=frozenset({"turnover", "pay"}), roles=frozenset({"recruiter"})),
    )

    found = [shipped.bank().by_key[key] for key in keys(page)]
    assert found
    for question in found:
        told = max(question.criteria.get(c, 0) for c in ("turnover", "pay"))
        assert told >= 0.3
        assert question.roles["recruiter"] >= 0.5  # type: ignore[index]
    assert page.chosen.count == 3


def test_a_facet_says_how_many_each_of_its_values_would_show(me: User) -> None:
    page = bank.show(me, Chosen(roles=frozenset({"recruiter"})))

    both = frozenset({"pay"})
    narrowed = bank.show(me, Chosen(roles=frozenset({"recruiter"}), criteria=both))
    assert count(page, "criteria", "pay") == len(narrowed.lines)
    assert count(narrowed, "roles", "recruiter") == len(narrowed.lines)
    assert count(narrowed, "criteria", "turnover") == count(
        page, "criteria", "turnover"
    )


def test_a_value_that_would_show_nothing_is_left_out_unless_it_is_chosen(
    me: User,
) -> None:
    none = Chosen(work=frozenset({"teaching"}), text="zzzz")
    page = bank.show(me, none)

    assert keys(page) == [] or "teaching" in {
        option.value for option in facet(page, "work").options
    }


def test_only_ones_own_changed_and_rated_ones(me: User) -> None:
    questions.rate(me, KEY, rating="favourite", now=NOW)
    questions.change(me, "hate", changes={"text": "What is bad here?"}, now=NOW)

    page = bank.show(me, Chosen(mine=True))

    assert sorted(keys(page)) == ["hate", KEY]
    lines = {line.key: line for line in page.lines}
    assert lines[KEY].rating == "favourite"
    assert lines["hate"].is_changed
    assert not lines["hate"].is_own


@pytest.mark.usefixtures("told")
def test_what_was_asked_is_counted(me: User) -> None:
    lines = bank.show(me, Chosen()).lines

    assert sum(line.asked for line in lines) > 0


def test_what_may_be_chosen_is_called_as_the_questions_are() -> None:
    assert bank.labels("phrasings")["choice"] == "A choice between two"


@pytest.mark.usefixtures("no_model")
def test_without_the_sentence_model_words_alone_find(me: User) -> None:
    assert KEY in keys(bank.show(me, Chosen(text="who was the last to leave the team")))
