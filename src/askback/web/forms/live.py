"""What devices and forms say in the hour."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import uuid4

from django import forms
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from askback.core.live import AFTER, OWN
from askback.errors import InvalidInputError
from askback.services.values.live import Said

Short = Annotated[str, StringConstraints(max_length=200)]
LATEST_MS = 32_503_680_000_000  # the year 3000: no clock that is right is later


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class SaidForm(_Strict):
    """One thing that a device says."""

    field: Short
    number: Annotated[int, Field(ge=0, le=2_000_000_000)]
    value: str | float | int | dict[Short, str | float | int]
    at: Annotated[float | int, Field(ge=0, le=LATEST_MS)]
    seen: dict[Short, int] = {}

    def said(self) -> Said:
        """Return it as services take it."""
        at = datetime.fromtimestamp(self.at / 1000, UTC)
        return Said(self.field, self.number, self.value, at, self.seen)


class DeviceForm(_Strict):
    """All that a device says at once, in the order in which it was said."""

    device: Short
    said: list[SaidForm]

    @classmethod
    def read(cls, body: bytes) -> DeviceForm:
        """Read what a device sent.

        Raises:
            InvalidInputError: It is none of ours.
        """
        try:
            return cls.model_validate_json(body)
        except ValidationError as error:
            where = ".".join(map(str, error.errors()[0]["loc"])) or "body"
            said = error.errors()[0]["msg"]
            raise InvalidInputError(f"{where}: {said}.") from error


class KnownForm(_Strict):
    """Which questions a device has already."""

    known: list[Short]

    @classmethod
    def read(cls, body: bytes) -> KnownForm:
        """Read what a device sent.

        Raises:
            InvalidInputError: It is none of ours.
        """
        try:
            return cls.model_validate_json(body)
        except ValidationError as error:
            raise InvalidInputError("known: give a list of keys.") from error


STATES = {"next": "asked", "park": "parked", "already": "already"}
DEEDS = (*STATES, "own", "left", "over", "back", "reopen", "done")


class LiveForm(forms.Form):
    """One question of the hour as it is posted without scripts.

    Empty words take nothing back: whoever leaves a field empty said nothing there.
    """

    place = forms.CharField(max_length=60, required=False)
    device = forms.UUIDField()
    seen = forms.JSONField(required=False)
    voice = forms.CharField(max_length=120, required=False)
    note = forms.CharField(max_length=20_000, required=False)
    mark = forms.CharField(max_length=20, required=False)
    gut = forms.CharField(max_length=20, required=False)
    own = forms.CharField(max_length=300, required=False)
    left = forms.FloatField(min_value=0, max_value=600, required=False)
    objection = forms.CharField(max_length=20_000, required=False)
    next = forms.CharField(max_length=20_000, required=False)
    surprise = forms.CharField(max_length=20_000, required=False)
    criterion = forms.CharField(max_length=60, required=False)
    direction = forms.FloatField(required=False)
    who = forms.CharField(max_length=120, required=False)
    do = forms.ChoiceField(choices=[(deed, deed) for deed in DEEDS])

    def said(self, now: datetime) -> list[Said]:
        """Return what it says, in a device of its own: each page is one."""
        given = self.cleaned_data
        seen = given["seen"] if isinstance(given["seen"], dict) else {}
        return [
            Said(name, 1, value, now, _seen(seen.get(name)))
            for name, value in self._values().items()
            if value is not None and value != ""
        ]

    def _values(self) -> dict[str, Any]:
        given = self.cleaned_data
        place, do = given["place"], given["do"]
        if do == "own":
            return {f"own/{OWN}{uuid4().hex[:12]}/": given["own"].strip()}
        if do == "left":
            return {"left//": given["left"]}
        if place in {"closing", AFTER}:
            return self._last(place, do)
        voice = f"{place}/{given['voice']}"
        return {
            f"note/{voice}": given["note"],
            f"mark/{voice}": given["mark"],
            f"gut/{voice}": given["gut"],
            f"state/{place}/": STATES.get(do, ""),
        }

    def _last(self, place: str, do: str) -> dict[str, Any]:
        """Return what is said when the hour closes."""
        given = self.cleaned_data
        over = {"end//": "over" if do in {"over", "done"} else ""}
        if place == "closing":
            return {"note/next/": given["note"], **over}
        return {
            "note/after/": given["note"],
            "gut/after/": given["gut"],
            "note/next/": given["next"],
            "objection/o/": given["objection"],
            f"surprise/s-{uuid4().hex[:12]}/": self._surprise(),
            **over,
        }

    def _surprise(self) -> dict[str, Any] | None:
        given = self.cleaned_data
        if not given["surprise"].strip():
            return None
        direction = given["direction"] or 0
        return {
            "text": given["surprise"],
            "criterion": given["criterion"],
            "direction": 0 if math.isnan(direction) else int(direction),
            "who": given["who"],
        }


def _seen(given: object) -> dict[str, int]:
    """Return which jots a page had before it, as far as that can be."""
    if not isinstance(given, dict):
        return {}
    return {str(d)[:36]: n for d, n in given.items() if isinstance(n, int)}


def seen_json(told: dict[str, dict[str, int]]) -> str:
    """Write which jots a page had before it, for the form to send back."""
    return json.dumps(told, separators=(",", ":"))
