"""Rows. Each belongs to an owner and is named after what it keeps, plus `Row`."""

from __future__ import annotations

from askback.store.models.agenda import AgendaRow
from askback.store.models.evidence import EvidenceRow
from askback.store.models.interview import InterviewerRow, InterviewRow
from askback.store.models.note import MarkRow, NoteRow
from askback.store.models.opportunity import OpportunityRow, ResumeRow, SourceRow
from askback.store.models.question import QuestionRow
from askback.store.models.skill import SkillWordRow
from askback.store.models.suggestion import SuggestionRow
from askback.store.models.table import CellRow
from askback.store.models.transcript import ReadingRow, TranscriptRow
from askback.store.models.user import User
from askback.store.models.weight import WeightRow

__all__ = [
    "AgendaRow",
    "CellRow",
    "EvidenceRow",
    "InterviewRow",
    "InterviewerRow",
    "MarkRow",
    "NoteRow",
    "OpportunityRow",
    "QuestionRow",
    "ReadingRow",
    "ResumeRow",
    "SkillWordRow",
    "SourceRow",
    "SuggestionRow",
    "TranscriptRow",
    "User",
    "WeightRow",
]
