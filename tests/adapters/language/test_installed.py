"""The library itself is used, with a model of our own that it is told of."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import llm
import pytest
from llm.plugins import pm

from askback.adapters.language import InstalledModel
from askback.errors import UnavailableError


class Parrot(llm.Model):
    """Says what it was told, or fails."""

    model_id = "parrot"
    needs_key: str | None = None
    fails: ClassVar[bool] = False

    def execute(self, prompt: Any, *_: Any, **__: Any) -> Iterator[str]:
        if self.fails:
            raise OSError("the cage is shut")
        yield f"{prompt.system}|{prompt.prompt}"


class Dear(Parrot):
    model_id = "dear"
    needs_key = "dear"


class Sick(Parrot):
    model_id = "sick"
    fails = True


class Cage:
    """A plug-in of the library."""

    @llm.hookimpl
    def register_models(self, register: Callable[..., None]) -> None:
        for model in (Parrot(), Dear(), Sick()):
            register(model)


@pytest.fixture(autouse=True)
def _parrots(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path))
    cage = Cage()
    pm.register(cage)
    yield
    pm.unregister(cage)


def test_a_model_is_asked_with_its_orders_apart_from_the_text() -> None:
    assert InstalledModel("parrot").reply("orders", "text") == "orders|text"


def test_a_model_that_asks_for_a_key_says_so() -> None:
    assert InstalledModel("dear").needs_key
    assert not InstalledModel("parrot").needs_key


def test_a_model_that_is_not_known_is_named_with_the_mend() -> None:
    with pytest.raises(UnavailableError, match=r"no model 'dodo'.*`llm models` lists"):
        InstalledModel("dodo").reply("", "")


def test_a_model_that_fails_says_why() -> None:
    with pytest.raises(UnavailableError, match="sick did not answer: the cage is shut"):
        InstalledModel("sick").reply("", "")


def test_without_the_library_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "llm", None)

    with pytest.raises(UnavailableError, match=r"pip install 'askback\[llm\]'"):
        InstalledModel("parrot").reply("", "")
