from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import askback
from askback.adapters import shipped
from askback.core.dossier import DossierTables, read_tables
from askback.core.dossier.tables import FILES
from askback.core.dossier.values import Saying
from askback.core.topics import Work
from askback.errors import InvalidInputError

PACKAGE = Path(askback.__file__).parent


def bank_keys() -> set[str]:
    keys: set[str] = set()
    for path in sorted((PACKAGE / "bank").glob("*.yaml")):
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
        keys |= {e["key"] for e in entries if isinstance(e, dict) and "key" in e}
    return keys


def criteria() -> set[str]:
    text = (PACKAGE / "data" / "criteria.yaml").read_text(encoding="utf-8")
    return {key for group in yaml.safe_load(text).values() for key in group}


def test_every_question_it_points_to_is_in_the_bank(tables: DossierTables) -> None:
    assert tables.question_keys - bank_keys() == frozenset()


def test_every_criterion_has_claims_and_topics_name_known_ones(
    tables: DossierTables,
) -> None:
    assert {rules.criterion for rules in tables.claims} == criteria()
    assert {topic.criterion for topic in tables.topics} - criteria() == set()
    assert min(len(rules.patterns) for rules in tables.claims) >= 4
    assert min(len(rules.asks) for rules in tables.claims) >= 2


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"claims": {"team": {"claims": ["("], "asks": []}}}, "claims: team"),
        ({"claims": {"team": {"claims": [3], "asks": []}}}, "claims: team"),
        ({"claims": {"team": {"claims": [], "asks": ["{who}"]}}}, "claims: team"),
        ({"loaded": [{"phrase": "x"}]}, "loaded: entry 1"),
        ({"omissions": [{"topic": "pay"}]}, "omissions: entry 1"),
        ({"skills": {"code": 3}}, "skills"),
        ({"work": {"plumbing": {}}}, "work: plumbing"),
        ({"duties": [{"criterion": "team"}]}, "duties: entry 1"),
        ({"duties": [{"criterion": "x", "asks": ["?"], "for": ["x"]}]}, "entry 1"),
    ],
)
def test_a_faulty_table_is_named(wrong: dict[str, Any], named: str) -> None:
    right: dict[str, Any] = {"skills": {}, "claims": {}, "loaded": [], "omissions": []}

    with pytest.raises(InvalidInputError, match=named):
        read_tables(**right | wrong)


def test_the_shipped_tables_hold_no_broken_pattern() -> None:
    loaded = {name: shipped.loaded("data")[f"{name}.yaml"] for name in FILES}

    assert read_tables(**loaded, checked=True) == shipped.dossier_tables()


def test_every_duty_has_a_question_whatever_it_says(tables: DossierTables) -> None:
    kinds = {kind for rule in tables.duties if rule.says is None for kind in rule.kinds}

    assert kinds == set(Saying)
    assert {rule.criterion for rule in tables.duties} - criteria() == set()


def test_every_line_of_work_is_told(tables: DossierTables) -> None:
    assert {rule.work for rule in tables.work} == set(Work)
