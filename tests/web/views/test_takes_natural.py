from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from askback.store.models import User
from tests.takes import READING, add_exercise, add_take

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def exercise(me: User) -> UUID:
    return add_exercise(me, "What moved?", script="We moved in May.")


def passage(quote: str, start_s: float) -> dict[str, Any]:
    words = len(quote.split())
    return {
        "quote": quote, "start_s": start_s, "end_s": start_s + 2, "index": 0,
        "count": words,
    }  # fmt: skip


def run(here: str, at_s: float, there: str, there_s: float) -> dict[str, Any]:
    return {"here": passage(here, at_s), "there": passage(there, there_s)}


def likeness(name: str, **given: Any) -> dict[str, Any]:
    plain = {"share": 0.0, "runs": [], "style": None, "pauses": None, "pitch": None}
    return {"name": name, **plain, **given}


def shown(client: Client, me: User, exercise: UUID, natural: Any) -> str:
    take = add_take(me, exercise, reading={**READING, "natural": natural})
    html = client.get(f"/practice/takes/{take}/").content.decode()
    return html.replace("\N{NO-BREAK SPACE}", " ")


def test_a_take_held_against_nothing_says_nothing_of_it(
    client: Client, me: User, exercise: UUID
) -> None:
    assert "Rehearsed or natural" not in shown(client, me, exercise, None)


def test_what_is_the_same_as_in_an_earlier_take_stands_side_by_side(
    client: Client, me: User, exercise: UUID
) -> None:
    words = ("I counted the pages, uh, first", "i counted the pages first")
    beside = likeness(
        "take 3", share=0.38, runs=[run(words[0], 62.4, words[1], 15.0)],
        style=0.21, pauses=[4.0, 7.5], pitch=[6.5, 1.0],
    )  # fmt: skip
    natural: dict[str, Any] = {
        "with_script": None,
        "with_earlier": beside,
        "others": [],
    }

    html = shown(client, me, exercise, natural)

    assert "38 % of this take is word for word from take 3." in html
    assert html.count('class="sides"') == 1
    assert all(f"<p>{quote}</p>" in html for quote in words)
    assert 'data-at="62.40"><span class="vh">Play from </span><time>1:02</time>' in html
    assert "<b>Take 3</b> <time>0:15</time>" in html
    assert "the two are 21 % apart" in html
    assert "4 pauses a minute here, 7.5 in take 3." in html
    assert "ranges over 6.5 semitones here, 1 in take 3." in html
    assert "beside earlier takes: what is the same. No score" in html


def test_a_script_has_no_times_and_what_is_not_known_is_not_said(
    client: Client, me: User, exercise: UUID
) -> None:
    script = likeness("the script", share=1.0, runs=[run("We moved", 1.0, "We", 0.0)])
    earlier = likeness("take 1", style=0.0)
    older = likeness("take 0", pauses=[1.0, 0.0])
    natural: dict[str, Any] = {
        "with_script": script,
        "with_earlier": earlier,
        "others": [older],
    }

    html = shown(client, me, exercise, natural)

    assert "100 % of this take is word for word from the script." in html
    assert "<b>Script</b></figcaption>" in html
    assert "No five words in a row are the same as in take 1." in html
    assert "the two are 0 % apart. Answers with nothing in common are" in html
    assert "1 pause a minute here, 0 in take 0." in html
    assert "semitone" not in html
    assert "beside your script and earlier takes" in html


def test_the_three_longest_are_open_and_long_ones_are_cut(
    client: Client, me: User, exercise: UUID
) -> None:
    long = " ".join(f"w{n}" for n in range(50))
    runs = [run(long, 1.0, long, 0.0), *(run(f"r{n}", n, "r", n) for n in range(4))]
    natural: dict[str, Any] = {
        "with_script": likeness("the script", share=0.9, runs=runs),
        "with_earlier": None,
        "others": [],
    }

    html = shown(client, me, exercise, natural)

    assert "<summary>2 more</summary>" in html
    assert html.index("r1</p>") < html.index("2 more") < html.index("r2</p>")
    assert "w39 …</p>" in html
    assert "w40" not in html


def test_what_was_said_is_no_markup(client: Client, me: User, exercise: UUID) -> None:
    bad = "<script>alert(1)</script>"
    beside = likeness(bad, share=0.5, runs=[run(bad, 0.0, bad, 0.0)])
    natural: dict[str, Any] = {
        "with_script": None,
        "with_earlier": beside,
        "others": [],
    }

    assert bad not in shown(client, me, exercise, natural)


def test_two_takes_beside_each_other_say_it_of_the_second(
    client: Client, me: User, exercise: UUID
) -> None:
    beside = likeness("take 1", share=0.25, runs=[run("a", 0.0, "a", 0.0)])
    natural: dict[str, Any] = {
        "with_script": None,
        "with_earlier": beside,
        "others": [],
    }
    one = add_take(me, exercise, reading=READING)
    other = add_take(me, exercise, reading={**READING, "natural": natural})

    page = client.get(f"/practice/{exercise}/side/?a={one}&b={other}")

    html = page.content.decode()
    assert "Take 2 beside earlier takes" in html
    assert "word for word from take 1." in html
