"""A JSON Resume as a text that reads like any other résumé."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from askback.core.topics import Problem

ENTRIES = frozenset({"work", "projects", "volunteer", "education"})  # of many lines
KEYS = ("basics", "work", "education", "skills", "projects", "volunteer")
Thing = Mapping[str, Any]


def is_json_resume(loaded: object) -> bool:
    """Say whether what a JSON file holds is meant as a JSON Resume.

    Source:
        The JSON Resume schema 1.0.0, jsonresume.org: its top-level keys.

    >>> is_json_resume({"basics": {"name": "Ann"}}), is_json_resume({"a": 1})
    (True, False)
    """
    return isinstance(loaded, dict) and any(key in loaded for key in KEYS)


def text_of_json(loaded: Thing) -> tuple[str, tuple[Problem, ...]]:
    r"""Write a JSON Resume as text, each part under its heading.

    Args:
        loaded: What the JSON file holds; what is not as the schema says is passed by.

    Returns:
        The text, and what was passed by with its place.

    Source:
        The JSON Resume schema 1.0.0, jsonresume.org.

    >>> skills = [{"name": "Pipes", "keywords": ["TIG welding", "soldering"]}]
    >>> text_of_json({"skills": skills})
    ('Skills\n- Pipes: TIG welding, soldering', ())
    """
    problems: list[Problem] = []
    parts = [_basics(loaded.get("basics", {}), problems)]
    for key, heading, write in PARTS:
        between = "\n\n" if key in ENTRIES else "\n"
        things = _things(loaded.get(key), key, problems)
        told = [text for thing in things if (text := "\n".join(write(thing)))]
        parts.append(f"{heading}\n{between.join(told)}" if told else "")
    return "\n\n".join(part for part in parts if part), tuple(problems)


def _word(value: object) -> str:
    """Return a word or a number as one line of text, and nothing for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).split())


def _words(value: object) -> list[str]:
    if not isinstance(value, list):
        return [_word(value)] if _word(value) else []
    items = (_word(item) for item in cast("Sequence[object]", value))
    return [item for item in items if item]


def _joined(thing: Thing, *keys: str, by: str = ", ") -> str:
    return by.join(word for key in keys if (word := _word(thing.get(key))))


def _things(value: object, place: str, problems: list[Problem]) -> Iterator[Thing]:
    if value is None:
        return
    if not isinstance(value, list):
        problems.append(Problem(place, "Make it a list; it was passed by."))
        return
    for number, item in enumerate(cast("Sequence[object]", value)):
        if isinstance(item, dict):
            yield cast("Thing", item)
        elif _word(item):
            yield {"name": _word(item)}
        else:
            where = f"{place}[{number}]"
            problems.append(Problem(where, "Make it an object; it was passed by."))


def _basics(value: object, problems: list[Problem]) -> str:
    if not isinstance(value, dict):
        problems.append(Problem("basics", "Make it an object; it was passed by."))
        return ""
    basics = cast("Thing", value)
    head = "\n".join(
        line for key in ("name", "label") if (line := _word(basics.get(key)))
    )
    summary = _word(basics.get("summary"))
    return "\n\n".join(
        part for part in (head, f"Summary\n{summary}" if summary else "") if part
    )


def _dates(thing: Thing, *, is_open: bool) -> str:
    start, end = _word(thing.get("startDate")), _word(thing.get("endDate"))
    if start:
        return f"{start} – {end or 'present'}" if end or is_open else start
    return end


def _entry(thing: Thing, head: str, *, is_open: bool) -> Iterator[str]:
    dates = _dates(thing, is_open=is_open)
    title = ", ".join(word for word in (head, dates) if word)
    if title:
        yield title
    for key in ("description", "summary"):
        if line := _word(thing.get(key)):
            yield line
    for line in _words(thing.get("highlights")):
        yield f"- {line}"


def _work(thing: Thing) -> Iterator[str]:
    head = _joined(thing, "position", "name", "company", "organization")
    yield from _entry(thing, head, is_open=True)


def _project(thing: Thing) -> Iterator[str]:
    yield from _entry(thing, _joined(thing, "name", "entity"), is_open=False)
    if keywords := ", ".join(_words(thing.get("keywords"))):
        yield f"- With {keywords}"


def _education(thing: Thing) -> Iterator[str]:
    degree = _joined(thing, "studyType", "area", by=" ")
    head = ", ".join(w for w in (degree, _joined(thing, "institution", "name")) if w)
    yield from _entry(thing, head, is_open=False)
    for course in _words(thing.get("courses")):
        yield f"- {course}"


def _skill(thing: Thing) -> Iterator[str]:
    name, level = _word(thing.get("name")), _word(thing.get("level"))
    head = f"{name} ({level})" if name and level else name
    keywords = ", ".join(_words(thing.get("keywords")))
    if head or keywords:
        yield "- " + ": ".join(word for word in (head, keywords) if word)


def _language(thing: Thing) -> Iterator[str]:
    line = _joined(thing, "language", "name", "fluency", by=": ")
    if line:
        yield f"- {line}"


def _plain(thing: Thing) -> Iterator[str]:
    keys = ("name", "title", "issuer", "awarder", "publisher", "date", "releaseDate")
    keywords = ", ".join(_words(thing.get("keywords")))
    line = ", ".join(word for word in (_joined(thing, *keys), keywords) if word)
    if line:
        yield f"- {line}"
    if summary := _word(thing.get("summary")):
        yield f"- {summary}"


PARTS = (
    ("work", "Work", _work),
    ("projects", "Projects", _project),
    ("volunteer", "Volunteering", _work),
    ("education", "Education", _education),
    ("certificates", "Certificates", _plain),
    ("awards", "Awards", _plain),
    ("publications", "Publications", _plain),
    ("skills", "Skills", _skill),
    ("languages", "Languages", _language),
    ("interests", "Interests", _plain),
)
