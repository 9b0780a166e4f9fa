from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from askback.services.access import tokens
from askback.web.api.app import api

KEPT = Path(__file__).parents[3] / "docs/api/openapi.json"
GUIDE = Path(__file__).parents[3] / "docs/api.md"
MAKE = (
    "docs/api/openapi.json is another one. Write it anew with `.venv/bin/python -m "
    "tests.web.api.describe`, and say in the changelog what is new."
)


@pytest.fixture
def schema() -> dict[str, Any]:
    return json.loads(Client().get("/api/v1/openapi.json").content)  # type: ignore[no-any-return]


def test_the_description_is_served_to_everybody_and_kept(
    schema: dict[str, Any],
) -> None:
    assert schema == json.loads(KEPT.read_text(encoding="utf-8")), MAKE
    assert schema["openapi"] == "3.1.0"


def test_every_deed_has_a_sentence_a_scope_and_its_refusals(
    schema: dict[str, Any],
) -> None:
    deeds = [one for path in schema["paths"].values() for one in path.values()]

    assert len(deeds) == len({one["operationId"] for one in deeds}) > 40
    for one in deeds:
        assert one["description"].endswith(".")
        assert one["tags"]
        (scope,) = one["security"][0]["Token"]
        assert scope in tokens.SCOPES
        assert {"401", "403", "422", "429"} <= one["responses"].keys()


def test_every_post_can_be_sent_twice(schema: dict[str, Any]) -> None:
    posts = [path["post"] for path in schema["paths"].values() if "post" in path]

    assert len(posts) > 10
    for one in posts:
        assert "Idempotency-Key" in {named["name"] for named in one["parameters"]}


def test_every_list_is_turned_in_one_way(schema: dict[str, Any]) -> None:
    lists = [
        one["get"]
        for one in schema["paths"].values()
        if "Listed" in json.dumps(one.get("get", {}).get("responses", {}).get("200"))
    ]

    assert len(lists) > 12
    for one in lists:
        named = {part["name"]: part["schema"] for part in one["parameters"]}
        assert named["size"]["maximum"] == 100
        assert named["page"]["minimum"] == 1


def test_no_page_of_it_loads_anything_from_elsewhere() -> None:
    assert api.docs_url is None
    assert Client().get("/api/v1/docs").status_code == 404


def test_the_guide_names_every_scope_and_address_there_is() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    kept = json.loads(KEPT.read_text(encoding="utf-8"))

    for scope in tokens.SCOPES:
        assert f"`{scope}`" in guide
    for path in kept["paths"]:
        assert f"`{path.removeprefix('/api/v1')}`" in guide, path
