from __future__ import annotations

import pytest

from askback.core.dossier.workplace import find_workplace


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("fully remote", "remote"),
        ("acme | engineer | remote (eu)", "remote"),
        ("location: remote", "remote"),
        ("work from anywhere", "remote"),
        ("we have a remote-first culture", "remote"),
        ("we have a remote-first culture, but this job is hybrid", "hybrid"),
        ("hybrid working", "hybrid"),
        ("three days a week in the office", "hybrid"),
        ("remote possible 2 days", "hybrid"),
        ("60% remote", "hybrid"),
        ("no remote", "onsite"),
        ("this is not a remote role", "onsite"),
        ("remote work is not possible", "onsite"),
        ("five days a week in the office", "onsite"),
        ("office-based in leeds", "onsite"),
        ("engineer | onsite | berlin", "onsite"),
        ("onsite or remote", "onsite"),
        ("remote monitoring of patients", None),
        ("you will sell hybrid cars", None),
        ("remote communities", None),
        ("nurse", None),
    ],
)
def test_the_workplace_is_read(text: str, place: str | None) -> None:
    assert find_workplace(text) == place
