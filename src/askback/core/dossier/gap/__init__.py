"""What a posting wants against what a résumé shows."""

from __future__ import annotations

from askback.core.dossier.gap.find import find_gap
from askback.core.dossier.gap.json_resume import is_json_resume, text_of_json
from askback.core.dossier.gap.resume import read_resume
from askback.core.dossier.gap.tables import GapTables, read_gap_tables
from askback.core.dossier.gap.values import (
    Gap,
    GapSkill,
    Objection,
    Part,
    Resume,
    ResumeLine,
    Shorter,
    State,
    Steps,
)

__all__ = [
    "Gap",
    "GapSkill",
    "GapTables",
    "Objection",
    "Part",
    "Resume",
    "ResumeLine",
    "Shorter",
    "State",
    "Steps",
    "find_gap",
    "is_json_resume",
    "read_gap_tables",
    "read_resume",
    "text_of_json",
]
