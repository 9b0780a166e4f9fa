from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from askback.core.dossier import Facts, Posting


def test_a_posting_has_the_fields_of_the_contract() -> None:
    assert [field.name for field in fields(Posting)] == [
        "text",
        "title",
        "company",
        "seniority",
        "employment",
        "workplace",
        "places",
        "compensation",
        "skills",
        "claims",
        "loaded_phrases",
        "omissions",
        "questions",
        "problems",
        "work",
    ]


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Facts().title = "Nurse"  # type: ignore[misc]
