"""Help inside the app: pages of Markdown that are shipped with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from django.conf import settings

from askback.errors import NotFoundError

# The order is the one of a first search for work, from beginning to trouble.
NAMES = (
    "begin",
    "asking",
    "during",
    "after",
    "closing",
    "stories",
    "letters",
    "reminders",
    "signs",
    "unknown",
    "compare",
    "practising",
    "practice",
    "decode",
    "kits",
    "privacy",
    "forgetting",
    "keys",
    "trouble",
)
HOSTED = frozenset({"privacy"})  # says another thing where many share a machine
HEADING = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of help.

    Attributes:
        name: Names it in its address.
        title: Its first heading.
        lede: Its first sentence or two.
        html: The rest, as HTML made of our own Markdown.
        headings: Its further headings, each with its place on the page.
        words: All its words, to be searched.
    """

    name: str
    title: str
    lede: str
    html: str
    headings: tuple[tuple[str, str], ...]
    words: str


def contents() -> tuple[HelpPage, ...]:
    """Return every page, in order."""
    return tuple(_read(name, _folder(name)) for name in NAMES)


def show(name: str) -> HelpPage:
    """Return a page.

    Raises:
        NotFoundError: There is none of this name.
    """
    if name not in NAMES:
        raise NotFoundError("page of help", name)
    return _read(name, _folder(name))


def _folder(name: str) -> str:
    return "help/hosted" if settings.IS_HOSTED and name in HOSTED else "help"


@lru_cache(maxsize=len(NAMES) + len(HOSTED))
def _read(name: str, folder: str) -> HelpPage:
    path = files("askback").joinpath(folder, f"{name}.md")
    return parse(name, path.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> HelpPage:
    """Return a page from its Markdown: a heading, a paragraph, and the rest."""
    heading, lede, *rest = text.strip().split("\n\n", 2)
    body = "".join(rest)
    return HelpPage(
        name=name,
        title=heading.removeprefix("# "),
        lede=" ".join(lede.replace("**", "").split()),
        html=_html(body),
        headings=tuple((words, place_of(words)) for _, words in HEADING.findall(body)),
        words=text,
    )


def place_of(heading: str) -> str:
    """Return the place of a heading on its page.

    >>> place_of("What is kept, and where")
    'what-is-kept-and-where'
    """
    return NOT_A_LETTER.sub("-", heading.lower()).strip("-")


def _html(text: str) -> str:
    """Return Markdown as HTML; raw HTML in it is shown, never obeyed."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- slow import

    maker = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = maker.parse(text)
    for opened, inline in pairwise(tokens):
        if opened.type == "heading_open":
            opened.attrSet("id", place_of(inline.content))
    return str(maker.renderer.render(tokens, maker.options, {}))
