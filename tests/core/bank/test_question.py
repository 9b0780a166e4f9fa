from __future__ import annotations

import pytest

from askback.core.bank import Bank, Signal
from askback.core.bank.question import Cue
from askback.core.topics import Role, Rule, Stage, Work
from tests.core.builders import question

GREEN = Signal("green", "a reason", ("she moved",))
RED = Signal("red", "blame", ("not a fit",))


@pytest.mark.parametrize(
    ("role", "words"),
    [(None, "Who left?"), (Role.PEER, "Who of you left?"), (Role.REPORT, "Who left?")],
)
def test_a_role_is_asked_in_its_own_words_where_there_are_any(
    role: Role | None, words: str
) -> None:
    asked = question(text="Who left?", by_role={Role.PEER: "Who of you left?"})

    assert asked.wording(role) == words


@pytest.mark.parametrize(
    ("role", "stage", "suits"),
    [
        (Role.PEER, Stage.TECHNICAL, 0.8),
        (Role.PEER, Stage.OFFER_CALL, 0.4),
        (Role.EXECUTIVE, Stage.TECHNICAL, 0.2),
        (Role.EXECUTIVE, Stage.OFFER_CALL, 0.1),
    ],
)
def test_a_role_or_a_stage_that_is_not_listed_suits_less(
    role: Role, stage: Stage, suits: float
) -> None:
    asked = question(roles={Role.PEER: 0.8}, stages=frozenset({Stage.TECHNICAL}))

    assert asked.suits(role, stage) == suits


def test_a_question_for_any_stage_suits_all_alike() -> None:
    asked = question(roles={Role.PEER: 0.8}, stages=frozenset())

    assert {asked.suits(Role.PEER, stage) for stage in Stage} == {0.8}


def test_all_wordings_are_text_then_roles_then_aliases() -> None:
    asked = question(text="a", by_role={Role.PEER: "b"}, aliases=("c", "d"))

    assert asked.wordings == ("a", "b", "c", "d")


def test_signals_are_told_apart_by_colour() -> None:
    asked = question(listen_for=(GREEN, RED))

    assert asked.signals("green") == (GREEN,)
    assert asked.signals("red") == (RED,)


def test_a_bank_finds_its_questions_by_key_and_by_rule() -> None:
    worst = question("worst", rule=Rule.HATE)
    bank = Bank({"pay": question("pay"), "worst": worst})

    assert len(bank) == 2
    assert [q.key for q in bank] == ["pay", "worst"]
    assert bank.get("worst") is worst
    assert bank.get("hours") is None
    assert bank.ruled(Rule.HATE) is worst
    assert bank.ruled(Rule.LOVE) is None


@pytest.mark.parametrize(
    ("work", "job", "fits"),
    [
        ((), (), True),
        ((), (Work.SALES,), True),
        ((Work.SALES,), (), False),
        ((Work.SALES,), (Work.SALES, Work.MANAGEMENT), True),
        ((Work.SALES, Work.DATA), (Work.TEACHING,), False),
    ],
)
def test_a_question_of_a_line_of_work_is_for_jobs_in_it(
    work: tuple[Work, ...], job: tuple[Work, ...], fits: object
) -> None:
    assert question(work=frozenset(work)).is_for(frozenset(job)) is fits


def test_a_question_that_needs_words_is_open_where_a_source_has_them() -> None:
    moving = question(only_if=(Cue("visas?"), Cue("relocat(e|ion)")))

    assert moving.is_open(["We pay well.", "Help with relocation."])
    assert not moving.is_open(["We pay well.", "Advisory work."])
    assert not moving.is_open([])
    assert question().is_open([])
