"""Hold what a posting wants against a résumé."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from askback.core.dossier.gap.desk import Desk, lay
from askback.core.dossier.gap.judge import judge, missing
from askback.core.dossier.gap.tables import GapTables
from askback.core.dossier.gap.values import Gap, GapSkill, Resume, State
from askback.core.dossier.values import Skill
from askback.core.dossier.vocabulary import Vocabulary

SAID = "You say that you know it; your résumé does not name it yet."
SAID_NOT = "You say that you do not know it."
OR = re.compile(
    r"[ \n]{0,2}(?:,? (?:or|oder|ou)(?: (?:an?|in|with|equivalent in))?|/)[ \n]{0,2}"
)
COMMA = re.compile(r",[ \n]{1,2}(?:an? )?")


def find_gap(
    posting: tuple[str, Sequence[Skill]],
    resume: Resume,
    tables: GapTables,
    vocabulary: Vocabulary,
    words: Mapping[str, bool],
) -> Gap:
    """Say of each wanted skill whether a résumé shows it, a neighbour, or neither.

    Args:
        posting: The posting's text, and the skills it wants.
        resume: The résumé.
        tables: Neighbours, ways of showing, and steps.
        vocabulary: The skills with their spellings.
        words: The user's own word by skill: True for known. It always wins.

    Returns:
        The skills in the order of the posting. `missing` only means that the résumé
        does not name it.

    Source:
        Ours; measured in bench/gap.py.

    >>> from askback.core.dossier.gap.resume import read_resume
    >>> from askback.core.dossier.gap.tables import read_gap_tables
    >>> from askback.core.dossier.values import Kind
    >>> from askback.core.dossier.vocabulary import read_vocabulary
    >>> from askback.core.topics import Span
    >>> wanted = [Skill("SQL", Kind.MUST, Span("SQL", 0, 3))]
    >>> line = {"first_step": "", "project": "", "objection": "", "adjacent": ""}
    >>> learning = {"families": {"other": {**line, "categories": ["any"]}}}
    >>> tables = read_gap_tables({"groups": []}, learning)
    >>> terms = read_vocabulary({"data": {"any": ["SQL"]}})
    >>> resume = read_resume("Wrote SQL", 24312)
    >>> gap = find_gap(("SQL", wanted), resume, tables, terms, {})
    >>> gap.skills[0].state.value, gap.skills[0].line.quote
    ('held', 'Wrote SQL')
    """
    text, skills = posting
    desk = lay(text, resume, tables, vocabulary)
    found = [_worded(desk, judge(desk, skill), skill, words) for skill in skills]
    return Gap(tuple(_either(desk, found)), resume)


def _either(desk: Desk, found: Sequence[GapSkill]) -> list[GapSkill]:
    """Take the doubt from what is one of several choices, where another is held."""
    told = list(found)
    for group in _choices(desk, found):
        shown = next((s for s in group if s.state is State.HELD and s.line), None)
        if shown is not None:
            told = [_spared(s, shown) if s in group else s for s in told]
    return told


def _spared(skill: GapSkill, shown: GapSkill) -> GapSkill:
    if skill.state is State.HELD or skill.why == SAID_NOT:
        return skill
    why = f"The posting takes either, and your résumé shows {shown.name}."
    return replace(
        skill,
        state=State.ADJACENT,
        line=shown.line,
        via=shown.name,
        why=why,
        objection=None,
    )


def _choices(desk: Desk, found: Sequence[GapSkill]) -> list[list[GapSkill]]:
    """Return the skills that a posting offers as choices: "A, B or C"."""
    groups: list[list[GapSkill]] = []
    run: list[GapSkill] = []
    for skill in sorted(found, key=lambda skill: skill.wanted.start):
        between = desk.posting[run[-1].wanted.end : skill.wanted.start] if run else ""
        if run and OR.fullmatch(between):
            run.append(skill)
            groups = [*(group for group in groups if group[0] is not run[0]), [*run]]
        elif run and COMMA.fullmatch(between) and _akin(desk, run[-1], skill):
            run.append(skill)
        else:
            run = [skill]
    return groups


def _akin(desk: Desk, one: GapSkill, other: GapSkill) -> bool:
    """Say whether two skills are of a kind, so that one may stand for the other."""
    return desk.family(one.name).name == desk.family(other.name).name


def _worded(
    desk: Desk, judged: GapSkill, skill: Skill, words: Mapping[str, bool]
) -> GapSkill:
    """Let the user's own word win over what the résumé shows."""
    known = words.get(skill.name)
    if known is None or known is (judged.state is State.HELD):
        return judged
    if not known:
        return missing(desk, skill, SAID_NOT)
    bare = GapSkill(skill.name, skill.kind, skill.span, State.HELD)
    return replace(bare, why=SAID)
