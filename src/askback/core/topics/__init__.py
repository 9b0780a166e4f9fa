"""The vocabulary that the whole core shares: criteria, roles, stages, meaning."""

from __future__ import annotations

from askback.core.topics.criteria import Criteria, Criterion, read_criteria
from askback.core.topics.cues import Cues, Mention, read_cues
from askback.core.topics.knows import Knows, read_knows, read_phrasing
from askback.core.topics.meaning import Embedder, Vectors
from askback.core.topics.span import Problem, Span
from askback.core.topics.stages import Stages, Usual, read_stages
from askback.core.topics.vocabulary import (
    Demand,
    Meta,
    Phrasing,
    Role,
    Rule,
    Stage,
    Verdict,
    Work,
)

__all__ = [
    "Criteria",
    "Criterion",
    "Cues",
    "Demand",
    "Embedder",
    "Knows",
    "Mention",
    "Meta",
    "Phrasing",
    "Problem",
    "Role",
    "Rule",
    "Span",
    "Stage",
    "Stages",
    "Usual",
    "Vectors",
    "Verdict",
    "Work",
    "read_criteria",
    "read_cues",
    "read_knows",
    "read_phrasing",
    "read_stages",
]
