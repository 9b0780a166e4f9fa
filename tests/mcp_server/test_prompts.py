from __future__ import annotations

from typing import Any

import pytest
from mcp.client import Client

from askback.mcp_server import prompts, tools
from tests.mcp_server.inside import asked

NAMES = ["prepare_for_interview", "debrief_interview", "decide"]


def _said(name: str, **given: str) -> str:
    async def get(client: Client) -> Any:
        return await client.get_prompt(name, given)

    (message,) = asked(get).messages
    return str(message.content.text)


def test_there_are_three_and_each_says_what_it_is_for() -> None:
    listed = asked(lambda client: client.list_prompts()).prompts

    assert [one.name for one in listed] == NAMES
    assert all(one.description.endswith(".") for one in listed)


@pytest.mark.parametrize("name", NAMES[:2])
def test_one_is_for_the_interview_that_is_named(name: str) -> None:
    said = _said(name, interview="Ward visit\n  at Fennel Care")

    assert "the interview “Ward visit at Fennel Care”" in said


def test_without_a_name_it_is_the_next_or_the_last_one() -> None:
    assert "my next interview" in _said("prepare_for_interview")
    assert "my last interview" in _said("debrief_interview")


def test_nobody_is_helped_with_answers_in_it() -> None:
    assert "In it I am on my own" in _said("prepare_for_interview")
    assert "don't make it for me" in _said("decide")


def test_they_name_tools_that_there_are() -> None:
    known = {tool.__name__ for tool in (*tools.READS, *tools.WRITES)}
    told = prompts.PREPARE + prompts.DEBRIEF + prompts.DECIDE
    named = {word.strip("().,;:") for word in told.split() if "_" in word}

    assert named <= known
