"""What services give and take: frozen values that every surface shows."""

from __future__ import annotations

from askback.services.values.agenda import AgendaPage
from askback.services.values.brought import InterviewDraft, Upload, WeightDraft
from askback.services.values.company import (
    CompanyPage,
    Contradiction,
    Dossier,
    HeardTwice,
    KnownCriterion,
    Omission,
    Skill,
    SourceLine,
)
from askback.services.values.debrief import (
    DebriefPage,
    Piece,
    ReadLine,
    SignLine,
    Skipped,
    TurnLine,
)
from askback.services.values.lists import (
    QuestionLine,
    QuestionPage,
    WeightGroup,
    WeightLine,
)
from askback.services.values.shared import LoopLine, Quote
from askback.services.values.today import CompanyLine, Due, Opener, PaletteLine, Today

__all__ = [
    "AgendaPage",
    "CompanyLine",
    "CompanyPage",
    "Contradiction",
    "DebriefPage",
    "Dossier",
    "Due",
    "HeardTwice",
    "InterviewDraft",
    "KnownCriterion",
    "LoopLine",
    "Omission",
    "Opener",
    "PaletteLine",
    "Piece",
    "QuestionLine",
    "QuestionPage",
    "Quote",
    "ReadLine",
    "SignLine",
    "Skill",
    "Skipped",
    "SourceLine",
    "Today",
    "TurnLine",
    "Upload",
    "WeightDraft",
    "WeightGroup",
    "WeightLine",
]
