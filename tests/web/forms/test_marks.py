from __future__ import annotations

import pytest

from askback.web.forms.marks import MarkForm, NoteForm


@pytest.mark.parametrize(
    ("posted", "direction"), [("", None), ("1", 1.0), ("-1", -1.0)]
)
def test_a_direction_is_good_bad_or_neither(
    posted: str, direction: float | None
) -> None:
    form = MarkForm({"place": "asked-1", "verdict": "partly", "direction": posted})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["direction"] == direction


def test_a_mark_needs_a_verdict() -> None:
    form = MarkForm({"place": "asked-1"})

    assert not form.is_valid()
    assert form.errors["verdict"] == ["Choose how far it was answered."]


def test_an_empty_note_is_not_kept() -> None:
    form = NoteForm({"text": "  \n "})

    assert not form.is_valid()
    assert form.errors["text"] == ["Write something first."]
