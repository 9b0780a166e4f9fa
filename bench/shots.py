"""`make shots`: pictures of every page, from the demo and from an empty workspace.

`PAGES` is the one list of pages, an entry each; the tests of access walk it too, and
`docs/pages.md` is written from it. Give names to picture only those, as in `python -m
bench.shots today agenda`. The days of the demo count from the day it is loaded, so
dates differ from run to run; little else does.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Literal
from urllib.error import HTTPError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

DOCS = Path(__file__).parents[1] / "docs"
CHROMIUM = Path("/usr/bin/chromium")  # a system's own; else the one Playwright brought
START_S = 120  # the demo reads eight transcripts before it answers
WAIT_MS = 60_000  # a plan that is checked takes its time
COLOURS = 128  # inks, a pen and their soft edges: more is paid for and not seen
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SIZES = {"desktop": (1280, 900, 1), "phone": (390, 844, 2)}


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its name, what one sees, and the way to it, clicks after an address."""

    name: str
    says: str
    address: str = "/"
    clicks: tuple[str, ...] = ()
    world: str = "demo"
    whole: bool = False  # the endless page as well


COMPANY = ".pipe .row h3 a"
DEBRIEF = ".loop .done:nth-child(2) .mins a"
TAKE = "a[href*='/practice/takes/']"
AGENDA = ".loop .next .mins a"
PAGES = (
    Shown(
        "today",
        "Today. The next interview and how it opens, what is due, how much is unknown.",
    ),
    Shown(
        "first-run",
        "First run. Three ways in, named by what you have at hand.",
        world="empty",
    ),
    Shown("reminders", "Reminders. What is due, later and done.", "/reminders/"),
    Shown("companies", "Companies. How much is unknown of each.", "/companies/"),
    Shown(
        "company",
        "A company. Its loop, what you know and how sure, what they write.",
        clicks=(COMPANY,),
        whole=True,
    ),
    Shown(
        "criterion",
        "One criterion. All that anybody said of one thing that matters to you.",
        clicks=(COMPANY, "#know > .crit h3 a"),
    ),
    Shown(
        "agenda",
        "Agenda. What to ask whom in which minute, and what to listen for.",
        clicks=(COMPANY, AGENDA),
        whole=True,
    ),
    Shown(
        "live",
        "Live. The question stays while they answer; one tap says how far they did.",
        clicks=(COMPANY, AGENDA, "a[href$='/live/']"),
    ),
    Shown(
        "debrief",
        "Debrief. What was said on the left, what you got on the right.",
        clicks=(COMPANY, DEBRIEF),
    ),
    Shown(
        "gap",
        "What they want. Each skill of the posting beside the line that shows it.",
        clicks=(COMPANY, "a[href$='/gap/']"),
    ),
    Shown(
        "source",
        "A source. The copy you brought, word for word.",
        clicks=(COMPANY, ".sources a"),
    ),
    Shown(
        "compare",
        "Compare. Who seems best, how surely, and the answer that could change it.",
        "/compare/",
        whole=True,
    ),
    Shown(
        "offer",
        "An offer. As it was made, what you could raise, how to ask for time.",
        "/compare/",
        clicks=("a[href$='/offer/']",),
    ),
    Shown("questions", "Questions. The bank, found by word or worry.", "/questions/"),
    Shown(
        "question",
        "One question. What it is for, what to listen for, whom to ask.",
        "/questions/overruled/",
    ),
    Shown(
        "try",
        "Your own wording. What stands in its way, and a better one.",
        "/questions/-/try/?text=What+is+the+culture+like%3F",
    ),
    Shown(
        "matters",
        "What matters. A weight from 0 to 5 each, and what would break the deal.",
        "/weights/",
    ),
    Shown(
        "closing",
        "Closing. The doubts to expect, your answers, and how to ask where you stand.",
        clicks=(COMPANY, AGENDA, "a[href$='/closing/']"),
    ),
    Shown("objections", "Doubts. What several companies doubted.", "/objections/"),
    Shown("stories", "Stories. What you have done, told once.", "/stories/"),
    Shown(
        "stories-begin",
        "Stories from your résumé. Lines that tell what you did, to be told whole.",
        "/stories/begin/",
    ),
    Shown("stories-paper", "Stories on paper. A sheet each.", "/stories/paper/"),
    Shown(
        "letters",
        "Letters. Each rests on words that were really said; nothing is sent.",
        clicks=(COMPANY, "a[href$='/letters/']"),
    ),
    Shown(
        "wording",
        "The wording of a letter. Yours from now on, with what is filled in.",
        "/letters/wording/thanks/",
    ),
    Shown("ended", "How things ended. What was put away, and why.", "/ended/"),
    Shown("keeping", "What is kept. Old searches can fade.", "/settings/keeping/"),
    Shown(
        "forget",
        "Forget somebody. What goes, what stays, and what it does not reach.",
        clicks=(
            COMPANY,
            ".crumb a[href$='/edit/']",
            "#people a[href$='/forget/']",
        ),
    ),
    Shown("practice", "Practice. Ten minutes today, and all there is.", "/practice/"),
    Shown(
        "exercise",
        "An exercise. What to cover, the recorder, and figures over its takes.",
        "/practice/",
        clicks=(TAKE, ".crumb a:last-child"),
    ),
    Shown(
        "take",
        "A take. What was said, when it paused and filled, and what was read out.",
        "/practice/",
        clicks=(TAKE,),
        whole=True,
    ),
    Shown(
        "takes",
        "Two takes side by side. What was measured, what was said, what is the same.",
        "/practice/",
        clicks=(TAKE, "a[href*='/side/']"),
    ),
    Shown(
        "decode",
        "Decode. What is behind a question, and what a good answer has.",
        "/practice/decode/?q=When+did+you+last+get+something+wrong%3F",
    ),
    Shown("mocks", "Mock interview. A stage, a length, a company.", "/practice/mock/"),
    Shown(
        "mock",
        "Mock interview, under way. One question at a time, said or typed.",
        "/practice/mock/",
        clicks=("main form .go",),
    ),
    Shown("tables", "Who knows what. The figures that choose whom to ask.", "/tables/"),
    Shown("invites", "Invitations. An .ics file becomes an interview.", "/invites/"),
    Shown("resume", "Résumé. What was read in it.", "/resume/"),
    Shown("settings", "Settings. Your data, and copies of it.", "/settings/"),
    Shown(
        "programs",
        "Programs. Tokens that let them in, and addresses that are told.",
        "/settings/programs/",
    ),
    Shown(
        "kits", "Interview kits. Made of a posting, for whoever interviews.", "/kits/"
    ),
    Shown("kit-check", "Which questions are better left alone.", "/kits/check/"),
    Shown("help", "Help. What askback does, in its own words.", "/help/"),
    Shown("removed", "Removed. What was taken away can come back.", "/removed/"),
    Shown(
        "palette",
        "Find or do. Every place and deed, by typing.",
        clicks=("[data-palette]",),
    ),
)


