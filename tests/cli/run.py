"""Run a command in this process as a shell would, and tell what came of it."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from askback.cli import main


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output, and nothing else."""
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1

        def refuse(name: str) -> None:
            raise AssertionError(f"{name} is no JSON")

        return json.loads(self.out, parse_constant=refuse)

    @property
    def lines(self) -> list[Any]:
        """The JSON documents of a batch."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(*words: str, stdin: bytes = b"") -> Done:
    with pytest.MonkeyPatch.context() as patch:
        out, err = (io.TextIOWrapper(io.BytesIO(), "ascii") for _ in range(2))
        patch.setattr(sys, "argv", ["askback", *words])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as ended:
            main()
    told = []
    for stream in (out, err):
        stream.flush()
        told.append(stream.buffer.getvalue().decode())
    assert "Traceback" not in told[1]
    code = ended.value.code
    return Done(code if isinstance(code, int) else 0, *told)


def refused(*words: str, code: int = 2, stdin: bytes = b"") -> str:
    """Run a command that must fail: nothing on standard output, one line of why."""
    done = run(*words, stdin=stdin)
    assert (done.code, done.out) == (code, ""), done.err
    assert done.err.count("\n") == 1
    return done.err.strip()
