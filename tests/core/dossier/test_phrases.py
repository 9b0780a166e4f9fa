from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier import DossierTables, Kind, read_posting
from askback.core.dossier.phrases import find_phrases
from askback.core.topics import Span


def phrases(text: str, taken: tuple[Span, ...] = ()) -> list[str]:
    return [span.quote for span in find_phrases(text, len(text), taken)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Knowledge of planning law.", ["planning law"]),
        ("Experience in dry walling and hedging", ["dry walling", "hedging"]),
        ("A degree in zoology, botany or a related field", ["zoology", "botany"]),
        ("experience of the things we do", []),
        ("Background in one two three", []),
        ("knowledge of one-off oak timber roof frame making", []),
        ("Experience of 3 kinds", []),
        ("We know of four", []),
        ("Knowledge of old long oak timber frames, thatch", ["thatch"]),
        ("Knowledge of thatch (straw)", ["thatch"]),
    ],
)  # fmt: skip
def test_a_skill_is_what_knowledge_of_leads_up_to(text: str, found: list[str]) -> None:
    assert phrases(text) == found


def test_what_holds_a_known_term_is_left_to_it() -> None:
    text = "Knowledge of oak framing and thatching"

    assert phrases(text, (Span.of(text, 17, 24),)) == ["thatching"]


def test_they_are_skills_of_a_posting_by_their_own_name(tables: DossierTables) -> None:
    text = (
        "Requirements\n- Knowledge of heritage law\n\nBenefits\n- Training in falconry"
    )

    found = [(s.name, s.kind) for s in read_posting(text, tables).skills]
    assert found == [("Heritage law", Kind.MUST)]


@given(st.text())
def test_they_are_verbatim(text: str) -> None:
    found = find_phrases(f"knowledge of {text}", 999, ())

    assert all(f"knowledge of {text}"[s.start : s.end] == s.quote for s in found)