def reach(page: Page, base: str, shown: Shown) -> None:
    """Go to a page."""
    page.goto(base + shown.address)
    for step in shown.clicks:
        page.locator(step).first.click()
    page.wait_for_load_state()


@contextmanager
def serving(world: str, home: Path) -> Iterator[str]:
    """Serve the demo, or an empty workspace, and return where."""
    port = _free_port()
    word = "demo" if world == "demo" else "serve"
    served = subprocess.Popen(
        [sys.executable, "-m", "askback", word, "--port", str(port)],
        env={**os.environ, "ASKBACK_HOME": str(home / world)},
    )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait_for(base, served)
        yield base
    finally:
        served.terminate()
        served.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(base: str, served: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_S
    while served.poll() is None and time.monotonic() < end:
        try:
            urlopen(base, timeout=10).close()  # noqa: S310 -- our own server
        except HTTPError:
            break
        except OSError:  # not listening yet
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"No page is served at {base}.")


def picture(browser: Browser, base: str, shown: Shown, folder: Path) -> None:
    """Write the pictures of one page: two schemes, two sizes."""
    for size, (width, height, scale) in SIZES.items():
        context = browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=scale,
            is_mobile=size == "phone",
            has_touch=size == "phone",
        )
        page = context.new_page()
        reach(page, base, shown)
        page.locator(".htmx-request").first.wait_for(state="detached", timeout=WAIT_MS)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            path = folder / f"{shown.name}-{scheme}-{size}.png"
            _save(page.screenshot(animations="disabled"), path)
        if shown.whole and size == "desktop":
            page.emulate_media(color_scheme="light")
            whole = page.screenshot(animations="disabled", full_page=True)
            _save(whole, folder / f"{shown.name}-whole.png")
        context.close()


def _save(taken: bytes, path: Path) -> None:
    """Keep a picture in its commonest colours: these pages are ink on paper."""
    image = Image.open(BytesIO(taken)).convert("RGB")
    counts: Any = image.getcolors(image.width * image.height)  # all, as pairs
    commonest = [colour for _, colour in sorted(counts, reverse=True)[:COLOURS]]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in commonest for part in colour])
    few = image.quantize(palette=palette, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def pages() -> Iterator[str]:
    """Yield the lines of `docs/pages.md`."""
    yield "# The pages\n"
    yield "As `make shots` pictures them: the demo, and once an empty workspace. The"
    yield "days of the demo count from the day it is loaded.\n"
    for shown in PAGES:
        name, _, rest = shown.says.partition(". ")
        yield f"## {name}\n\n{rest}\n"
        for size, width in (("desktop", 400), ("phone", 160)):
            for scheme in SCHEMES:
                source = f"shots/{shown.name}-{scheme}-{size}.png"
                words = f"{name}, {scheme}, {size}"
                yield f'<img src="{source}" width="{width}" alt="{words}">'
        if shown.whole:
            yield f"\n[All of it, from top to bottom](shots/{shown.name}-whole.png)"
        yield ""


def main(names: list[str]) -> None:
    """Picture the named pages, or all, and write the page that shows them."""
    folder = DOCS / "shots"
    folder.mkdir(exist_ok=True)
    chosen = [shown for shown in PAGES if not names or shown.name in names]
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM if CHROMIUM.exists() else None,
            args=["--no-sandbox"],
        )
        for world in dict.fromkeys(shown.world for shown in chosen):
            with serving(world, Path(os.environ.get("SHOTS_HOME", home))) as base:
                for shown in (one for one in chosen if one.world == world):
                    print(shown.name, flush=True)
                    picture(browser, base, shown, folder)
        browser.close()
    if not names:
        (DOCS / "pages.md").write_text("\n".join(pages()), encoding="utf-8")
    kept = sum(path.stat().st_size for path in folder.glob("*.png"))
    print(f"{kept / 1e6:.1f} MB in {folder}")


if __name__ == "__main__":
    main(sys.argv[1:])
