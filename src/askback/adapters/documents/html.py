"""A web page into text, keeping its headings, paragraphs and lists apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from askback.adapters.documents.jobposting import description_of, find_job
from askback.core.topics import Problem
from askback.errors import InvalidInputError

LARGEST = 5_000_000  # characters; the longest real pages are under one million
TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|ul|h[1-6]|br|span|table)\b", re.I)
HEAD = 5000
DROPPED = "script, style, noscript, template, svg, nav, footer, form, iframe, dialog, [hidden], [aria-hidden=true]"
BLOCKS = frozenset(
    "address article aside blockquote dd details div dl dt fieldset figcaption figure "
    "h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tr ul".split()
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MAIN = ("main", "article", "[role=main]")
ENOUGH = 400  # characters: a main part shorter than this is not the posting
SPACE = re.compile(r"[ \t\xa0\f\v]*\n[ \t\xa0\f\v]*")
BLANK = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text and the job posting in its structured data."""

    text: str
    job: Mapping[str, Any] | None
    problems: tuple[Problem, ...]


def looks_like_html(text: str) -> bool:
    """Return whether a text is a page or a piece of one."""
    return TAG.search(text[:HEAD]) is not None


def read_html(name: str, html: str) -> Page:
    """Read a page; scripts are never run, links never followed.

    Raises:
        InvalidInputError: It is too large, or holds no words.
    """
    if len(html) > LARGEST:
        raise InvalidInputError(
            f"{name}: the page is larger than {LARGEST // 1_000_000} MB. "
            "Copy the text of the posting and paste that."
        )
    tree = LexborHTMLParser(html)
    scripts = [n.text() for n in tree.css('script[type="application/ld+json"]')]
    job, problems = find_job(name, scripts)
    told = text_of(tree)
    described = "" if job is None else described_text(job)
    text = described if len(described) > len(told) else told
    if not text:
        raise InvalidInputError(
            f"{name}: the page holds no text. It may be filled in by a script: copy "
            "the text from your browser and paste that."
        )
    return Page(text, job, problems)


def described_text(job: Mapping[str, Any]) -> str:
    """Return the text of a JobPosting's description, which is mostly HTML."""
    description = description_of(job)
    if looks_like_html(description):
        description = text_of(LexborHTMLParser(description))
    return "\n\n".join(filter(None, [str(job.get("title") or ""), description.strip()]))


def text_of(tree: LexborHTMLParser) -> str:
    """Return the text of a page's main part, or of all of it."""
    tree.strip_tags(_names(DROPPED))
    for node in tree.css("[hidden], [aria-hidden=true]"):
        node.decompose()
    parts = [_text(n) for selector in MAIN if (n := tree.css_first(selector))]
    longest = max(parts, key=len, default="")
    if len(longest) >= ENOUGH or tree.body is None:
        return longest
    return _text(tree.body)


def _names(selectors: str) -> list[str]:
    return [s for s in selectors.split(", ") if not s.startswith("[")]


def _text(root: LexborNode) -> str:
    """Return a node's text, blocks on lines of their own, without recursion."""
    told = "".join(_pieces(root))
    lines = SPACE.sub("\n", told)
    return BLANK.sub("\n\n", re.sub(r"[ \t\xa0\f\v]+", " ", lines)).strip()


def _pieces(root: LexborNode) -> Iterator[str]:
    """Yield texts and line breaks in the order of the page."""
    stack: list[LexborNode | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
            continue
        tag = node.tag
        if tag == "-text":
            yield re.sub(r"\s+", " ", node.text_content or "")
            continue
        if tag == "br":
            yield "\n"
            continue
        before, after = _breaks(tag or "")
        yield before
        if after:
            stack.append(after)
        stack.extend(reversed(list(node.iter(include_text=True))))


def _breaks(tag: str) -> tuple[str, str]:
    if tag == "li":
        return "\n- ", ""
    if tag in HEADINGS or tag == "p":
        return "\n\n", "\n\n"
    if tag in {"td", "th"}:
        return " ", " "
    return ("\n", "\n") if tag in BLOCKS else ("", "")
