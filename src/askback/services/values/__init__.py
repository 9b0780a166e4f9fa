"""What services give and take: frozen values that every surface shows."""

from __future__ import annotations

from askback.services.values.agenda import AgendaPage
from askback.services.values.brought import (
    Brought,
    Expectation,
    FetchPlan,
    InterviewDraft,
    Upload,
    WeightDraft,
)
from askback.services.values.company import (
    CompanyPage,
    Contradiction,
    Dossier,
    HeardTwice,
    KnownCriterion,
    Omission,
    Skill,
    SourceLine,
    SourcePage,
    StepLine,
    TailoredLine,
)
from askback.services.values.debrief import (
    DebriefPage,
    Piece,
    ReadLine,
    SignLine,
    Skipped,
    TurnLine,
)
from askback.services.values.lists import WeightGroup, WeightLine
from askback.services.values.questions import (
    AdviceLine,
    AdvicePage,
    Chosen,
    Facet,
    ListLine,
    ListPage,
    NearLine,
    Option,
    QuestionLine,
    QuestionPage,
    QuestionsPage,
    Slot,
)
from askback.services.values.shared import LoopLine, Quote
from askback.services.values.suggestions import (
    ModelLine,
    SuggestionLine,
    SuggestionsPage,
)
from askback.services.values.today import CompanyLine, Due, Opener, PaletteLine, Today

__all__ = [
    "AdviceLine",
    "AdvicePage",
    "AgendaPage",
    "Brought",
    "Chosen",
    "CompanyLine",
    "CompanyPage",
    "Contradiction",
    "DebriefPage",
    "Dossier",
    "Due",
    "Expectation",
    "Facet",
    "FetchPlan",
    "HeardTwice",
    "InterviewDraft",
    "KnownCriterion",
    "ListLine",
    "ListPage",
    "LoopLine",
    "ModelLine",
    "NearLine",
    "Omission",
    "Opener",
    "Option",
    "PaletteLine",
    "Piece",
    "QuestionLine",
    "QuestionPage",
    "QuestionsPage",
    "Quote",
    "ReadLine",
    "SignLine",
    "Skill",
    "Skipped",
    "Slot",
    "SourceLine",
    "SourcePage",
    "StepLine",
    "SuggestionLine",
    "SuggestionsPage",
    "TailoredLine",
    "Today",
    "TurnLine",
    "Upload",
    "WeightDraft",
    "WeightGroup",
    "WeightLine",
]
