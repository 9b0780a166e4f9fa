from __future__ import annotations

import pytest

from askback.core.dossier import (
    DossierTables,
    Employment,
    Known,
    Workplace,
    find_omissions,
)

TOPICS = [
    "pay", "bonus_equity", "leave", "benefits", "team_size", "manager", "reporting",
    "why_open", "new_or_replacement", "on_call", "hours", "overtime", "workplace",
    "office_days", "travel", "visa", "process", "start", "contract_length", "training",
    "tools", "success", "probation", "growth",
]  # fmt: skip


def topics(tables: DossierTables, *texts: str, known: Known | None = None) -> set[str]:
    return {o.topic for o in find_omissions(texts, tables.topics, known)}


def test_the_list_of_topics_is_closed(tables: DossierTables) -> None:
    assert [topic.topic for topic in tables.topics] == TOPICS


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("leave", "30 days annual leave"),
        ("benefits", "a workplace pension"),
        ("team_size", "a team of seventeen"),
        ("team_size", "six other nurses"),
        ("manager", "You will be line managed by the matron"),
        ("reporting", "reporting to the head chef"),
        ("why_open", "due to retirement"),
        ("new_or_replacement", "a newly created post"),
        ("hours", "8am to 4pm"),
        ("hours", "37.5 hours a week"),
        ("process", "two interviews"),
        ("start", "required for September"),
        ("training", "full training"),
        ("success", "in your first three months"),
        ("probation", "a six-month probation"),
        ("growth", "room to grow"),
    ],
)
def test_what_any_source_says_is_no_omission(
    topic: str, said: str, tables: DossierTables
) -> None:
    assert topic in topics(tables, "A nurse.")
    assert topic not in topics(tables, "A nurse.", f"At work there is {said}.")


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("on_call", "A site reliability engineer"),
        ("travel", "A regional sales job"),
        ("visa", "A software developer"),
        ("bonus_equity", "An account executive"),
        ("tools", "A data analyst"),
        ("overtime", "Work in a warehouse"),
    ],
)
def test_some_topics_matter_only_for_some_jobs(
    topic: str, text: str, tables: DossierTables
) -> None:
    assert topic in topics(tables, text)
    assert topic not in topics(tables, "A teacher of music")


def test_what_reading_found_needs_no_saying(tables: DossierTables) -> None:
    known = Known(workplace=Workplace.REMOTE, pay=True, tools=True)

    assert {"pay", "workplace"} <= topics(tables, "A teacher")
    assert {"pay", "workplace"} & topics(tables, "A teacher", known=known) == set()
    assert "tools" not in topics(tables, "A data analyst", known=known)


def test_days_matter_for_hybrid_and_length_for_contracts(
    tables: DossierTables,
) -> None:
    hybrid = Known(Employment.CONTRACT, Workplace.HYBRID)

    assert {"office_days", "contract_length"} <= topics(tables, "A job", known=hybrid)
    assert {"office_days", "contract_length"} & topics(tables, "A job") == set()
