"""Who gets what at every address: `docs/routes.md` is made of real answers.

`ASKBACK_WRITE=1 .venv/bin/python -m pytest tests/hosted/test_routes.py
--ds tests.hosted.settings -p no:randomly` writes it anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from askback.store.models import ShareRow, User
from tests.builders import add_company
from tests.hosted.asking import Answer, Route, asked, client_of, routes
from tests.hosted.conftest import browser
from tests.hosted.furnished import BEYOND, OWN, PRIVATE, WITHIN, furnish, share
from tests.web.api.filling import secret_of

pytestmark = pytest.mark.django_db

KEPT = Path(__file__).parents[2] / "docs/routes.md"
WHO = ("owner", "coach with share", "coach without", "other", "anonymous")
HEAD = """\
# Who gets what at every address

Made by `tests/hosted/test_routes.py` of real answers: every address of a hosted
askback is asked for by five people, in a workspace of the owner's with something at
each of them. A page is asked for by GET, and by POST where it takes posts alone; a
program brings a token of each person's, or none. Nobody but the owner is answered with
a word of theirs, except what is shared with the coach who has the share.

- **owner**: whose search it is; runs a cohort.
- **coach with share**: to whom the owner shares one company, to be read.
- **coach without**: to whom somebody else shares theirs.
- **other**: has an account, and a place in the owner's cohort.
- **anonymous**: is not signed in.

*seen*: the page, or what a program asked for. *done*: the post was taken. *led on*:
sent to another page, as after a deed. *asked again*: what was sent lacks something.
*not there*: as if there were no such thing. *refused*: this person may not.
*sign in*, *token*: only for who says who they are.
"""
MAKE = (
    "docs/routes.md says something else. Look at what differs; if it is right, write "
    "it anew as tests/hosted/test_routes.py says."
)
BODY = {"text": "Hello", "name": "A name", "word": "please"}
"""What is posted: enough to get past some forms, and to destroy nothing."""


@dataclass(frozen=True)
class Cast:
    """Five people, as browsers and as programs, and what there is."""

    pages: tuple[Client, ...]
    programs: tuple[Client, ...]
    given: Mapping[str, Any]


@pytest.fixture
def cast(
    sign_up: Callable[[str], Client], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Cast:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    names = ("ann@example.org", "cora@coach.example", "dora@coach.example", "ben@b.org")
    pages = [sign_up(name) for name in names]
    ann, cora, dora, ben = (User.objects.get(email=name) for name in names)
    share(ben, add_company(ben, "Bens Bakery"), dora)
    given = furnish(ann, cora, ben)
    programs = [client_of(secret_of(one)) for one in (ann, cora, dora, ben)]
    return Cast((*pages, browser()), (*programs, client_of()), given)


def answers(cast: Cast, route: Route) -> list[Answer]:
    """Return what each of the five is answered."""
    people = cast.programs if route.is_api else cast.pages
    found = []
    for one in people:
        cache.clear()  # how often one may ask has tests of its own
        found.append(asked(one, route, BODY))
    return found


def leaks(route: Route, found: list[Answer], given: Mapping[str, Any]) -> set[str]:
    """Return who was answered with words of the owner's that they may not read."""
    told = set()
    for who, answer in zip(WHO[1:], found[1:], strict=True):
        is_within = who == WHO[1] and route.path.startswith(f"/shared/{given['share']}")
        is_within |= who == WHO[1] and route.path == "/shared/"
        forbidden = (BEYOND, OWN) if is_within else PRIVATE
        told |= {f"{who}: {word}" for word in forbidden if word in answer.text}
    return told


def written(rows: list[tuple[Route, list[Answer]]]) -> str:
    """Return the table."""
    lines = [HEAD]
    for title, is_api in (("Pages", False), ("What programs ask", True)):
        lines += [f"\n## {title}\n", f"| address | asked by | {' | '.join(WHO)} |"]
        lines.append("|---" * (len(WHO) + 2) + "|")
        lines += [_line(*row) for row in rows if row[0].is_api is is_api]
    return "\n".join(lines) + "\n"


def _line(route: Route, found: list[Answer]) -> str:
    ways = " or ".join(dict.fromkeys(answer.method for answer in found))
    cells = " | ".join(answer.said for answer in found)
    return f"| `{route.pattern}` | {ways} | {cells} |"


def test_who_gets_what_is_written_down(cast: Cast) -> None:
    rows = [(route, answers(cast, route)) for route in routes(cast.given)]

    made = written(rows)
    if os.environ.get("ASKBACK_WRITE"):
        KEPT.write_text(made, encoding="utf-8")
    told = {r.pattern: leaks(r, found, cast.given) for r, found in rows}
    own = [found[0].text for _, found in rows]
    within = [found[1].text for r, found in rows if r.pattern.startswith("/shared/")]
    faults = {r.pattern for r, found in rows if any(a.status == 500 for a in found)}
    assert {where: who for where, who in told.items() if who} == {}
    assert faults == set()
    for word in PRIVATE:  # they are there to be seen
        assert sum(word in text for text in own) > 9, word
    assert sum(WITHIN in text for text in within) > 2
    assert made == KEPT.read_text(encoding="utf-8"), MAKE


def test_a_share_that_is_over_is_no_share(cast: Cast) -> None:
    found = [r for r in routes(cast.given) if r.pattern.startswith("/shared/")]
    opened = [asked(cast.pages[1], one, BODY) for one in found]
    cast.pages[1].get(f"/shared/{cast.given['share']}/")  # she has claimed it
    ShareRow.objects.update(until=timezone.now() - timedelta(seconds=1))

    after = [answers(cast, one) for one in found]

    assert [WITHIN in one.text for one in opened].count(True) > 2
    for route, (_, over, without, *_) in zip(found, after, strict=True):
        if route.pattern != "/shared/":
            assert (over.said, over.status) == (without.said, without.status)
        assert not any(word in over.text for word in PRIVATE)


def test_an_address_that_nothing_was_filled_for_is_said() -> None:
    with pytest.raises(LookupError, match=r"names \w+: make one in tests/hosted/"):
        list(routes({"cohort": 1}))
