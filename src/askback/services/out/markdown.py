"""Pages in Markdown: what is known of a thing in front, then its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from askback.services import records

# What YAML does not take as it is, even between quotation marks.
UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def page(front: Mapping[str, Any], body: Iterable[str]) -> bytes:
    """Return a page.

    Args:
        front: What is known of the thing, by name; it becomes YAML, each value on a
            line of its own.
        body: Paragraphs; those that are empty are left out.
    """
    lines = [f"{name}: {_value(value)}\n" for name, value in front.items()]
    text = "\n\n".join(filter(None, body))
    return encoded(f"---\n{''.join(lines)}---\n\n{text}\n")


def encoded(text: str) -> bytes:
    """Return a text as UTF-8; half a letter, which UTF-8 cannot say, as an escape."""
    return text.encode(errors="backslashreplace")


def section(title: str, *paragraphs: str) -> list[str]:
    """Return paragraphs under a head; nothing where all of them are empty."""
    return [f"## {title}", *paragraphs] if any(paragraphs) else []


def quote(text: str) -> str:
    """Return words as a quotation."""
    return "\n".join(f"> {line}" for line in text.splitlines())


def _value(value: Any) -> str:
    """Return a value as JSON, which is YAML too."""
    told = json.dumps(value, default=records.plain, ensure_ascii=False)
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", told)
