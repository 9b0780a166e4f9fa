from __future__ import annotations

from askback.core.bank.formats.draft import at
from askback.core.topics import Problem


def test_a_problem_names_its_line() -> None:
    assert at(3, "is wrong.") == Problem("line 3", "is wrong.")
