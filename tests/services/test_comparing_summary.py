from __future__ import annotations

import pytest

from askback.services import comparing
from askback.services.comparing_summary import as_markdown, as_text, cited, summary_of
from askback.services.comparing_words import listed, within
from askback.services.values import Quote
from askback.store.models import User
from tests.builders import NOW
from tests.services.compared import hear, two

pytestmark = pytest.mark.django_db


def test_it_quotes_what_speaks_for_and_against_and_says_what_nobody_knows(
    me: User,
) -> None:
    good, _ = two(me, told=False)
    hear(good, "turnover", 0.9, "Nobody\nleft.", weight=0.8)
    hear(good, "pay", -0.9, "Fifty.", weight=0.3, place="asked-1")

    page = comparing.show(me, now=NOW)

    lines = {line.head: line for line in summary_of(page)}
    assert [
        (about, quote.text)
        for about, quote in lines["What speaks for Ash"].quotes
        + lines["What speaks against Ash"].quotes
    ] == [("Who leaves and why", "Nobody\nleft."), ("Pay and benefits", "Fifty.")]
    assert lines["What is not known"].text.endswith(
        "most of all pay and benefits and who leaves and why."
    )
    assert lines["What would change it"].text.startswith(
        "Who leaves and why at Birch. Ask somebody there: “"
    )
    assert "> Nobody left.\n>\n> Dana Marsh, on: Who leaves and why" in as_markdown(
        page
    )
    assert "Who leaves and why: “Nobody left.” (Dana Marsh)" in as_text(page)


def test_where_nothing_was_said_it_says_so(me: User) -> None:
    two(me, told=False)

    page = comparing.show(me, now=NOW)

    assert as_text(page).count("Nobody has said anything yet that counts so.") == 2


def test_words_that_tell_of_two_things_are_quoted_once(me: User) -> None:
    good, _ = two(me, told=False)
    for criterion in ("turnover", "pay"):
        hear(good, criterion, 0.9, "Nobody left.")

    page = comparing.show(me, now=NOW)

    assert as_markdown(page).count("> Nobody left.") == 1


def test_nothing_compared_is_no_summary(me: User) -> None:
    page = comparing.show(me, now=NOW)

    assert summary_of(page) == ()
    assert as_markdown(page) == f"# Compared\n\n{page.lede}\n"


def test_one_alone_with_nothing_that_matters_has_no_standing(me: User) -> None:
    two(me, told=False)
    first = comparing.show(me, now=NOW).in_order[0].id
    tried = {"turnover": 0.0, "pay": 0.0}

    page = comparing.show(me, now=NOW, chosen=[first], tried=tried)

    heads = [line.head for line in summary_of(page)]
    assert heads == [
        "What speaks for Ash",
        "What speaks against Ash",
        "What is not known",
    ]
    assert "of what matters at Ash." in as_text(page)


def test_a_quote_is_cited_with_all_that_is_known_of_it() -> None:
    quote = Quote("No.", "Dana", on=NOW, at_s=125.0, noted=True)

    assert cited(quote) == "Dana, 12 Nov, 02:05, as you noted"
    assert cited(Quote("No.", "Dana")) == "Dana"


def test_words_in_a_row() -> None:
    assert (listed([]), listed(["pay"]), listed(["a", "b"])) == ("", "pay", "a and b")
    assert (within("Your manager"), within("IT work")) == ("your manager", "IT work")
