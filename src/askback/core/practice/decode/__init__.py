"""What interviewers ask, and what they want to know by it."""

from __future__ import annotations

from askback.core.practice.decode.entry import (
    Competency,
    Entries,
    Entry,
    Family,
    LookingFor,
    Shape,
)
from askback.core.practice.decode.form import Form, Kind, kind_of, read_forms
from askback.core.practice.decode.load import read_competencies, read_entries
from askback.core.practice.decode.match import Band, Match, match

__all__ = [
    "Band",
    "Competency",
    "Entries",
    "Entry",
    "Family",
    "Form",
    "Kind",
    "LookingFor",
    "Match",
    "Shape",
    "kind_of",
    "match",
    "read_competencies",
    "read_entries",
    "read_forms",
]
