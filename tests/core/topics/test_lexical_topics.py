"""The subjects of a job."""

from __future__ import annotations

import pytest

from askback.core.topics.lexical import topics
from askback.core.topics.lexical_topics import TOPICS


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("what's the salary", "pay"),
        ("who gets paged", "nights"),
        ("how many days in the office", "place"),
        ("who quit last", "leaving"),
        ("who had this role before", "opening"),
        ("who has the final say", "deciding"),
        ("what's my boss like", "manager"),
        ("who messed up last", "mistakes"),
        ("how does one get promoted", "growing"),
        ("how big is the caseload", "load"),
        ("what frustrates you", "bad"),
        ("when will i hear back", "process"),
        ("how clean is the legacy code", "upkeep"),
    ],
)
def test_a_subject_is_known_by_how_people_name_it(said: str, subject: str) -> None:
    assert subject in topics(said)


def test_paid_leave_is_not_leaving() -> None:
    assert "leaving" not in topics("how much annual leave is there")


def test_a_text_made_to_be_slow_names_few_subjects() -> None:
    text = "how many how much work with " * 20_000

    found = [name for name, cue in TOPICS.items() if cue.search(text)]

    assert len(found) < len(TOPICS)
