"""A server that is killed while people post: what it said is kept is there, once."""

from __future__ import annotations

import http.client
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.e2e.hour import Server
from tests.loss.homes import asked, is_sound

WAIT_S = 90  # for one answer on a busy machine; nothing here waits longer
MANY = 4  # people at once
ENOUGH = 12  # posts that are kept before the server is killed
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
NOTED = "SELECT text FROM store_noterow WHERE text LIKE 'Heard %'"
JOTTED = "SELECT value FROM store_jotrow WHERE value LIKE '%Said %'"


@pytest.fixture
def server(home: Path) -> Iterator[Server]:
    found = Server(home)
    try:
        found.start()
        yield found
    finally:
        with suppress(ProcessLookupError):  # it was killed, and did not begin again
            found.kill()


@dataclass
class Person:
    """Somebody with a browser, who posts until nobody answers."""

    port: int
    headers: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def open(self, path: str) -> None:
        """Look at a page, and keep its token and cookie."""
        status, text, cookie = self._ask("GET", path)
        assert status == http.client.OK, path
        found = TOKEN.search(text)
        assert found is not None, path
        self.token, self.headers = found[1], {"Cookie": cookie.partition(";")[0]}

    def form(self, path: str, **given: str) -> bool:
        """Send a form, and return whether it was said to be kept."""
        body = urlencode({**given, "csrfmiddlewaretoken": self.token})
        kind = "application/x-www-form-urlencoded"
        return self._ask("POST", path, body, kind)[0] in {302, 303}

    def device(self, path: str, said: list[dict[str, object]]) -> bool:
        """Say something as the page of the hour does, and return whether it is kept."""
        body = json.dumps(
            {"device": "33498ee7-9223-422e-aa33-3bec410033b1", "said": said}
        )
        status, text, _ = self._ask("POST", path, body, "application/json")
        return status == http.client.OK and "jots" in text

    def _ask(
        self, method: str, path: str, body: str | None = None, kind: str = ""
    ) -> tuple[int, str, str]:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT_S)
        headers = {**self.headers, "X-CSRFToken": self.token}
        if kind:
            headers["Content-Type"] = kind
        try:
            link.request(method, path, body, headers)
            answer = link.getresponse()
            text = answer.read().decode()
            return answer.status, text, answer.headers.get("Set-Cookie", "")
        except (OSError, http.client.HTTPException):
            return 0, "", ""  # it is dead, or died meanwhile
        finally:
            link.close()


def interview(home: Path) -> str:
    """Return where the interview of a workspace is."""
    ((ident,),) = asked(home, "SELECT id FROM store_interviewrow")
    name = str(ident)
    cut = (name[:8], name[8:12], name[12:16], name[16:20], name[20:])
    return f"/interviews/{name if '-' in name else '-'.join(cut)}/"


def posted(server: Server, place: str) -> tuple[set[str], set[str]]:
    """Have people post until the server is killed; return what was kept, and sent."""
    kept, sent, lock = set[str](), set[str](), threading.Lock()
    killed = threading.Event()
    everybody = [Person(server.port) for _ in range(MANY)]
    for one in everybody:
        one.open(f"{place}debrief/")

    def post(number: int) -> None:
        one = everybody[number]
        for count in range(500):
            text = f"Heard {number}-{count}."
            with lock:
                sent.add(text)
            if not one.form(f"{place}notes/", text=text):
                return
            with lock:
                kept.add(text)
                if len(kept) >= ENOUGH and not killed.is_set():
                    killed.set()
                    server.kill()

    people = [
        threading.Thread(target=post, args=(n,), daemon=True) for n in range(MANY)
    ]
    for thread in people:
        thread.start()
    for thread in people:
        thread.join(2 * WAIT_S)
    assert not any(thread.is_alive() for thread in people)
    return kept, sent


def test_what_was_said_to_be_kept_is_there_once(server: Server, home: Path) -> None:
    kept, sent = posted(server, interview(home))

    server.start()

    found = [str(text) for (text,) in asked(home, NOTED)]
    assert len(kept) >= ENOUGH
    assert len(found) == len(set(found))
    assert kept <= set(found) <= sent
    assert is_sound(home)
    again = Person(server.port)
    again.open(f"{interview(home)}debrief/")
    assert again.form(f"{interview(home)}notes/", text="Heard after.")
    assert len(asked(home, NOTED)) == len(found) + 1


def test_what_a_device_says_again_after_a_kill_is_there_once(
    server: Server, home: Path
) -> None:
    place = interview(home)
    device = Person(server.port)
    device.open(f"{place}live/")
    at = time.time() * 1000
    said: list[dict[str, object]] = [
        {"field": f"note/pay-{n}/", "number": n, "value": f"Said {n}.", "at": at}
        for n in range(1, 41)
    ]

    def talk() -> None:
        for one in said:
            device.device(f"{place}live/keep/", [one])

    talking = threading.Thread(target=talk, daemon=True)
    talking.start()
    while not asked(home, JOTTED) and talking.is_alive():
        pass
    server.kill()
    talking.join(60)
    before = len(asked(home, JOTTED))
    server.start()
    device.open(f"{place}live/")

    assert device.device(f"{place}live/keep/", said)
    assert device.device(f"{place}live/keep/", said)

    assert 0 < before < len(said)
    assert sorted(str(value) for (value,) in asked(home, JOTTED)) == sorted(
        json.dumps(one["value"]) for one in said
    )
    assert is_sound(home)
