from __future__ import annotations

import re
from itertools import pairwise

import pytest

from askback.core.dossier import Claim, DossierTables, read_posting, tailor
from askback.core.dossier.tailored import MOST, MOST_WORDS, shortened
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


def test_a_long_sentence_is_cut_at_its_joints() -> None:
    said = shortened(
        claim(
            "When you come to us on the first day, you will join a friendly team of "
            "nine, which has worked together for years and years.",
            "friendly team",
        )
    )

    assert said == "you will join a friendly team of nine"


def test_a_sentence_without_joints_is_cut_at_thirteen_words() -> None:
    quote = (
        "and the one who comes " + "very " * 9 + "often meets a team of the whole town"
    )

    said = shortened(claim(quote, "team"))

    assert len(said.split()) <= MOST_WORDS
    assert "team" in said
    assert said.split()[-1] != "the"


def test_a_very_long_core_is_cut_too() -> None:
    quote = "We " + "really " * 20 + "care."

    assert len(shortened(claim(quote, quote)).split()) <= MOST_WORDS


def test_small_words_do_not_hang_over() -> None:
    quote = "It is so that the team, and so to say of it, that of the of the of the and"

    assert shortened(claim(quote, "and so")) == "say of it"


def test_a_cut_does_not_end_on_a_small_word() -> None:
    quote = (
        "The team has found good homes for old boats and dogs in many of the big towns"
    )

    assert shortened(claim(quote, "team has found good homes for old boats")) == (
        "The team has found good homes for old boats"
    )
    assert shortened(claim(quote.replace(" and", ""), "team")) == (
        "team has found good homes for old boats dogs in many"
    )


def test_quotes_inside_a_quote_are_single() -> None:
    assert shortened(claim('We say "team" a lot', "team")) == "We say 'team' a lot"


@pytest.mark.parametrize("word", ["question", "honestly", "interview"])
def test_questions_are_plain(word: str, tables: DossierTables) -> None:
    asks = [ask for rules in tables.claims for ask in rules.asks]

    assert [ask for ask in asks if word in ask.lower()] == []
    assert [ask for ask in asks if not re.fullmatch(r'.*"\{said\}"\. .*\?', ask)] == []
