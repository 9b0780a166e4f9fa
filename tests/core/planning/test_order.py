from __future__ import annotations

from askback.core.bank import Question
from askback.core.planning.ask import Ask
from askback.core.planning.order import hardness, in_order
from askback.core.topics import Criteria, Criterion, Phrasing, Rule
from tests.core.builders import interview, interviewer, loop, question

CRITERIA = Criteria(
    {
        key: Criterion(key, key, group, 3)
        for key, group in (("team", "people"), ("manager", "people"), ("pay", "terms"))
    }
)


def ordered(*questions: Question) -> list[str]:
    planned = loop(*questions, weights={"team": 3, "manager": 3, "pay": 3, "x-sea": 3})
    asks = [
        Ask(q, interview(), (interviewer(),), must=q.rule is not None)
        for q in questions
    ]
    return [ask.question.key for ask in in_order(planned, asks, CRITERIA)]


def about(
    key: str,
    criterion: str,
    phrasing: Phrasing = Phrasing.GENERAL,
    sensitivity: int = 0,
) -> Question:
    return question(
        key, criteria={criterion: 0.8}, phrasing=phrasing, sensitivity=sensitivity
    )


def test_must_asks_come_last_and_close_the_very_last() -> None:
    rules = [
        question(rule.value, rule=rule)
        for rule in (Rule.CLOSE, Rule.LOVE, Rule.HATE, Rule.WHY_YOU)
    ]

    delicate = about("delicate", "pay", Phrasing.PROBLEM, sensitivity=2)

    assert ordered(*rules, delicate) == ["delicate", "why_you", "hate", "love", "close"]


def test_warm_comes_before_hard() -> None:
    assert ordered(
        about("problem", "pay", Phrasing.PROBLEM),
        about("delicate", "x-sea", Phrasing.GENERAL, sensitivity=1),
        about("open", "team", Phrasing.GENERAL),
    ) == ["open", "problem", "delicate"]


def test_one_topic_stays_together_its_own_hardest_last() -> None:
    assert ordered(
        about("hard-people", "team", Phrasing.PROBLEM),
        about("terms", "pay", Phrasing.CHOICE),
        about("warm-people", "manager", Phrasing.GENERAL),
    ) == ["terms", "warm-people", "hard-people"]


def test_criteria_of_one_s_own_are_one_topic() -> None:
    assert ordered(
        about("sea-2", "x-sea", Phrasing.PROBLEM),
        about("pay", "pay", Phrasing.CHOICE),
        about("sea-1", "x-sun", Phrasing.GENERAL),
    ) == ["pay", "sea-1", "sea-2"]


def test_of_equals_the_order_is_by_key() -> None:
    assert ordered(about("b", "team"), about("a", "manager")) == ["a", "b"]


def test_sensitivity_is_harder_than_any_phrasing() -> None:
    def hard(phrasing: Phrasing, sensitivity: int) -> tuple[int, int]:
        asked = about("q", "team", phrasing, sensitivity)
        return hardness(Ask(asked, interview(), (interviewer(),)))

    assert hard(Phrasing.GENERAL, 1) > hard(Phrasing.PROBLEM, 0)
    assert hard(Phrasing.PROBLEM, 0) > hard(Phrasing.PAST_EVENT, 0)
    assert hard(Phrasing.PAST_EVENT, 0) > hard(Phrasing.GENERAL, 0)


def test_every_phrasing_has_its_hardness() -> None:
    for phrasing in Phrasing:
        ask = Ask(about("q", "team", phrasing), interview(), (interviewer(),))
        assert hardness(ask)[1] in {0, 1, 2}
