"""The shipped questions, held to what they promise."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from askback.adapters import shipped
from askback.core.bank import Bank, Question, Signal
from askback.core.bank.alike import alike
from askback.core.topics import Phrasing, Role, Rule, Work
from askback.core.transcript.answer import Said, read_answer
from askback.services.files import bank as files

COVERAGE = Path(__file__).parents[2] / "docs" / "bank-coverage.md"
BREATH = 25  # words that one says without taking breath
CLASS = re.compile(r"(?<!\\)\[[^\]]*'")  # an apostrophe among single characters
HOSTILE = ("we have " * 500, "a" * 4_000, "left to the " * 400, "1 2 3 " * 700)


@pytest.fixture
def bank() -> Bank:
    return shipped.bank()


@pytest.fixture
def explained() -> frozenset[frozenset[str]]:
    """The pairs that are near one another and were kept, each for a reason."""
    pairs = shipped.loaded("data")["alike.yaml"]
    return frozenset(frozenset(pair["pair"]) for pair in pairs)


def test_the_bank_is_without_a_mistake() -> None:
    _, mistakes = shipped.read_shipped_bank()

    assert [str(mistake) for mistake in mistakes] == []


def test_there_are_enough_questions(bank: Bank) -> None:
    assert len(bank) >= 220


def test_every_criterion_has_six_questions_made_for_it(bank: Bank) -> None:
    made = Counter(max(q.criteria, key=lambda c: q.criteria[c]) for q in bank)

    assert [c.key for c in shipped.criteria() if made[c.key] < 6] == []


def test_every_line_of_work_has_eight_questions_of_its_own(bank: Bank) -> None:
    own = Counter(work for q in bank for work in q.work)

    assert [work for work in Work if own[work] < 8] == []


def test_at_least_half_ask_for_a_problem_or_an_event(bank: Bank) -> None:
    candid = [q for q in bank if q.phrasing in {Phrasing.PROBLEM, Phrasing.PAST_EVENT}]

    assert len(candid) >= len(bank) / 2


def test_each_question_is_said_in_one_breath_and_asked_once(bank: Bank) -> None:
    texts = [(q.key, text) for q in bank for text in (q.text, *q.by_role.values())]

    assert [t for t in texts if len(t[1].split()) > BREATH] == []
    assert [t for t in texts if t[1].count("?") != 1] == []


def test_each_question_is_known_by_three_other_wordings(bank: Bank) -> None:
    assert [q.key for q in bank if len(set(q.aliases)) < 3] == []


@pytest.mark.parametrize("colour", ["green", "red"])
def test_each_question_has_two_signs_of_either_colour(bank: Bank, colour: str) -> None:
    signs = {q.key: [s for s in q.listen_for if s.colour == colour] for q in bank}

    assert [key for key, found in signs.items() if len(found) < 2] == []


def test_each_question_has_a_red_sign_that_rests_on_what_was_said(bank: Bank) -> None:
    heard = {
        q.key
        for q in bank
        for sign in q.listen_for
        if sign.colour == "red" and (sign.cues or sign.number)
    }

    assert [q.key for q in bank if q.key not in heard] == []


def test_each_sign_hears_its_own_examples(bank: Bank) -> None:
    unheard = [
        (question.key, said)
        for question in bank
        for sign in question.listen_for
        for said in sign.says
        if sign.cues and not any(cue.search(said) for cue in sign.cues)
    ]

    assert unheard == []


def test_no_cue_hides_an_apostrophe_where_it_cannot_match(bank: Bank) -> None:
    cues = [(q.key, c.words) for q in bank for s in q.listen_for for c in s.cues]

    assert [cue for cue in cues if CLASS.search(cue[1])] == []


def test_questions_that_lie_near_one_another_are_explained(
    explained: frozenset[frozenset[str]],
) -> None:
    pairs = alike(files.ready(), explained)

    assert [(pair.one, pair.other, pair.cosine) for pair in pairs] == []


def test_what_is_explained_is_a_pair_of_the_bank(
    bank: Bank, explained: frozenset[frozenset[str]]
) -> None:
    keys = {key for pair in explained for key in pair}

    assert {len(pair) for pair in explained} <= {2}
    assert keys - set(bank.by_key) == set()


def test_the_questions_that_the_comparison_names_are_in_the_bank(bank: Bank) -> None:
    named = set(re.findall(r"`([a-z0-9-]+)`", COVERAGE.read_text("utf-8")))

    assert len(named) > 60
    assert named - set(bank.by_key) == set()


@pytest.mark.parametrize(
    ("rule", "key"),
    [
        (Rule.LOVE, "love"),
        (Rule.HATE, "hate"),
        (Rule.WHY_YOU, "why-you"),
        (Rule.CLOSE, "close"),
    ],
)
def test_each_rule_has_its_one_question(bank: Bank, rule: Rule, key: str) -> None:
    assert [q.key for q in bank if q.rule is rule] == [key]


def test_the_rules_may_be_put_at_any_stage_and_time(bank: Bank) -> None:
    ruled = [q for q in bank if q.rule is not None]

    assert {(q.stages, q.sensitivity) for q in ruled} == {(frozenset(), 0)}


def test_every_role_with_a_wording_of_its_own_can_answer(bank: Bank) -> None:
    unlisted = [(q.key, r.value) for q in bank for r in q.by_role if r not in q.roles]

    assert unlisted == []


def test_the_fixed_list_holds_ten_of_the_bank(bank: Bank) -> None:
    fixed = shipped.fixed_list()

    assert len(set(fixed)) == 10
    assert [key for key in fixed if bank.get(key) is None] == []


def test_no_sign_is_shown_by_how_people_say_the_opposite(bank: Bank) -> None:
    wrong = [
        (question.key, said, cue.words)
        for question in bank
        for sign, other in _opposites(question)
        for said in sign.says
        for cue in other.cues
        if cue.search(said)
    ]

    assert wrong == []


def _opposites(question: Question) -> list[tuple[Signal, Signal]]:
    signs = question.listen_for
    return [(one, two) for one in signs for two in signs if one.colour != two.colour]


def test_no_cue_is_found_in_nothing(bank: Bank) -> None:
    empty = [
        cue.words
        for question in bank
        for sign in question.listen_for
        for cue in sign.cues
        if cue.search("")
    ]

    assert empty == []


def test_every_cue_comes_to_an_end_on_a_text_made_to_be_slow(bank: Bank) -> None:
    cues = {c for q in bank for s in q.listen_for for c in s.cues}

    tried = [(cue, cue.search(text)) for cue in cues for text in HOSTILE]

    assert len(tried) == len(cues) * len(HOSTILE)


def heard(bank: Bank, key: str, answer: str) -> list[str]:
    question = bank.by_key[key]
    reading = read_answer(question.text, [Said(0, answer)], question)
    return [sign.colour for sign in reading.signals]


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("last-departure", "Ravi, in May, because the commute was long."),
        ("last-departure", "Ines left in June and I never learned where she went."),
        ("last-departure", "Tom, two years ago, we should have a photo somewhere."),
        ("debt-stopped", "The board decided on a new boiler, Ana had to agree."),
        ("debt-stopped", "I'd love to show you, we tore the old store down."),
        ("debt-stopped", "It took us one day to swap the pump."),
        ("hate", "Too many to count, honestly, the parking is the worst."),
        ("hate", "What I'm working on today is the spring rota."),
    ],
)
def test_a_word_in_passing_is_no_sign(bank: Bank, key: str, answer: str) -> None:
    assert heard(bank, key, answer) == []


@pytest.mark.parametrize(
    ("key", "colour", "answer"),
    [
        ("last-departure", "green", "Ana left for a bigger clinic in Leeds."),
        ("last-departure", "green", "Joe did, and that one was on us."),
        ("last-departure", "red", "Nobody leaves, people love it here."),
        ("last-departure", "red", "Joe, in May, he wasn't a culture fit."),
        ("debt-stopped", "green", "We decided to stop and rebuild the kiln."),
        ("debt-stopped", "red", "We'd love to, some day."),
        ("debt-stopped", "red", "Hopefully next year."),
        ("hate", "green", "Too many approvals for a screwdriver."),
        ("hate", "green", "The rota. Ines is working on it with the union."),
        ("hate", "red", "Nothing comes to mind."),
    ],
)
def test_a_sign_is_heard_where_it_is_said(
    bank: Bank, key: str, colour: str, answer: str
) -> None:
    assert heard(bank, key, answer) == [colour]


def test_who_works_beside_engineering_may_be_asked_of_its_upkeep(bank: Bank) -> None:
    assert bank.by_key["debt-stopped"].roles[Role.CROSS_FUNCTIONAL] > 0
