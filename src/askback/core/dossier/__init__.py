"""What sources say of a job: claims, omissions, skills and pay."""

from __future__ import annotations

from askback.core.dossier.omissions import Known, find_omissions
from askback.core.dossier.read import read_posting
from askback.core.dossier.tables import DossierTables, read_tables
from askback.core.dossier.tailored import tailor
from askback.core.dossier.values import (
    Claim,
    Compensation,
    Employment,
    Facts,
    Kind,
    LoadedPhrase,
    Omission,
    PayFact,
    Period,
    Posting,
    Seniority,
    Skill,
    TailoredQuestion,
    Workplace,
)

__all__ = [
    "Claim",
    "Compensation",
    "DossierTables",
    "Employment",
    "Facts",
    "Kind",
    "Known",
    "LoadedPhrase",
    "Omission",
    "PayFact",
    "Period",
    "Posting",
    "Seniority",
    "Skill",
    "TailoredQuestion",
    "Workplace",
    "find_omissions",
    "read_posting",
    "read_tables",
    "tailor",
]
