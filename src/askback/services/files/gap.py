"""A posting and a résumé in files, held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from askback.adapters import shipped
from askback.adapters.documents import STANDARD_INPUT
from askback.core.dossier import Skill
from askback.core.dossier.gap import Gap, GapSkill, Resume, find_gap
from askback.core.topics import Problem
from askback.errors import InvalidInputError
from askback.services import postings
from askback.services.files import resume as resumes


def find(
    text: str, skills: Sequence[Skill], resume: Resume, words: Mapping[str, bool]
) -> Gap:
    """Hold the skills that a posting wants against a résumé."""
    vocabulary = shipped.dossier_tables().vocabulary
    tables = resumes.gap_tables()
    return find_gap((text, skills), resume, tables, vocabulary, words)


def read_files(
    posting: str, resume: str, *, now: datetime
) -> tuple[Gap, tuple[Problem, ...]]:
    """Read a posting and a résumé, and hold them against each other.

    Raises:
        NotFoundError: One of the files is not there.
        InvalidInputError: One cannot be read, or both are standard input.
    """
    if posting == resume == STANDARD_INPUT:
        raise InvalidInputError(
            "posting gap: only one of the two can come from standard input. "
            "Name a file for the other."
        )
    read = postings.read_posting_file(posting)
    shown = resumes.read_resume_file(resume, now=now)
    gap = find(read.text, read.skills, shown, {})
    return gap, (*read.problems, *shown.problems)


def to_json(gap: Gap, problems: Iterable[Problem]) -> dict[str, Any]:
    """Return a gap in the contract's form."""
    return {
        "skills": [_skill_json(skill) for skill in gap.skills],
        "objections": [
            {"skill": o.skill, "text": o.text, **asdict(o.because)}
            for o in gap.objections
        ],
        "resume": {"text": gap.resume.text},
        "problems": [asdict(problem) for problem in problems],
    }


def _skill_json(skill: GapSkill) -> dict[str, Any]:
    line, steps, fact = skill.line, skill.steps, skill.shorter
    return {
        "name": skill.name,
        "kind": skill.kind,
        "state": skill.state,
        **asdict(skill.wanted),
        "resume_quote": line.quote if line else None,
        "resume_start": line.start if line else None,
        "resume_end": line.end if line else None,
        "via": skill.via,
        "why": skill.why,
        "bring": skill.bring.quote if skill.bring else None,
        "lacks": list(skill.lacks),
        "shorter": None
        if fact is None
        else {
            "wanted_years": fact.wanted_years,
            **asdict(fact.wanted),
            "resume_years": round(fact.shown_years, 1),
            "resume": [asdict(span) for span in fact.shown],
        },
        "first_step": steps.first_step if steps else None,
        "project": steps.project if steps else None,
        "objection": skill.objection.text if skill.objection else None,
    }
