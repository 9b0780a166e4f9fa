from __future__ import annotations

import re
from itertools import pairwise

import pytest

from askback.core.dossier import (
    Claim,
    DossierTables,
    read_posting,
    read_tables,
    tailor,
)
from askback.core.dossier.quoting import MOST_WORDS
from askback.core.dossier.tailored import FEWEST, MOST
from askback.core.topics import Span

TEXT = """\
We are a friendly team of nine, and nobody is ever left alone with a hard problem, \
whatever the hour or the day may be. There is no blame here.
You decide how your ward is run, and we trust you. We promote from within. We are open \
and honest. Our nurses get a training budget. We offer flexible hours, a company
pension and no weekends. We are growing fast. Most of us have stayed for ten years. \
You report to the matron. On-call is shared. Your ideas count.
"""


def claim(quote: str, core: str) -> Claim:
    at = quote.index(core)
    return Claim(
        "team", Span.of(quote, 0, len(quote)), Span.of(quote, at, at + len(core))
    )


def quoted(text: str) -> str:
    return text[text.index('"') + 1 : text.rindex('"')]


def test_every_question_grows_from_one_sentence(tables: DossierTables) -> None:
    posting = read_posting(TEXT, tables)

    questions = posting.questions
    assert len(questions) == MOST
    assert len({q.criterion for q in questions}) == MOST
    assert len({q.span for q in questions}) == MOST
    for question in questions:
        words = quoted(question.text)
        assert words in " ".join(question.span.quote.split())
        assert len(words.split()) <= MOST_WORDS
        assert question.text.count("?") == 1


def test_the_first_criteria_of_the_table_are_asked_first(
    tables: DossierTables,
) -> None:
    order = [rules.criterion for rules in tables.claims]

    asked = [q.criterion for q in read_posting(TEXT, tables).questions]

    places = [order.index(criterion) for criterion in asked]
    assert all(one < two for one, two in pairwise(places))


def test_no_claim_no_question(tables: DossierTables) -> None:
    assert tailor((), tables.claims) == ()


def test_duties_are_asked_about_beside_claims(tables: DossierTables) -> None:
    text = TEXT + "\nYou will run the quarterly stock audit."

    posting = read_posting(text, tables)
    assert len(posting.questions) == MOST
    said, _, ask = posting.questions[-1].text.partition('". ')
    assert said == 'It says I would "run the quarterly stock audit'
    assert ask in {"How did the last one go?", "What did the last one turn up?"}


@pytest.mark.parametrize(
    "text",
    [
        "Night porter. Ring the bell at the side door.",
        (
            "Van driver\n\nDrop 60 parcels a day around Bath.\nClean licence.\n"
            "Own phone.\nFour days on, three off.\nStart at six.\nThe vans are new."
        ),
        (
            "Bookkeeper\n\nDuties\n- Match bank lines\n- Chase late payers\n"
            "- Run the payroll for nine people\n- File the VAT return"
        ),
        (
            "Requirements\n- Two years of welding\n- Able to read drawings\n"
            "- Experience of hot work permits\n- Knowledge of BS EN 287\n- Steel toes"
        ),
    ],
)
def test_short_postings_have_questions_too(text: str, tables: DossierTables) -> None:
    questions = read_posting(text, tables).questions

    assert len(questions) >= min(FEWEST, text.count("\n") - 1)
    assert len({q.span for q in questions}) == len(questions)
    assert len({q.text.partition('". ')[2] for q in questions}) == len(questions)


@pytest.mark.parametrize(
    "text",
    [
        "We are an equal opportunities employer and welcome everyone who applies.",
        "By applying you accept our privacy policy of four pages.",
        "Send your CV to jobs@holm.example by 4 May and tell us about two projects.",
        "How to apply\n- Fill in all four pages of the form\n- Name two referees",
        "Nice to have\n- Two words of Welsh or Irish",
        "About the role\nThis is a job with four parts.",
        "What will you do?",
    ],
)
def test_what_everyone_writes_is_not_asked_about(
    text: str, tables: DossierTables
) -> None:
    asked = {q.span.quote for q in read_posting(text, tables).questions}

    assert asked <= {"This is a job with four parts."}


def test_a_sentence_that_runs_on_is_asked_about_by_its_telling_words(
    tables: DossierTables,
) -> None:
    run_on = "hello and thanks and so on and " * 5
    text = f"{run_on} we are a small team of three and no nights and {run_on}"

    found = read_posting(text, tables).questions
    assert [quoted(q.text) in text for q in found] == [True] * len(found)
    assert [q.criterion for q in found] == ["team"]


def test_a_claim_without_words_to_quote_gives_no_question(
    tables: DossierTables,
) -> None:
    quote = "word " * 40
    whole = Span.of(quote, 0, len(quote))

    assert tailor([Claim("team", whole, Span.of(quote, 50, 54))], tables.claims) == ()


def test_a_rule_without_asks_asks_nothing() -> None:
    tables = read_tables(claims={"team": {"claims": ["team"], "asks": []}})

    assert tailor([claim("A team", "team")], tables.claims) == ()


def test_a_way_of_claiming_may_have_its_own_asks() -> None:
    way = {"says": "no nights", "asks": ['You say "{said}". Who was last up?']}
    rules = {"team": {"claims": [way, "team"], "asks": ['You say "{said}". When?']}}
    tables = read_tables(claims=rules)

    own = tailor([claim("There are no nights", "no nights")], tables.claims)
    shared = tailor([claim("There is a team", "team")], tables.claims)
    assert [q.text for q in (*own, *shared)] == [
        'You say "There are no nights". Who was last up?',
        'You say "There is a team". When?',
    ]


def test_no_two_questions_end_alike_while_there_are_other_ends(
    tables: DossierTables,
) -> None:
    text = "Duties\n" + "\n".join(f"- Polish the {n} brass knobs" for n in range(3, 9))

    ends = [q.text.partition('". ')[2] for q in read_posting(text, tables).questions]
    assert len(ends) == len(set(ends)) == FEWEST


@pytest.mark.parametrize("word", ["question", "honestly", "interview"])
def test_questions_are_plain(word: str, tables: DossierTables) -> None:
    asks = [ask for rules in tables.claims for ask in rules.asks]
    asks += [ask for rules in tables.claims for own in rules.own for ask in own]
    ends = [ask for rules in tables.duties for ask in rules.asks]

    assert [end for end in ends if not re.fullmatch(r"[A-Z][^?\"]+\?", end)] == []
    assert [ask for ask in asks if word in ask.lower()] == []
    assert [ask for ask in asks if not re.fullmatch(r'.*"\{said\}"\. .*\?', ask)] == []
