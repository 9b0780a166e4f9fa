"""A web page into text, keeping its headings, paragraphs and lists apart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from askback.adapters.documents.dated import date_in, day_of
from askback.adapters.documents.jobposting import (
    description_of,
    find_job,
    job_in,
    title_of,
)
from askback.core.topics import Problem
from askback.errors import InvalidInputError

LARGEST = 5_000_000  # characters; the longest real pages are under one million
DEEPEST = 5000  # open elements; browsers stop at 512, parsing slows with the square
HEAD = 5000  # characters in which a page shows what it is
DENSE = 3  # lines that a tag of a page's may stand for; in Markdown tags are rarer
STARTS = re.compile(r"\s*<(?:!doctype|\?xml|html|head|body)\b", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:head|body|div|p|ul|ol|li|h[1-6]|br|span|table|section|article)\b",
    re.IGNORECASE,
)
OPENING = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
DROPPED = ["script", "style", "noscript", "template", "svg", "nav", "footer"]
DROPPED += ["form", "iframe", "dialog"]
# Not shown, or around the page rather than on it. A header of the site has no heading
# of the page in it; what asks about cookies says so in its name.
HIDDEN = """[hidden], [aria-hidden=true], [role=navigation], [role=contentinfo],
    [role=search], [role=dialog], [role=alertdialog], [id*=cookie i], [class*=cookie i],
    [id*=consent i], [class*=consent-b i], header:not(:has(h1))"""
BLOCKS = frozenset(
    """address article aside blockquote dd details div dl dt fieldset figcaption figure
    h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tr ul""".split()  # noqa: SIM905 -- read at a glance
)
UNCLOSED = frozenset(  # elements that close themselves or one another
    """area base br caption col colgroup dd dt embed hr img input li link meta optgroup
    option p param rp rt source tbody td tfoot th thead tr track wbr""".split()  # noqa: SIM905 -- read at a glance
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MAIN = ("main", "article", "[role=main]")
LONGEST_TITLE = 300  # characters
ENOUGH = 400  # characters: a main part shorter than this is not the posting
SPACE = re.compile(r"[ \t\xa0\f\v]*\n[ \t\xa0\f\v]*")
BLANK = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text, and what it says of itself in its structured data.

    Attributes:
        text: Its text.
        job: The schema.org JobPosting in it, or None.
        problems: What was broken in it.
        title: What it calls itself, or nothing.
        dated: The day it gives itself, as ISO writes it, or None.
    """

    text: str
    job: Mapping[str, Any] | None
    problems: tuple[Problem, ...]
    title: str = ""
    dated: str | None = None


def looks_like_html(text: str) -> bool:
    """Return whether a text is a page or a piece of one, not one with a tag or two."""
    if STARTS.match(text) is not None:
        return True
    head = text[:HEAD]
    tags = sum(1 for _ in TAG.finditer(head))
    return tags > 0 and DENSE * tags > head.strip().count("\n")


def read_html(html: str) -> Page:
    """Read a page; scripts are never run, links never followed.

    Raises:
        InvalidInputError: It is too large or too deep, or holds no words.
    """
    tree = _tree(html)
    scripts = [n.text() for n in tree.css('script[type="application/ld+json"]')]
    job, problems = find_job(scripts)
    title, dated = _title(tree), date_in(tree, scripts)
    told = text_of(tree)
    described = "" if job is None else _described(job)
    text = described if len(described) > len(told) else told
    if not text:
        raise InvalidInputError(
            "the page holds no text. It may be filled in by a script: copy "
            "the text from your browser and paste that."
        )
    return Page(text, job, problems, title, dated)


def _title(tree: LexborHTMLParser) -> str:
    """Return what a page calls itself, without the site's name where it tells."""
    shown = tree.css_first("meta[property='og:title']")
    title = (shown.attributes.get("content") if shown else None) or ""
    head = tree.css_first("head title")
    return " ".join((title or (head.text() if head else "")).split())[:LONGEST_TITLE]


def read_job(text: str) -> Page:
    """Read a JSON file that holds a JobPosting.

    Raises:
        InvalidInputError: It says nothing of the job.
    """
    job = job_in(json.loads(text, strict=False)) or {}
    described = _described(job)
    if not described:
        raise InvalidInputError(
            "the JobPosting has no description. Copy the text of the posting and "
            "paste that."
        )
    return Page(described, job, (), title_of(job), day_of(job.get("datePosted")))


def _described(job: Mapping[str, Any]) -> str:
    """Return the text of a JobPosting's description, which is mostly HTML."""
    description = description_of(job)
    if looks_like_html(description):
        description = text_of(_tree(description))
    return "\n\n".join(filter(None, [title_of(job), description.strip()]))


def _tree(html: str) -> LexborHTMLParser:
    """Parse a page.

    Raises:
        InvalidInputError: It is too large or too deep.
    """
    if len(html) > LARGEST:
        raise InvalidInputError(
            f"the page is larger than {LARGEST // 1_000_000} MB. "
            "Copy the text of the posting and paste that."
        )
    if _is_too_deep(html):
        raise InvalidInputError(
            "the page is nested deeper than any browser shows. "
            "Copy the text of the posting and paste that."
        )
    return LexborHTMLParser(html)


def _is_too_deep(html: str) -> bool:
    depth = 0
    for closing, tag in OPENING.findall(html):
        if tag.lower() in UNCLOSED:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > DEEPEST:
            return True
    return False


def text_of(tree: LexborHTMLParser) -> str:
    """Return the text of a page's main part, or of all of it."""
    tree.strip_tags(DROPPED)
    for node in tree.css(HIDDEN):
        node.decompose()
    parts = [_text(n) for selector in MAIN if (n := tree.css_first(selector))]
    longest = max(parts, key=len, default="")
    if len(longest) >= ENOUGH or tree.body is None:
        return longest
    return _text(tree.body)


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
