from __future__ import annotations

import pytest
from django.http import QueryDict

from askback.services.values import Chosen
from askback.web.forms.questions import LONGEST, chosen_of, text_of


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [
        ("", ""),
        ("  who left ", "who left"),
        ("a\0b", "ab"),
        ("a" * 1_000, "a" * LONGEST),
    ],
)
def test_any_text_is_cut_to_what_can_be_a_search(typed: str, looked_for: str) -> None:
    given = QueryDict(mutable=True)
    given["q"] = typed

    assert text_of(given) == looked_for


def test_what_is_chosen_is_what_there_is() -> None:
    given = QueryDict("q=pay&criteria=pay&criteria=pets&roles=peer&stages=x&mine=1")

    assert chosen_of(given) == Chosen(
        text="pay", criteria=frozenset({"pay"}), roles=frozenset({"peer"}), mine=True
    )


def test_nothing_is_chosen_of_nothing() -> None:
    assert chosen_of(QueryDict("")) == Chosen()
