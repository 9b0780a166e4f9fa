from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_backup import askback


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_a_token_is_made_listed_and_ended(home: Path) -> None:
    words = ("token", "add", "laptop", "--scope", "read", "--scope", "write")
    _, secret, told = askback(home, *words)
    assert secret.startswith("ask_")
    assert told == "Keep it: it is shown this once."

    (line,) = json.loads(askback(home, "token", "list", "--json")[1])
    assert (line["name"], line["scopes"]) == ("laptop", ["read", "write"])
    assert secret.startswith(line["start"])
    assert secret not in json.dumps(line)

    assert askback(home, "token", "end", line["start"]) == (0, "", "Ended.")
    none = "There is no token. Make one with askback token add."
    assert askback(home, "token", "list") == (0, "", none)


def test_what_is_no_token_is_refused(home: Path) -> None:
    wrong = askback(home, "token", "add", "laptop", "--scope", "root")
    none = askback(home, "token", "end", "laptop")

    scopes = "scopes: choose of read, write, practice, export, import, webhooks."
    assert wrong == (2, "", scopes)
    assert none == (1, "", "No token laptop.")


def test_of_two_with_one_name_none_is_ended(home: Path) -> None:
    words = ("token", "add", "a", "--days", "3", "--json")
    made = json.loads(askback(home, *words)[1])
    askback(home, "token", "add", "a")

    code, _, told = askback(home, "token", "end", "a")

    assert (code, told) == (2, "TOKEN: 2 are called so. Give an id.")
    assert made["until"] is not None
    assert askback(home, "token", "end", made["id"])[0] == 0
    (line,) = askback(home, "token", "list")[1].splitlines()
    assert "a: read, never used" in line
