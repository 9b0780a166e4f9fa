"""Questions out of YAML and JSON: whole entries, simple mappings, bare texts."""

from __future__ import annotations

from collections.abc import Iterator

from askback.core.bank.formats.draft import Draft, Imported, at
from askback.core.bank.formats.given import draft_of, field_of
from askback.core.bank.formats.tree import Item
from askback.core.topics import Criteria, Problem

HOLDERS = frozenset({"questions", "bank", "entries", "items", "list", "text"})


def read_records(root: Item, criteria: Criteria) -> Imported:
    """Read the questions of a tree.

    Args:
        root: A list of texts or entries, or a mapping of topics to such lists.
        criteria: The criteria there are.

    Returns:
        The questions and what was read past.

    Source:
        Ours.
    """
    questions: list[Draft] = []
    problems: list[Problem] = []
    for found in _found(root, criteria, ""):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            questions.append(found)
    return Imported(tuple(questions), tuple(problems))


def _found(item: Item, criteria: Criteria, topic: str) -> Iterator[Draft | Problem]:
    value = item.value
    if isinstance(value, list):
        for one in value:
            yield from _found(one, criteria, topic)
    elif isinstance(value, dict):
        yield from _in_mapping(item, value, criteria, topic)
    elif value is not None:
        yield from _draft({"text": str(value)}, item.line, criteria, topic)


def _in_mapping(
    item: Item, value: dict[str, Item], criteria: Criteria, topic: str
) -> Iterator[Draft | Problem]:
    # A mapping is an entry, a list under its topic, or a text with a colon in it.
    is_entry = any(field_of(k) == "text" and _is_scalar(v) for k, v in value.items())
    if is_entry:
        yield from _entry(item, value, criteria, topic)
        return
    for key, inside in value.items():
        if isinstance(inside.value, list | dict):
            name = topic if key.strip().lower() in HOLDERS else key
            yield from _found(inside, criteria, name)
        elif _continues(key, inside):
            text = f"{key}: {inside.value}" if inside.value is not None else key
            yield from _draft({"text": text}, inside.line, criteria, topic)
        else:
            yield at(
                inside.line,
                f"{key!r} is neither a question nor a list of them. Put the question "
                "under `text`.",
            )


def _continues(key: str, inside: Item) -> bool:
    """`- Who decides: you or the team?` is a text that YAML takes for a mapping."""
    whole = f"{key}{inside.value or ''}"
    return field_of(key) is None and whole.rstrip().endswith("?")


def _is_scalar(item: Item) -> bool:
    return not isinstance(item.value, list | dict)


def _entry(
    item: Item, value: dict[str, Item], criteria: Criteria, topic: str
) -> Iterator[Draft | Problem]:
    fields: dict[str, object] = {}
    for key, inside in value.items():
        name = field_of(key)
        if name is None:
            yield at(inside.line, f"{key!r} is not a field that is read.")
        elif name not in fields:
            fields[name] = inside.plain
    yield from _draft(fields, item.line, criteria, topic)


def _draft(
    fields: dict[str, object], line: int, criteria: Criteria, topic: str
) -> Iterator[Draft | Problem]:
    draft, problems = draft_of(fields, line, criteria, topic)
    yield from problems
    if draft is not None:
        yield draft
