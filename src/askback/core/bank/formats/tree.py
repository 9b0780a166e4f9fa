"""JSON and YAML as trees that remember their lines."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import yaml

from askback.errors import InvalidInputError

Value: TypeAlias = "str | int | float | bool | list[Item] | dict[str, Item] | None"
DEEPEST = 12  # lists within lists; an entry of the bank has five
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster
SPACE = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class Item:
    """A value and the line it begins on, from 1."""

    value: Value
    line: int

    @property
    def plain(self) -> Any:
        """The value without its lines."""
        if isinstance(self.value, list):
            return [item.plain for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain for key, item in self.value.items()}
        return self.value


def read_yaml(text: str, name: str) -> Item:
    """Read YAML, of which neither depth nor size can be made to explode.

    Raises:
        InvalidInputError: It is not such YAML; the message names the line.

    Source:
        Ours: PyYAML's safe reader; its events are looked at before anything is built.
    """
    try:
        _check_events(text, name)
        node = yaml.compose(text, Loader=LOADER)
        return Item(None, 1) if node is None else _item(node, LOADER(""), name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        raise InvalidInputError(
            f"{name}: line {line}: {error.problem or 'cannot be read'}. Put quotes "
            "around a text that holds a colon, and indent with spaces."
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        raise InvalidInputError(
            f"{name}: not readable YAML: {' '.join(str(error).split())[:120]}. Save it "
            "as plain text in UTF-8."
        ) from error


def _check_events(text: str, name: str) -> None:
    """Refuse what a list of questions never needs and what attacks are made of.

    Raises:
        InvalidInputError: It refers to itself, or is too deep.
    """
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        mark = event.start_mark
        line = 1 if mark is None else mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            raise InvalidInputError(
                f"{name}: line {line}: refers to another place with *. Write the text "
                "out."
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise InvalidInputError(
                f"{name}: line {line}: lists within lists too deep to be questions. "
                "Make it flatter."
            )


def _item(node: yaml.Node, loader: Any, name: str) -> Item:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return Item([_item(one, loader, name) for one in node.value], line)
    if isinstance(node, yaml.MappingNode):
        pairs = cast("list[tuple[yaml.Node, yaml.Node]]", node.value)
        inside = {str(key.value): _item(one, loader, name) for key, one in pairs}
        return Item(inside, line)
    try:
        value = loader.construct_object(node)
    except (ValueError, LookupError, AttributeError) as error:
        raise InvalidInputError(
            f"{name}: not readable YAML: line {line}: {str(node.value)[:40]!r} looks "
            "like a date or a number and is none. Put quotes around it."
        ) from error
    is_plain = value is None or isinstance(value, str | int | float | bool)
    return Item(value if is_plain else str(node.value), line)


def read_json(text: str, name: str) -> Item:
    """Read JSON; each entry of a list at its top knows its line.

    Raises:
        InvalidInputError: It is not JSON; the message names the line.

    Source:
        Ours.
    """
    try:
        return _entries(text)
    except json.JSONDecodeError as error:
        raise InvalidInputError(
            f"{name}: line {error.lineno}, column {error.colno}: {error.msg}. This "
            "must be JSON."
        ) from error
    except (RecursionError, ValueError) as error:
        raise InvalidInputError(
            f"{name}: nested too deep, or a number too long, to be questions. Make it "
            "flatter."
        ) from error


def _entries(text: str) -> Item:
    decoder = json.JSONDecoder()
    start = len(text) - len(text.lstrip())
    if not text.startswith("[", start):
        return _located(json.loads(text), 1, 0)
    json.loads(text)  # whatever is wrong anywhere is found here, with its line
    items: list[Item] = []
    place, line, counted = start + 1, 1, 0
    while True:
        place = cast("re.Match[str]", SPACE.match(text, place)).end()
        if text.startswith("]", place):
            return Item(items, 1)
        line += text.count("\n", counted, place)
        counted = place
        value, place = decoder.raw_decode(text, place)
        items.append(_located(value, line, 0))


def _located(value: object, line: int, depth: int) -> Item:
    """Give every value within one entry the line of the entry.

    Raises:
        ValueError: It is too deep.
    """
    if depth > DEEPEST:
        raise ValueError(depth)
    if isinstance(value, list):
        found = cast("list[object]", value)
        return Item([_located(one, line, depth + 1) for one in found], line)
    if isinstance(value, dict):
        pairs = cast("Mapping[str, object]", value).items()
        return Item({key: _located(one, line, depth + 1) for key, one in pairs}, line)
    return Item(cast("Value", value), line)
