from __future__ import annotations

from dataclasses import replace

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.followup.left_over import Addressee, Worth, best_for, share_out
from askback.core.topics import Role, Rule, Stage


def question(key: str) -> Question:
    found = shipped.bank().get(key)
    assert found is not None
    return found


PAY, NIGHTS = question("pay-range"), question("nights-woken")
LEFT, CLOSE, LOVE = question("last-departure"), question("close"), question("love")
EVEN = Worth({c.key: 1 / 26 for c in shipped.criteria()}, shipped.tables())


def somebody(name: str, *open_: Question, role: Role = Role.PEER) -> Addressee:
    return Addressee(name, role, Stage.TEAM_FIT, 2, open_)


def keys_of(found: dict[str, tuple[Question, ...]]) -> dict[str, list[str]]:
    return {name: [q.key for q in questions] for name, questions in found.items()}


def test_a_question_goes_to_whoever_answers_it_best_and_to_nobody_else() -> None:
    both = (PAY, NIGHTS)
    recruiter = somebody("Tam", *both, role=Role.RECRUITER)

    found = share_out([somebody("Lee", *both), recruiter], EVEN)

    assert keys_of(found) == {"Lee": ["nights-woken"], "Tam": ["pay-range"]}
    assert best_for(PAY, [somebody("Lee"), recruiter], EVEN) == "Tam"


def test_nobody_is_asked_more_than_three_and_the_most_valuable_comes_first() -> None:
    open_ = tuple(q for q in shipped.bank() if q.sensitivity == 0 and q.rule is None)
    worth = replace(EVEN, by_criterion={**EVEN.by_criterion, "on_call": 1.0})

    (asked,) = share_out([somebody("Lee", *open_)], worth).values()

    assert len(asked) == 3
    assert "on_call" in asked[0].criteria


def test_what_is_closed_delicate_or_of_others_is_not_asked() -> None:
    raised = replace(NIGHTS, key="raised-on_call")
    delicate = replace(LEFT, sensitivity=2)
    open_ = (CLOSE, raised, delicate, PAY, PAY)
    lee = replace(somebody("Lee", *open_, role=Role.RECRUITER), bears=1)

    closed = replace(EVEN, closed=frozenset({"pay-range"}))

    assert share_out([lee], closed) == {"Lee": ()}
    assert CLOSE.rule is Rule.CLOSE
    assert keys_of(share_out([lee], EVEN)) == {"Lee": ["pay-range"]}


def test_what_would_settle_next_to_nothing_is_not_worth_a_line() -> None:
    known = Worth(dict.fromkeys(EVEN.by_criterion, 0.0) | {"team": 1.0}, EVEN.tables)

    assert share_out([somebody("Lee", PAY)], known) == {"Lee": ()}
    assert share_out([], EVEN) == {}


def test_the_same_comes_out_every_time() -> None:
    people = [somebody("Lee", LOVE, LEFT, NIGHTS), somebody("Ash", LEFT, NIGHTS, LOVE)]

    assert share_out(people, EVEN) == share_out(people, EVEN)
