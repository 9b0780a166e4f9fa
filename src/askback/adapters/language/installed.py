"""A model that the `llm` library knows: one on this machine, or somebody's service."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from askback.errors import UnavailableError

MISSING = "The llm library is not here. Install it: pip install 'askback[llm]'"


class InstalledModel:
    """A language model by the name that `llm models` gives it."""

    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def _model(self) -> Any:
        try:
            import llm  # noqa: PLC0415 -- slow import
        except ImportError as error:
            raise UnavailableError(MISSING) from error
        try:
            return llm.get_model(self.name)
        except llm.UnknownModelError as error:
            raise UnavailableError(
                f"The llm library knows no model {self.name!r}. "
                "`llm models` lists those it knows; name one in ASKBACK_LLM."
            ) from error

    @property
    def needs_key(self) -> bool:
        """Whether it asks for a key: then it runs elsewhere and the text is sent.

        Raises:
            UnavailableError: The library or the model is not here.
        """
        return bool(getattr(self._model, "needs_key", None))

    def reply(self, system: str, prompt: str) -> str:
        """Return the model's answer.

        Raises:
            UnavailableError: The library or the model is not here, or does not answer.
        """
        model = self._model
        try:
            return str(model.prompt(prompt, system=system, stream=False).text())
        except Exception as error:  # every model fails in its own way
            raise UnavailableError(
                f"{self.name} did not answer: {str(error) or type(error).__name__}. "
                "Nothing was changed; everything works without it."
            ) from error
