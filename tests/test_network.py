"""Nothing reaches the network unless the user gave an address."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from django.test import Client
from django.urls import get_resolver

from askback.services import demo, people
from askback.store.models import InterviewRow, OpportunityRow, SourceRow
from tests.builders import NOW
from tests.cli.run import run

DEMO = Path(str(files("askback"))) / "demo"
POSTING = str(DEMO / "marrow" / "posting.md")
LOOP = str(DEMO / "marrow" / "loop.json")
TRANSCRIPT = str(min((DEMO / "marrow" / "transcripts").iterdir()))
PROBLEM = {
    "criteria": [{"name": "pay", "weight": 1, "unknown": 1}],
    "interviews": [{"name": "call", "minutes": 5}],
    "questions": [{"key": "q", "minutes": 2, "gains": {"call": {"pay": 0.5}}}],
}
COMMANDS = [
    ("--help",),
    ("posting", "read", POSTING, "--json"),
    ("posting", "read", str(DEMO / "cald" / "article.html")),
    ("bank", "list", "--json"),
    ("bank", "search", "how often are you woken at night", "--json"),
    ("agenda", "build", LOOP, "--json"),
    ("transcript", "read", TRANSCRIPT, "--json"),
    ("answer", "read", "--question", "Who left?", "--answer", "Sam did.", "--json"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_reaches_the_network(
    words: tuple[str, ...], shut_network: list[str]
) -> None:
    assert run(*words).code == 0
    assert shut_network == []


def test_planning_reaches_no_network(tmp_path: Path, shut_network: list[str]) -> None:
    file = tmp_path / "problem.json"
    file.write_text(json.dumps(PROBLEM))

    assert run("plan", "solve", str(file), "--json").code == 0
    assert shut_network == []


def test_an_address_would_have_been_noticed(shut_network: list[str]) -> None:
    """The guard itself: a command that is given an address runs into it."""
    done = run("posting", "read", "https://halden.example/jobs/1")

    assert done.code == 1
    assert shut_network == ["socket.getaddrinfo halden.example"]
    shut_network.clear()


@pytest.mark.django_db
def test_no_page_of_the_demo_reaches_the_network(
    client: Client, shut_network: list[str]
) -> None:
    owner = people.local_owner()
    demo.read(owner, now=NOW, tell=lambda _: None)
    row = InterviewRow.objects.filter(owner=owner).earliest("made_at")
    known = {
        "opportunity_id": row.opportunity_id,
        "interview_id": row.id,
        "source_id": SourceRow.objects.earliest("made_at").id,
        "key": "why-now",
    }
    seen = 0

    for pattern in get_resolver().url_patterns:
        wanted = pattern.pattern.converters
        path = "/" + str(pattern.pattern)
        if not wanted.keys() <= known.keys():
            continue
        for name, converter in wanted.items():
            kind = {
                "UUIDConverter": "uuid",
                "StringConverter": "str",
                "SlugConverter": "slug",
            }
            mark = f"<{kind[type(converter).__name__]}:{name}>"
            path = path.replace(mark, str(known[name]))
        seen += client.get(path).status_code == 200

    assert OpportunityRow.objects.count() == 3
    assert seen >= 12
    assert shut_network == []


@pytest.mark.django_db
def test_giving_an_address_fetches_nothing_before_the_yes(
    client: Client, shut_network: list[str]
) -> None:
    response = client.post("/begin/posting/", {"url": "https://halden.example/jobs/1"})

    assert response.status_code == 200
    assert "halden.example" in response.content.decode()
    assert shut_network == []
