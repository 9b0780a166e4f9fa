"""What the browser's recorder changes in what is heard.

Each recording of ASKBACK_DATA/speech is played into the microphone of a real Chromium,
recorded on an exercise's page, kept there, and heard; the same file is heard as it is.
A recorder never begins at the same moment twice, and an engine may write one moment's
more or less of silence otherwise; so the file is heard with a little more and a little
less of it too. `python -m bench.recorder`; it takes as long as the recordings and needs
Chromium.
"""

from __future__ import annotations

import os
import tempfile
import wave
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from askback.core.practice.values import Heard

DATA = Path(os.environ.get("ASKBACK_DATA", "../shared/data")) / "speech"
CHROMIUM = "/usr/bin/chromium"
BEFORE_S, AFTER_S = 2.0, 0.5  # of silence: a page begins to record within a second
OTHERWISE_S = (-0.4, -0.2, 0.2, 0.4)  # more or less of it: what a click may shift


class Quiet(WSGIRequestHandler):
    """Say nothing of requests."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def measure() -> Iterator[str]:
    """Yield a line for each recording, then one for all."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ASKBACK_HOME"] = home
        from askback.boot import boot, migrate  # noqa: PLC0415 -- after boot

        boot()
        migrate()
        yield from _measure(Path(home))


def _measure(home: Path) -> Iterator[str]:
    from askback.services import hearing  # noqa: PLC0415 -- after boot

    server = _serve()
    same = within = shifted = total = 0
    for path in sorted(DATA.glob("*.wav")):
        padded = _padded(path, home / path.name, BEFORE_S)
        one = _counts(hearing.hear(padded))
        other = _counts(hearing.hear(_recorded(padded, home, server)))
        alike = {
            _counts(hearing.hear(_padded(path, home / path.name, BEFORE_S + more)))[0]
            for more in OTHERWISE_S
        }
        total += 1
        same += one[0] == other[0]
        within += other[0] in alike | {one[0]}
        shifted += alike == {one[0]}
        yield (
            f"{path.name}: um and uh {one[0]} in the file, {other[0]} through the "
            f"recorder, {' or '.join(map(str, sorted(alike)))} in the file begun "
            f"elsewhere; words {one[1]} and {other[1]}; speech {one[2]:.1f} s and "
            f"{other[2]:.1f} s"
        )
    yield f"um and uh counted as in the file: {same} of {total} recordings"
    yield f"the file counted the same wherever it begins: {shifted} of {total}"
    yield f"the recorder within what the file itself gives: {within} of {total}"


def _counts(heard: Heard) -> tuple[int, int, float]:
    """Return fillers as a take's page counts them, words, and seconds of speech."""
    from askback.core.practice.take.fillers import find_fillers  # noqa: PLC0415 -- after boot

    fillers = len(find_fillers(heard.words))
    return fillers, len(heard.words), sum(one.length_s for one in heard.speech)


def _padded(source: Path, target: Path, before_s: float) -> Path:
    """Write a recording with silence before and after it."""
    with wave.open(str(source)) as given, wave.open(str(target), "wb") as made:
        made.setparams(given.getparams())
        second = given.getframerate() * given.getnchannels() * given.getsampwidth()
        made.writeframes(bytes(int(second * before_s) // 4 * 4))
        made.writeframes(given.readframes(given.getnframes()))
        made.writeframes(bytes(int(second * AFTER_S)))
    return target


def _serve() -> str:
    from askback.wsgi import application  # noqa: PLC0415 -- after boot

    server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def _recorded(path: Path, home: Path, server: str) -> Path:
    """Return what the browser made of a file that was said into its microphone."""
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import people  # noqa: PLC0415 -- after boot
    from askback.services.practice import exercises  # noqa: PLC0415 -- after boot
    from askback.services.values.practice import ExerciseDraft  # noqa: PLC0415 -- after boot

    owner = people.local_owner()
    ident = exercises.add(owner, draft=ExerciseDraft(path.name), now=timezone.now())
    with wave.open(str(path)) as given:
        length_s = given.getnframes() / given.getframerate()
    take = _record(path, f"{server}/practice/{ident}/", length_s)
    return home / "recordings" / str(owner.pk) / f"{take}.webm"


def _record(path: Path, address: str, length_s: float) -> str:
    """Record as long as a file lasts, keep it, and return the name of the take."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- slow import

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM if Path(CHROMIUM).exists() else None,
            args=[
                "--no-sandbox",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                f"--use-file-for-fake-audio-capture={path}%noloop",
            ],
        )
        page = browser.new_page()
        page.goto(address)
        page.get_by_role("button", name="Record", exact=True).click()
        page.wait_for_timeout(1000 * length_s)
        page.get_by_role("button", name="Stop").click()
        page.get_by_role("button", name="Keep this take").click()
        page.wait_for_url("**/practice/takes/**")
        found = page.url.partition("/takes/")[2].partition("/")[0]
        browser.close()
    return found


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
