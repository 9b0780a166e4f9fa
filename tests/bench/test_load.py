from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from bench import __main__ as bench
from bench.load import told
from bench.load.people import IDENT, other
from bench.load.step import Step, lost, request, text_of
from bench.load.wire import Wire, parsed

IDENT_OF = "9d1c1e23-8135-4385-aba1-a869b2274037"


def test_it_is_asked_for_by_its_name_alone() -> None:
    assert "load" not in bench.MEASURES


@pytest.mark.parametrize(
    ("acknowledged", "there", "gone"),
    [
        pytest.param({"a": 3}, {"a": (3, text_of(3))}, 0, id="there"),
        pytest.param({"a": 3}, {"a": (4, text_of(4))}, 0, id="newer"),
        pytest.param({"a": -1}, {}, 0, id="nothing-acknowledged"),
        pytest.param({"a": 3}, {"a": (2, text_of(2))}, 1, id="older"),
        pytest.param({"a": 3}, {"a": (3, text_of(2))}, 1, id="other-words"),
        pytest.param({"a": 3, "b": 3}, {"b": (3, text_of(3))}, 1, id="no-row"),
    ],
)
def test_a_note_is_lost_if_it_was_acknowledged_and_is_not_there(
    acknowledged: dict[str, int], there: dict[str, tuple[int, str]], gone: int
) -> None:
    assert lost(acknowledged, there) == gone


@pytest.mark.parametrize(
    ("step", "is_bent"),
    [
        pytest.param(Step(2, saves=[0.1] * 20), False, id="quick"),
        pytest.param(Step(2, saves=[0.1] * 18 + [1.1] * 2), True, id="slow"),
        pytest.param(
            Step(2, saves=[0.1], errors=Counter({"save: 500": 1})), True, id="error"
        ),
        pytest.param(
            Step(2, saves=[0.1], errors=Counter({"today: 503": 1})), False, id="put-off"
        ),
    ],
)
def test_it_has_bent_where_saves_are_slow_or_not_answered(
    step: Step, *, is_bent: bool
) -> None:
    assert told.is_bent(step) is is_bent


def test_a_step_is_a_row_of_the_table() -> None:
    step = Step(
        2,
        seconds=2.0,
        saves=[0.01, 0.03],
        pages={"today": [0.1], "compare": [0.3]},
        errors=Counter({"save: 503": 1}),
        worked=(0.5, 0.25, 0.125),
        load=1.5,
    )

    assert told.line(step) == (
        "| 2 | 1.0 | 30, 30, 30 | 1.0 | 300, 300, 300 | 1 save: 503 "
        "| 0.50, 0.25, 0.12 | 1.5 | 0 |"
    )
    assert told.line(step).count("|") == told.HEAD.splitlines()[0].count("|")


def test_somebody_elses_id_is_made_as_the_database_makes_it() -> None:
    inside = re.sub(IDENT, rf"\g<1>-{12:012}", f"of {IDENT_OF}, twice {IDENT_OF}")

    assert inside == f"of {other(IDENT_OF, 12)}, twice {other(IDENT_OF, 12)}"
    assert other(IDENT_OF, 0) == IDENT_OF


def test_an_answer_without_its_length_is_refused() -> None:
    with pytest.raises(ValueError, match="without its length"):
        parsed(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")


class Answering(StreamRequestHandler):
    """Answers what is asked with its first line; cuts off whoever asks for the end."""

    def handle(self) -> None:
        while (first := self.rfile.readline().strip()) and b"/end/" not in first:
            while self.rfile.readline().strip():
                pass
            length = f"Content-Length: {len(first)}\r\n\r\n".encode()
            self.wfile.write(b"HTTP/1.1 200 OK\r\n" + length + first)


@pytest.fixture
def port() -> Iterator[int]:
    with ThreadingTCPServer(("127.0.0.1", 0), Answering) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


async def _asked(port: int, *addresses: str) -> tuple[list[tuple[int, bytes]], int]:
    """Ask in turn; return the answers, and how many connections stay open."""
    wire = Wire([port])
    try:
        heads = [request("GET", address, "s") for address in addresses]
        answers = [await wire.ask(head, b"", 30.0) for head in heads]
        return answers, len(wire.idle[port])
    finally:
        await wire.close()


def test_connections_stay_open_between_two_requests(port: int) -> None:
    answers, idle = asyncio.run(_asked(port, "/one/", "/two/"))

    assert answers == [(200, b"GET /one/ HTTP/1.1"), (200, b"GET /two/ HTTP/1.1")]
    assert idle == 1


def test_an_answer_that_is_cut_off_is_an_error_that_is_counted(port: int) -> None:
    with pytest.raises(ConnectionError, match="cut off"):
        asyncio.run(_asked(port, "/one/", "/end/"))
