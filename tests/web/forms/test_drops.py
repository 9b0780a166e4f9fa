from __future__ import annotations

from uuid import UUID

import pytest

from askback.services.drops import Place
from askback.web.forms.drops import KeepForm, PlaceForm, place_of

IDENT = UUID("7d8f2f0e-7f0a-4a53-9e44-0d0d6b0b2a11")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (f"/interviews/{IDENT}/agenda/", {"interview": str(IDENT)}),
        (f"/companies/{IDENT}/", {"company": str(IDENT)}),
        ("/questions/", {}),
        ("/", {}),
        ("/no/such/page/", {}),
        ("//elsewhere.example/", {}),
    ],
)
def test_a_page_says_what_it_is_about(path: str, place: dict[str, str]) -> None:
    assert place_of(path) == place


def test_a_place_that_cannot_be_is_none() -> None:
    assert PlaceForm({"interview": "7", "company": str(IDENT)}).place() == Place(
        None, IDENT
    )


@pytest.mark.parametrize(
    ("given", "ident"), [("", None), ("new", None), (str(IDENT), IDENT)]
)
def test_an_interview_is_chosen_or_new(given: str, ident: object) -> None:
    form = KeepForm({"way": "transcript", "interview": given})

    assert form.is_valid()
    assert form.cleaned_data["interview"] == ident


def test_what_is_no_interview_is_refused() -> None:
    form = KeepForm({"way": "transcript", "interview": "the first"})

    assert form.errors == {"interview": ["Choose which interview it is."]}
