"""From an empty workspace to a first agenda: steps, and seconds of person and machine.

A scripted browser does what a person would. What the machine takes is measured, from
the press to the page that answers it, on a workspace made anew for each beginning, in a
server of its own. What the person takes is arithmetic: the keystroke-level model of
Card, Moran and Newell (1983), with typing at 40 words a minute. Nothing is read, no
help is opened. Run `python -m bench.first_run`.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
# Seconds of a person, as Card, Moran and Newell give them.
THINK = 1.35  # before each step
POINT = 1.1  # with a mouse
PRESS = 0.2  # a button, down and up
HAND = 0.4  # from mouse to keys
KEY = 0.28  # at 40 words a minute
PASTE = HAND + 2 * KEY
CHOOSE = 2 * (THINK + POINT + PRESS)  # in the system's own window: a file, and Open
START_S = 60  # in which a server has to answer

POSTING = """\
Care coordinator at Linden Court

About us
Linden Court is a home for forty-two people on the edge of Harrow Vale.

What you will do
You will plan the week of eighteen carers, sit with families, and run the morning round.
We are a fast-paced home and everybody wears many hats.

What we look for
You must have three years in care. A medication certificate is nice to have.

How we hire
First a phone call with our recruiter, then an hour with the manager, then a visit.
"""
NAMELESS = """\
We are looking for a joiner for our workshop from March. You will build stairs and
windows from drawing to fitting, and pass on what you know to two apprentices. You must
have finished your apprenticeship. A licence for the van is nice to have. Competitive
pay, and we are like a family. Please call before noon.
"""
INVITE = """\
BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:first-run@linden.example
SUMMARY:Linden Court: interview with the manager
DTSTART:20990318T140000Z
DTEND:20990318T144500Z
ORGANIZER;CN=Rosa Hale:mailto:rosa.hale@lindencourt.example
ATTENDEE;CN=Tom Adeyemi:mailto:tom.adeyemi@lindencourt.example
DESCRIPTION:Tom Adeyemi, Hiring Manager, will meet you for 45 minutes.
END:VEVENT
END:VCALENDAR
"""
TALK = """\
Tom Adeyemi: So that was all from me. What would you like to ask?
Candidate: How many carers left in the last year, and why?
Tom Adeyemi: Five of eighteen. Two had babies, one retired, and two went to the hospital for the money.
Candidate: When was somebody last called in on a free day?
Tom Adeyemi: Last Sunday. Irina was ill at six in the morning and I rang three people until one could come.
Candidate: What is this place not good at yet?
Tom Adeyemi: You know, every home has its ups and downs, I guess.
Candidate: Thank you.
"""  # noqa: E501 -- a turn is a line


@dataclass(slots=True)
class Walk:
    """A beginning as somebody goes through it."""

    page: Page
    steps: list[str] = field(default_factory=list)
    typed: int = 0
    person_s: float = 0.0
    machine_s: float = 0.0

    def press(self, name: str, *, role: str = "button") -> None:
        """Press a button, and wait for the page that answers."""
        self._step(f"press “{name}”", THINK + POINT + PRESS)
        began = time.perf_counter()
        found = self.page.get_by_role(role, name=name).first  # type: ignore[arg-type]
        with self.page.expect_navigation(wait_until="load"):
            found.click()
        self.machine_s += time.perf_counter() - began

    def paste(self, label: str, text: str) -> None:
        """Paste a text into a field."""
        self._step(f"paste into “{label}”", THINK + POINT + PRESS + PASTE)
        self.page.get_by_label(label).first.fill(text)

    def type(self, selector: str, text: str) -> None:
        """Type a text where the cursor stands already, as after a refusal."""
        self._step(f"type “{text}”", THINK + HAND + KEY * len(text))
        self.typed += len(text)
        self.page.locator(selector).press_sequentially(text)

    def choose(self, selector: str, name: str, text: str) -> None:
        """Choose a file."""
        self._step(f"choose {name}", THINK + POINT + PRESS + CHOOSE)
        kind = "text/calendar" if name.endswith(".ics") else "text/plain"
        file = {"name": name, "mimeType": kind, "buffer": text.encode()}
        self.page.locator(selector).set_input_files(file)  # type: ignore[arg-type]

    def _step(self, what: str, seconds: float) -> None:
        self.steps.append(what)
        self.person_s += seconds

    def arrive(self, selector: str) -> None:
        """See what one came for; a long reading shows it by itself."""
        began = time.perf_counter()
        self.page.locator(selector).first.wait_for(timeout=1000 * START_S)
        self.machine_s += time.perf_counter() - began


def by_posting(walk: Walk) -> None:
    """Paste a posting, and take the agenda as it is offered."""
    walk.paste("Paste a posting", POSTING)
    walk.press("Read the posting")
    walk.press("Make an agenda")
    walk.arrive(".asks .ask")


def by_nameless_posting(walk: Walk) -> None:
    """Paste a posting that does not say who it is from, and name the company."""
    walk.paste("Paste a posting", NAMELESS)
    walk.press("Read the posting")
    walk.type("#posting_company", "Hollis Joinery")
    walk.press("Read the posting")
    walk.press("Make an agenda")
    walk.arrive(".asks .ask")


def by_invitation(walk: Walk) -> None:
    """Bring an invitation, and keep it as it was understood."""
    walk.choose("#invite_file", "invite.ics", INVITE)
    walk.press("Read the invitation")
    walk.press("Keep it")
    walk.arrive(".asks .ask")


def by_transcript(walk: Walk) -> None:
    """Bring a transcript, and come to the debrief."""
    walk.choose("#transcript input[type=file]", "call.txt", TALK)
    walk.press("Read the transcript")
    walk.arrive(".pairing")


def by_hand(walk: Walk) -> None:
    """Enter an interview with no file at hand: the most that can be asked of one."""
    walk.page.locator("#interview summary").first.click()
    walk.steps.append("open “No file? Enter it here”")
    walk.person_s += THINK + POINT + PRESS
    walk.type("#interview_company", "Linden Court")
    walk.type("#interview_name", "Manager")
    walk.type("#interview_person_1", "Tom Adeyemi")
    walk.steps.append("choose a role")
    walk.person_s += THINK + 2 * (POINT + PRESS)
    walk.page.locator("#interview_role_1").select_option("hiring_manager")
    walk.press("Make an agenda")
    walk.arrive(".asks .ask")


BEGINNINGS: dict[str, Callable[[Walk], None]] = {
    "a posting": by_posting,
    "a posting without a name": by_nameless_posting,
    "an invitation": by_invitation,
    "an interview by hand": by_hand,
    "a transcript": by_transcript,
}


def measure() -> Iterator[str]:
    """Go through every beginning, each in a workspace of its own."""
    yield f"{'beginning':26} steps typed  person machine   together"
    with sync_playwright() as playwright:
        own = CHROMIUM if CHROMIUM.exists() else None
        browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
        for name, go in BEGINNINGS.items():
            yield from _told(name, _walked(browser, go))


def _walked(browser: Browser, go: Callable[[Walk], None]) -> Walk:
    with tempfile.TemporaryDirectory() as home, _served(home) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(address)
        walk = Walk(page)
        go(walk)
        context.close()
        return walk


def _told(name: str, walk: Walk) -> Iterator[str]:
    both = walk.person_s + walk.machine_s
    yield (
        f"{name:26} {len(walk.steps):5} {walk.typed:5} {walk.person_s:6.1f} s"
        f" {walk.machine_s:5.1f} s {both:8.1f} s"
    )
    yield f"    {', '.join(walk.steps)}"


@contextmanager
def _served(home: str) -> Iterator[str]:
    """Serve an empty workspace, and end it after."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "askback", "serve", "--port", str(port)]
    environ = {**os.environ, "ASKBACK_HOME": home}
    server = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/"
    try:
        _answers(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=START_S)


def _answers(address: str) -> None:
    """Wait until a server answers.

    Raises:
        TimeoutError: It does not.
    """
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=START_S).close()  # noqa: S310 -- our own
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(address)


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in measure())
