"""A list of repositories in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from askback.adapters.repositories.listing import Repository, pushed

LONGEST = 8000  # characters of a README; what it is stands at its beginning
LINE = 300  # characters of a description
MOST = 10_000_000  # stars; the most there are is a twentieth of it
# Pictures and badges in Markdown, and tags, say nothing in words.
PICTURE = re.compile(r"\[?!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)(?:\]\([^)\n]{0,500}\))?")
TAG = re.compile(r"</?[a-z][^<>]{0,500}>|<!--.{0,2000}?-->", re.IGNORECASE | re.DOTALL)
BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


@dataclass(frozen=True, slots=True)
class Described:
    """Repositories in words.

    Attributes:
        text: The words.
        title: Whose they are.
        dated_on: The day on which one was last worked on.
    """

    text: str
    title: str
    dated_on: date | None


def describe(
    repositories: Sequence[Repository], readmes: Mapping[str, str]
) -> Described:
    """Say in words what repositories there are.

    Args:
        repositories: At least one, as GitHub's interface gives them.
        readmes: The text of READMEs by the full name of their repository.
    """
    ordered = sorted(repositories, key=pushed, reverse=True)
    owner = _text(ordered[0].get("full_name")).partition("/")[0]
    title = f"GitHub repositories of {owner}"
    parts = [title, "\n".join(_counts(ordered)), "\n".join(map(_line, ordered))]
    for repository in ordered:
        name = _text(repository.get("full_name"))
        if told := _words(readmes.get(name, "")):
            parts.append(f"README of {name}\n\n{told}")
    days = [day for repository in ordered if (day := _day(pushed(repository)))]
    return Described("\n\n".join(parts), title, max(days, default=None))


def _counts(ordered: Sequence[Repository]) -> Iterator[str]:
    yield f"Repositories: {len(ordered)}"
    for name, values in (
        ("Languages", [_text(r.get("language")) for r in ordered]),
        ("Last worked on, by year", [pushed(r)[:4] for r in ordered]),
    ):
        counted = Counter(value for value in values if value)
        if counted:
            yield f"{name}: {', '.join(f'{v} {n}' for v, n in counted.most_common())}"
    for name in ("archived", "fork"):
        number = sum(bool(r.get(name)) for r in ordered)
        if number:
            yield f"{name.capitalize()}{'s' if name == 'fork' else ''}: {number}"


def _line(repository: Repository) -> str:
    """Return a repository as a line."""
    told = [
        _text(repository.get("language")),
        f"last worked on {pushed(repository)[:10]}" if pushed(repository) else "",
        f"{stars} stars" if (stars := _count(repository, "stargazers_count")) else "",
        "archived" if repository.get("archived") else "",
        "a fork" if repository.get("fork") else "",
    ]
    name = _text(repository.get("name")) or _text(repository.get("full_name"))
    said = _text(repository.get("description"))
    about = f": {said}" if said else ""
    return f"- {name}{about} ({', '.join(filter(None, told))})"


def _count(repository: Repository, key: str) -> int:
    count = repository.get(key)
    return count if isinstance(count, int) and 0 < count < MOST else 0


def _text(value: object) -> str:
    return " ".join(value.split())[:LINE] if isinstance(value, str) else ""


def _words(readme: str) -> str:
    """Return a README without pictures, badges and tags."""
    told = TAG.sub("", PICTURE.sub("", readme[: 2 * LONGEST].replace("\r\n", "\n")))
    return BLANK.sub("\n\n", told).strip()[:LONGEST].rstrip()


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
