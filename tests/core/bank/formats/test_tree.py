from __future__ import annotations

import pytest

from askback.core.bank.formats.tree import Item, read_json, read_yaml
from askback.errors import InvalidInputError


def test_yaml_remembers_its_lines() -> None:
    root = read_yaml("- a\n- b: [1, yes]\n  c: 2024-01-02\n", "x.yaml")

    assert root.plain == ["a", {"b": [1, True], "c": "2024-01-02"}]
    assert isinstance(root.value, list)
    assert [item.line for item in root.value] == [1, 2]


@pytest.mark.parametrize("text", ["", "# nothing\n", "~"])
def test_nothing_is_nothing(text: str) -> None:
    assert read_yaml(text, "x.yaml") == Item(None, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n- &a [b]\n- *a\n", "x.yaml: line 3: refers to another place"),
        ("[" * 40, "x.yaml: line 1: lists within lists too deep"),
        ("- a\n- b: c: d\n", "x.yaml: line 2: "),
        ("a: [\n", "x.yaml: line 2: "),
        ("a: \x00", "x.yaml: not readable YAML: "),
        ("- !!python/object:os.system x\n", "x.yaml: line 1: could not determine"),
        ("- !!timestamp 2024-99-99\n", "x.yaml: not readable YAML: "),
        ("- a\n- 2024-99-99\n", "x.yaml: not readable YAML: line 2: '2024-99-99'"),
        ("- !!timestamp x\n", "x.yaml: not readable YAML: line 1: 'x' looks like"),
        ("- !!bool x\n", "x.yaml: not readable YAML: line 1: 'x' looks like"),
        ("- " + "9" * 9999, "x.yaml: not readable YAML: line 1: '99999"),
        ("%bad\n---\n", "x.yaml: line "),
    ],
)
def test_yaml_that_cannot_be_read_is_refused_by_its_line(text: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_yaml(text, "x.yaml")

    assert str(refused.value).startswith(told)


def test_many_anchors_do_no_harm() -> None:
    bomb = "a: &a [x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(50))

    with pytest.raises(InvalidInputError, match="line 2"):
        read_yaml(bomb, "x.yaml")


def test_json_remembers_the_lines_of_its_entries() -> None:
    root = read_json('\n[\n "a",\n\n {"b": [1, null]}\n]\n', "x.json")

    assert root.plain == ["a", {"b": [1, None]}]
    assert isinstance(root.value, list)
    assert [item.line for item in root.value] == [3, 5]


def test_json_that_is_no_list_begins_on_its_first_line() -> None:
    assert read_json('{"a": "b"}', "x.json") == Item({"a": Item("b", 1)}, 1)
    assert read_json("[]", "x.json") == Item([], 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[\n "a"\n "b"]', "x.json: line 3, column 2: Expecting ',' delimiter."),
        ("", "x.json: line 1, column 1: Expecting value."),
        ("[" * 100_000, "x.json: nested too deep"),
        ("[" * 30 + "]" * 30, "x.json: nested too deep"),
        ("[" + "9" * 9999 + "]", "x.json: nested too deep, or a number too long"),
    ],
)
def test_json_that_cannot_be_read_is_refused(text: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_json(text, "x.json")

    assert str(refused.value).startswith(told)
