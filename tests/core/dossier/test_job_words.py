from __future__ import annotations

import pytest

from askback.core.dossier.job_words import JOB, NAME, PLACE


@pytest.mark.parametrize(
    "job", ["nurse", "hgv drivers", "head of year", "koch- und pflegekraft"]
)
def test_a_job_is_known(job: str) -> None:
    assert JOB.search(job) is not None


@pytest.mark.parametrize("words", ["our values", "what we offer", "leeds"])
def test_other_words_are_no_job(words: str) -> None:
    assert JOB.search(words) is None


def test_a_name_is_a_run_of_capitals() -> None:
    found = NAME.match("Bank of Wend & Sons are old")

    assert found is not None
    assert found.group() == "Bank of Wend & Sons"


def test_a_place_is_a_town_with_its_land() -> None:
    assert [f.group() for f in PLACE.finditer("in Leeds, UK or Truro, Cornwall")] == [
        "Leeds, UK",
        "Truro, Cornwall",
    ]
