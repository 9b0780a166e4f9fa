from __future__ import annotations

from askback.core.bank import Question
from askback.core.decision import Verdict
from askback.core.topics import Span
from askback.services.accounts import (
    Answered,
    compare,
    of_claim,
    of_people,
    of_posting,
)
from askback.services.heard import (
    AnswerForm,
    AskedForm,
    ReadForm,
    TurnForm,
    asked_of,
)

ASKED = AskedForm(
    turn=1,
    text="How many are on the team?",
    band="none",
    answer=AnswerForm(verdict=Verdict.ANSWERED, turns=[2, 9]),
)
FORM = ReadForm(
    me="Mira",
    turns=[
        TurnForm(index=0, speaker="Dana", text="Hi Mira."),
        TurnForm(index=1, speaker="Mira", text="How many are on the team?"),
        TurnForm(index=2, speaker="Dana (she/her)", text="Six."),
        TurnForm(index=3, text="Bye."),
    ],
    asked=[ASKED],
)


def nothing(key: str) -> Question | None:
    assert key == "team-size"
    return None


def test_each_turn_that_was_said_to_me_is_an_account() -> None:
    answered = [Answered(asked, "team-size", "asked-0") for asked in asked_of(FORM, {})]

    found = list(of_people(FORM, answered, ["Dana Marsh"], "Call", nothing))

    assert [(a.witness, a.turn, a.question, a.place) for a in found] == [
        ("Dana Marsh", 2, "How many are on the team?", "asked-0"),
        ("Dana Marsh", 0, "", "turn-0"),
        ("Call", 3, "", "turn-3"),
    ]


def test_where_nobody_knows_who_i_am_only_answers_count() -> None:
    form = FORM.model_copy(update={"me": None})

    assert list(of_people(form, [], [], "Call", nothing)) == []


def test_the_same_accounts_are_compared_once() -> None:
    one = [of_posting("A permanent post.", "a.txt")]

    assert compare(one) is compare(list(one))


def test_what_i_asked_on_the_way_is_what_a_later_turn_answers() -> None:
    form = ReadForm(
        me="Mira",
        turns=[
            TurnForm(index=0, speaker="Dana", text="Hi."),
            TurnForm(index=1, speaker="Mira", text="How many are on the team?"),
            TurnForm(index=2, speaker="Dana", text="Six."),
            TurnForm(index=3, speaker="Mira", text="I see. And weekends? None?"),
            TurnForm(index=4, speaker="Dana", text="One in four."),
            TurnForm(index=5, speaker="Mira", text="Thanks."),
            TurnForm(index=6, speaker="Dana", text="And nights."),
        ],
        asked=[
            ASKED.model_copy(
                update={"answer": AnswerForm(verdict=Verdict.ANSWERED, turns=[2, 4, 6])}
            )
        ],
    )
    answered = [Answered(asked, "team-size", "asked-0") for asked in asked_of(form, {})]

    found = list(of_people(form, answered, [], "Call", nothing))

    asked = "How many are on the team?"
    assert [(a.turn, a.question, a.key) for a in found] == [
        (2, asked, "team-size"),
        (4, "And weekends? None?", ""),
        (6, asked, "team-size"),
        (0, "", ""),
    ]
    assert found[1].before == f"{asked} Six. I see. And weekends? None?"


def test_a_turn_that_no_known_question_led_to_has_the_one_just_before() -> None:
    form = FORM.model_copy(update={"asked": []})

    found = list(of_people(form, [], [], "Call", nothing))

    assert [(a.turn, a.question) for a in found] == [
        (0, ""),
        (2, "How many are on the team?"),
        (3, ""),
    ]


def test_a_claim_of_an_article_is_the_part_that_claims_it() -> None:
    text = "We are small. We are kind."
    claim = of_claim(text, "Blog", "team", Span.of(text, 14, 26), "blog/0")

    assert (claim.start, claim.end, claim.is_source) == (14, 26, True)
    assert claim.criteria == {"team": 1.0}
