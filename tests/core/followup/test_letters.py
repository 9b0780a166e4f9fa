from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from askback.adapters import shipped
from askback.core.followup.details import Detail, Spoken
from askback.core.followup.filling import Template, unknown_places
from askback.core.followup.letters import (
    MOST_WORDS,
    Draft,
    Facts,
    LetterKind,
    Phrases,
    draft,
    read_phrases,
)
from askback.core.topics import Role, Rule, Span, Stage

SAID = "we sang on the quay for an hour."


@lru_cache
def phrases() -> Phrases:
    return read_phrases(shipped.loaded("data")["letters.yaml"])


def detail(rule: Rule | None = None, criterion: str = "team") -> Detail:
    spoken = Spoken(SAID, "answered", rule=rule, criterion=criterion)
    return Detail(Span.of(SAID, 0, len(SAID) - 1), spoken)


FACTS = Facts(
    kind=LetterKind.THANKS,
    to="Dana Marsh",
    role=Role.HIRING_MANAGER,
    stage=Stage.HIRING_MANAGER_CALL,
    day="12 November",
    company="Halden",
    title="ward manager",
    me="Ines Vidal",
    detail=detail(),
    questions=("who decides", "Who left?", "When?", "Why?"),
    reply="I led nights. Then days. Then both.",
    asks_next=True,
    offer={"pay": "52,000 a year", "start": "1 May", "deadline": "3 April"},
)


def write(facts: Facts) -> Draft:
    return draft(facts, phrases().templates[facts.kind], phrases())


def test_a_thank_you_holds_what_is_known_and_no_more() -> None:
    made = write(FACTS)

    assert made.subject == "Thank you for our conversation on 12 November"
    assert made.body == (
        "Hello Dana,\n\n"
        "Thank you for our conversation on 12 November about the ward manager role.\n\n"
        "What you said about the team stayed with me: “we sang on the quay for an "
        "hour”.\n\n"
        "To add to what we spoke about: I led nights. Then days.\n\n"
        "Some questions I did not get to:\n\n1. Who decides?\n2. Who left?\n\n"
        "Could you tell me what comes next, and by when?\n\n"
        "Ines Vidal"
    )
    assert (made.asked, made.problems) == (2, ())


def test_what_is_not_known_is_a_gap_in_plain_sight_or_left_out() -> None:
    bare = Facts(kind=LetterKind.THANKS, to="Dana Marsh", title="nurse", me="Ines")

    made = write(bare)

    assert made.body == (
        "Hello Dana,\n\nThank you for our conversation, and for your view of the work."
        "\n\n[FILL IN: one thing Dana said that stayed with you]\n\nInes"
    )
    (problem,) = made.problems
    assert problem.where == "detail"
    assert problem.message.startswith("There are no words of Dana on record")


def test_nobody_named_and_no_name_of_mine_are_gaps() -> None:
    made = write(Facts(kind=LetterKind.WITHDRAW, to="", company="Halden"))

    assert [problem.where for problem in made.problems] == [
        "[FILL IN: the job]",
        "[FILL IN: a name]",
        "[FILL IN: the job]",
        "[FILL IN: your name]",
    ]


def test_a_thank_you_stays_short_and_asks_fewer_questions_for_it() -> None:
    long = "Who " + "really " * 55 + "decides?"

    made = write(replace(FACTS, questions=(long, long, long)))

    assert made.asked == 1
    assert "One question I did not get to: Who really" in made.body
    assert len(made.body.split()) <= MOST_WORDS
    questions = replace(FACTS, kind=LetterKind.QUESTIONS, questions=(long, long, long))
    assert write(questions).asked == 3


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (detail(Rule.LOVE, "values"), "What you said about what you love about the"),
        (detail(criterion=""), "One thing you said stayed with me: “we sang"),
        (detail(criterion="x-own"), "One thing you said stayed with me: “we sang"),
    ],
)
def test_a_detail_is_led_in_by_its_subject(found: Detail, words: str) -> None:
    assert words in write(replace(FACTS, detail=found)).body


def test_people_of_one_loop_get_other_sentences() -> None:
    bodies = {write(replace(FACTS, turn=n, again=n)).body for n in range(2)}
    leads = [set(body.split("\n\n")) for body in bodies]

    assert leads[0] & leads[1] == {
        "Hello Dana,",
        "1. Who decides?\n2. Who left?",
        "Ines Vidal",
    }


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("role", [*Role, None])
def test_every_letter_is_whole_and_has_no_hype(
    kind: LetterKind, role: Role | None
) -> None:
    made = write(replace(FACTS, kind=kind, role=role))

    assert "{" not in made.subject + made.body
    assert "!" not in made.body
    assert made.body.endswith("Ines Vidal")
    assert "thrilled" not in made.body
    known = {LetterKind.MORE_TIME, LetterKind.NEGOTIATE}
    assert bool(made.problems) == (kind in known)


@pytest.mark.parametrize(
    ("kind", "gap"),
    [
        (LetterKind.QUESTIONS, "[FILL IN: your question]"),
        (LetterKind.OBJECTION, "[FILL IN: your answer to what they doubted]"),
        (LetterKind.ACCEPT, "[FILL IN: the pay]"),
        (LetterKind.MORE_TIME, "[FILL IN: the day they named]"),
    ],
)
def test_each_kind_has_its_own_gaps(kind: LetterKind, gap: str) -> None:
    bare = replace(FACTS, kind=kind, questions=(), reply="", offer={})

    assert gap in write(bare).body


def test_the_next_step_is_asked_where_it_is_the_point() -> None:
    facts = replace(FACTS, asks_next=False)

    assert "what comes next" not in write(facts).body
    asked = write(replace(facts, kind=LetterKind.NEXT_STEP)).body
    assert "what comes next" in asked


def test_a_wording_of_ones_own_may_leave_questions_out() -> None:
    made = draft(FACTS, Template("To {full_name}", "{me} at {company}"), phrases())

    assert (made.subject, made.body) == ("To Dana Marsh", "Ines Vidal at Halden")
    assert made.asked == 0


def test_shipped_wordings_have_no_place_that_there_is_not() -> None:
    for template in phrases().templates.values():
        text = f"{template.subject}\n{template.body}"
        assert unknown_places(text, phrases().places) == ()
