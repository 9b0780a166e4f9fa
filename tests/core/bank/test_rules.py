from __future__ import annotations

from askback.services.files.bank import rules


def test_a_pattern_is_found_by_its_name() -> None:
    assert rules().finds("event", "who left last week")
    assert not rules().finds("event", "who leaves")


def test_a_word_that_yaml_takes_for_a_truth_is_a_word() -> None:
    assert {"NO", "YES", "ON"} <= rules().known
