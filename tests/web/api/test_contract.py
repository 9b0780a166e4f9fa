"""The whole API against its own description, with requests that nobody would think of.

A bounded number of them in the suite, the same each time; ASKBACK_SOAK=1 asks for more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import schemathesis
from django.core.cache import cache
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi import checks

from askback.store.models import User
from askback.wsgi import application
from tests.web.api.filling import fill, secret_of

schemathesis.serializer.alias("application/zip", "application/octet-stream")
SOAK = os.environ.get("ASKBACK_SOAK") == "1"
EXAMPLES = 60 if SOAK else 3
HELD_TO = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
]
AS_MANY = settings(
    max_examples=EXAMPLES,
    database=None,
    derandomize=not SOAK,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def known(me: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return fill(me)


def operations() -> Iterator[Any]:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    for found in schema.get_all_operations():
        yield cast("Any", found).ok()


class Asker:
    """Asks for one thing in many ways; what it writes is undone each time."""

    def __init__(self, headers: dict[str, str], known: dict[str, str]) -> None:
        self.headers = headers
        self.known = known
        self.asked = 0

    def __call__(self, case: Any) -> None:
        self.asked += 1
        cache.clear()  # how often one may ask has tests of its own
        if self.asked % 4:  # mostly of something that is there
            there = self.known.keys() & (case.path_parameters or {}).keys()
            case.path_parameters.update({name: self.known[name] for name in there})
        with transaction.atomic():
            case.call_and_validate(headers=self.headers, checks=HELD_TO)
            transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda m: m.value
)
def test_every_answer_is_as_it_is_described(
    me: User, known: dict[str, str], mode: GenerationMode
) -> None:
    headers = {"Authorization": f"Bearer {secret_of(me)}", "Host": "localhost"}
    asker = Asker(headers, known)

    for operation in operations():
        strategy = operation.as_strategy(generation_mode=mode)

        @AS_MANY
        @given(case=strategy)
        def ask(case: Any) -> None:
            asker(case)

        ask()

    assert asker.asked > 20 * EXAMPLES
