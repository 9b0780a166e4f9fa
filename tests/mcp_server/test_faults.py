from __future__ import annotations

import pytest
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError

from askback.errors import InvalidInputError
from askback.mcp_server import faults

pytestmark = pytest.mark.django_db  # a connection is given back after every call


def _refuse() -> None:
    raise InvalidInputError("Write the name.")


def _break() -> None:
    raise ValueError("99,000")


def test_what_the_caller_can_mend_is_said_as_it_is() -> None:
    with pytest.raises(ToolError, match=r"^Write the name\.$"):
        faults.plainly(_refuse)()
    with pytest.raises(ResourceNotFoundError, match=r"^Write the name\.$"):
        faults.found(_refuse)()


def test_what_is_ours_says_where_and_not_what(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(
        ToolError, match=r"ValueError \(test_faults.py, line \d+\)"
    ) as it:
        faults.plainly(_break)()

    assert "99,000" not in str(it.value) + capsys.readouterr().err


def test_what_a_tool_says_itself_is_handed_on() -> None:
    said = ToolError("The reading was stopped.")

    def stopped() -> None:
        raise said

    with pytest.raises(ToolError) as it:
        faults.plainly(stopped)()
    assert it.value is said


def test_many_wrong_arguments_are_cut_short() -> None:
    wrong = [{"loc": ("people", n, "role"), "msg": "Field required"} for n in range(7)]

    told = faults.arguments(wrong)

    assert told.startswith("people.0.role: Field required. people.1.role: ")
    assert told.endswith(" And 2 more.")


def test_a_fault_without_a_place_is_told_too() -> None:
    assert faults.arguments([{"loc": (), "msg": "No"}]) == "arguments: No."
    assert faults.sentence(KeyError()) == (
        "askback has a fault: KeyError. Please report it."
    )
