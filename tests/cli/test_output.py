from __future__ import annotations

import json

import pytest

from askback.cli.output import print_json, print_lines, share


def test_json_keeps_letters_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"quote": "é\n“"})

    assert capsys.readouterr().out == '{"quote": "é\\n“"}\n'


def test_lines_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines(["a\x1b[2Jb\u202ec\td", "two"])

    assert capsys.readouterr().out == "a [2Jb c\td\ntwo\n"


def test_a_share_is_read_in_hundredths() -> None:
    assert share(0.416) == "42 %"


def test_json_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    print_json(["a\nb", {"c": 1}])

    assert json.loads(capsys.readouterr().out) == ["a\nb", {"c": 1}]
