"""Lists of questions in the four forms that people keep them in."""

from __future__ import annotations

from askback.core.bank.formats.draft import Draft, Imported
from askback.core.bank.formats.form import Form
from askback.core.bank.formats.read import read_questions
from askback.core.bank.formats.write import write_questions

__all__ = [
    "Draft",
    "Form",
    "Imported",
    "read_questions",
    "write_questions",
]
