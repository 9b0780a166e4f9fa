from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from askback.mcp_server import tools
from tests.mcp_server.inside import asked

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "mcp.md").read_text(encoding="utf-8")
SKILL = ROOT / "skills" / "askback"
SHEET = (SKILL / "references" / "tools.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| (yes|no) \| (.+) \|$", re.MULTILINE)


def _row(tool: tools.Tool) -> tuple[str, str, str]:
    first = (inspect.getdoc(tool) or "").split("\n\n")[0]
    writes = "yes" if tool in tools.WRITES else "no"
    return tool.__name__, writes, " ".join(first.split())


def test_the_page_lists_the_tools_as_the_server_does() -> None:
    every = (*tools.READS, *tools.WRITES)
    listed = asked(lambda client: client.list_tools(), may_write=True).tools

    assert ROW.findall(PAGE) == [_row(tool) for tool in every]
    assert [tool.name for tool in listed] == [tool.__name__ for tool in every]


def test_the_page_lists_the_resources_as_the_server_does() -> None:
    templates = asked(lambda c: c.list_resource_templates()).resource_templates
    fixed = asked(lambda client: client.list_resources()).resources
    known = [one.uri for one in fixed] + [one.uri_template for one in templates]

    assert re.findall(r"^\| `(askback://[^`]+)`", PAGE, re.MULTILINE) == known


def test_the_skill_is_named_and_says_when_to_use_it() -> None:
    text = (SKILL / "SKILL.md").read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in front.splitlines())

    assert fields["name"] == SKILL.name
    assert len(fields["description"]) <= 1024
    for path in re.findall(r"\]\((references/[^)]+)\)", body):
        assert (SKILL / path).is_file()


@pytest.mark.parametrize("tool", tools.READS + tools.WRITES, ids=lambda t: t.__name__)
def test_the_skill_names_every_tool_with_arguments_that_it_takes(
    tool: tools.Tool,
) -> None:
    (given,) = re.findall(rf"^\| `{tool.__name__}` \| ([^|]+) \|", SHEET, re.MULTILINE)
    taken = set(inspect.signature(tool).parameters)

    assert set(re.findall(r"`(\w+)`", given)) <= taken
