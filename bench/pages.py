"""How much of a page's own words is kept, and how much of what stands around it.

Pages of our own making with what real ones have around them: menus, banners, related
jobs, footers. Every word is told apart by its number, so that both can be counted.
trafilatura is measured beside where it is installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count
from typing import Any

from askback.adapters.documents.html import read_html

AROUND = "around"
MAIN = "main"


def words(kind: str, number: int, numbers: Iterator[int]) -> str:
    """Return words that can be told apart."""
    return " ".join(f"{kind}{next(numbers)}" for _ in range(number))


def pages() -> Iterator[tuple[str, str]]:
    """Yield pages with their name."""
    n = count()

    def a(number: int) -> str:
        return words(AROUND, number, n)

    def m(number: int) -> str:
        return words(MAIN, number, n)

    def paragraphs(number: int) -> str:
        return "".join(f"<p>{m(40)}.</p>" for _ in range(number))

    items = "".join(f"<li>{m(7)}</li>" for _ in range(6))
    links = "".join(f"<li><a href=#>{a(2)}</a></li>" for _ in range(12))
    foot = f"<footer><ul>{links}</ul><p>{a(20)}</p></footer>"
    yield (
        "posting, plain",
        (
            f"<html><body><nav><ul>{links}</ul></nav><h1>{m(3)}</h1>{paragraphs(2)}"
            f"<h2>{m(2)}</h2><ul>{items}</ul>{foot}"
        ),
    )
    yield (
        "posting, divs, short lines",
        (
            f"<html><body><div role=navigation>{links}</div><div class=job>"
            f"<h1>{m(3)}</h1><div>{m(4)}</div><div>{m(3)}</div><div><strong>{m(2)}</strong></div>"
            f"<ul>{items}</ul><div>{m(30)}</div></div>{foot}"
        ),
    )
    yield (
        "posting with banner and related jobs",
        (
            f"<html><body><header><ul>{links}</ul></header><div id=cookie-bar>"
            f"<p>{a(40)}</p>"
            f"<button>{a(1)}</button></div><main><h1>{m(4)}</h1>{paragraphs(3)}"
            f"<ul>{items}</ul></main><aside><h2>{a(2)}</h2><ul>{links}</ul></aside>{foot}"
        ),
    )
    yield (
        "article",
        (
            f"<html><body><header><nav>{links}</nav></header><article>"
            f"<header><h1>{m(6)}</h1>"
            f"<time datetime=2026-01-01>{m(2)}</time></header>{paragraphs(8)}</article>"
            f"<section><h2>{a(3)}</h2><ul>{links}</ul></section>{foot}"
        ),
    )
    yield (
        "article, no marks",
        (
            f"<html><body><div class=top><ul>{links}</ul></div><div><h1>{m(6)}</h1>"
            f"{paragraphs(8)}</div><div><h3>{a(3)}</h3><ul>{links}</ul></div>{foot}"
        ),
    )
    yield (
        "pay in a table",
        (
            f"<html><body><nav>{links}</nav><h1>{m(3)}</h1><table><tr><th>{m(1)}</th><td>"
            f"{m(3)}</td></tr><tr><th>{m(1)}</th><td>{m(4)}</td></tr></table>"
            f"{paragraphs(2)}<dl><dt>{m(1)}</dt><dd>{m(5)}</dd></dl>{foot}"
        ),
    )


def readers() -> Iterator[tuple[str, Callable[[str], str]]]:
    """Yield ways to get at the text."""
    yield "askback", lambda page: read_html(page).text
    try:
        extract: Any = import_module("trafilatura").extract  # only to compare with
    except ImportError:
        return
    yield "trafilatura", lambda page: extract(page, include_tables=True) or ""
    yield (
        "trafilatura, recall",
        lambda page: extract(page, include_tables=True, favor_recall=True) or "",
    )


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    for name, read in readers():
        kept = right = lost = 0
        for page, html in pages():
            told = set(read(html).replace(".", " ").split())
            main = set(re.findall(rf"\b{MAIN}\d+", html))
            around = set(re.findall(rf"\b{AROUND}\d+", " ".join(told)))
            kept, right = kept + len(around), right + len(told & main)
            lost += len(main - told)
            found = f"{len(told & main)} of {len(main)}, {len(around)} around it"
            yield f"{name:20} {page:38} {found}"
        share = right / (right + lost)
        clean = right / (right + kept)
        yield f"{name:20} recall {share:.2f}, precision {clean:.2f}"


if __name__ == "__main__":
    for line in measure():
        print(line)
