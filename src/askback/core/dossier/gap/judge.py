"""Say of one wanted skill whether a résumé shows it, a neighbour, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from askback.core.dossier.gap.bring import best, lacks, worth
from askback.core.dossier.gap.desk import Desk
from askback.core.dossier.gap.levels import GRADES, level_beside
from askback.core.dossier.gap.steps import objection_to, steps_of
from askback.core.dossier.gap.values import (
    GapSkill,
    Mention,
    Objection,
    Shorter,
    Standing,
    State,
)
from askback.core.dossier.gap.years import (
    dated_years,
    shorter,
    told_years,
    years_beside,
)
from askback.core.dossier.values import Skill
from askback.core.topics import Span

UNNAMED = "Your résumé does not name it."
WRITTEN = "Your résumé does not name it and is written in it."
NO_LEVEL = "It names no level."
WHY = {
    Standing.UNDER_WAY: "Your résumé says that it is under way.",
    Standing.WISHED: "Your résumé names it as a wish or an interest.",
    Standing.LAPSED: "Your résumé says that it has lapsed.",
    Standing.DENIED: "Your résumé says that you do not have it.",
}
ASKED = {
    Standing.UNDER_WAY: "You are still getting {skill}. How far are you, and when will "
    "you be done?",
    Standing.WISHED: "You say that {skill} interests you. What have you done with it?",
    Standing.LAPSED: "Your {skill} has lapsed. What would it take to renew it, and by "
    "when?",
}
HALF = (Standing.UNDER_WAY, Standing.LAPSED, Standing.WISHED)
FAR = 2  # grades of a language below what is asked that make it another skill
ENGLISH = "English"
SMALL = re.compile(r"\b(?:the|and|of|for|with|to|in|from|by|that)\b")
ENOUGH = 12  # small words of English in a résumé that is written in it, and
PART = 0.08  # their share of all words; German or French ones have next to none


def judge(desk: Desk, skill: Skill) -> GapSkill:
    """Say how a wanted skill stands in a résumé.

    Args:
        desk: The posting and the résumé.
        skill: The skill.

    Returns:
        Its state with the lines that it rests on. What is shown beats what is under
        way, that beats a neighbour, and `missing` only means that nothing names it.

    Source:
        Ours; measured in bench/gap.py.
    """
    shown = desk.shown(skill.name)
    if shown and skill.name in desk.tables.languages:
        return _language(desk, skill, shown)
    if shown:
        return held(desk, skill, shown, None)
    covering = desk.covering(skill.name)
    if covering:
        return held(desk, skill, covering, best(covering).name)
    if skill.name == ENGLISH and not desk.named.get(ENGLISH):
        return _written(desk, skill) or missing(desk, skill, UNNAMED)
    return _half(desk, skill) or _adjacent(desk, skill) or _unnamed(desk, skill)


def held(
    desk: Desk, skill: Skill, told: Sequence[Mention], via: str | None
) -> GapSkill:
    """Return a skill as held: the line that names it, and the one to bring."""
    line = best(told).line
    story = best([*told, *desk.covering(skill.name)]).line
    fact = _fact(desk, skill, told)
    return GapSkill(
        name=skill.name,
        kind=skill.kind,
        wanted=skill.span,
        state=State.HELD,
        line=line.span,
        via=via,
        why="" if via is None else f"The line names {via}, which covers {skill.name}.",
        bring=story.span,
        lacks=() if desk.is_paper(skill.name) else lacks(story),
        shorter=fact,
        objection=None if fact is None else _too_short(skill, fact),
    )


def _fact(desk: Desk, skill: Skill, told: Sequence[Mention]) -> Shorter | None:
    found = [
        hit for span in desk.places(skill) if (hit := years_beside(desk.low, span))
    ]
    if not found:
        return None
    years, start, end = found[0]
    shown = told_years(told, desk.resume.text, desk.resume_low)
    if shown is None:
        whole = skill.name in desk.fields  # every job may be in that field
        lines = desk.resume.lines if whole else [mention.line for mention in told]
        shown = dated_years(lines)
    return shorter((years, (Span.of(desk.posting, start, end),)), shown)


def _too_short(skill: Skill, fact: Shorter) -> Objection:
    said = (
        f"We asked for {fact.wanted_years:g} years of {skill.name}, and I count about "
        f"{fact.shown_years:.2g}. What have you done in them that others have not?"
    )
    return Objection(skill.name, said, skill.span)


def _language(desk: Desk, skill: Skill, shown: Sequence[Mention]) -> GapSkill:
    """Return a language as held, or as adjacent where the level is far below."""
    asked = max(level_beside(desk.low, span) for span in desk.places(skill))
    levels = [level_beside(desk.resume_low, mention.span) for mention in shown]
    level = max(levels)
    told = shown[levels.index(level)]
    as_held = held(desk, skill, (told,), None)
    as_held = replace(as_held, lacks=() if level else (NO_LEVEL,))
    if not 0 < level < asked:
        return as_held
    why = f"The posting asks for {GRADES[asked]}; your résumé says {GRADES[level]}."
    said = (
        f"We need {GRADES[asked]} {skill.name}, and yours is {GRADES[level]}. Shall we "
        f"go on in {skill.name} for a moment?"
    )
    doubt = Objection(skill.name, said, skill.span)
    if asked - level < FAR:
        return replace(as_held, why=why, objection=doubt)
    return _beside(desk, skill, told, why, doubt)


def _written(desk: Desk, skill: Skill) -> GapSkill | None:
    """Return English as held where the résumé is written in it."""
    small = len(SMALL.findall(desk.resume_low))
    if small < ENOUGH or small < PART * len(desk.resume_low.split()):
        return None
    line = max(desk.resume.lines, key=lambda line: len(line.span.quote))
    return GapSkill(
        name=skill.name,
        kind=skill.kind,
        wanted=skill.span,
        state=State.HELD,
        line=line.span,
        why=WRITTEN,
        bring=line.span,
        lacks=(NO_LEVEL,),
    )


def _half(desk: Desk, skill: Skill) -> GapSkill | None:
    """Return a skill that the résumé names as under way, lapsed or wished for."""
    for standing in HALF:
        told = desk.at(skill.name, standing)
        if told:
            said = ASKED[standing].format(skill=skill.name)
            doubt = Objection(skill.name, said, skill.span)
            return _beside(desk, skill, best(told), WHY[standing], doubt)
    return None


def _adjacent(desk: Desk, skill: Skill) -> GapSkill | None:
    """Return a skill as adjacent to the neighbour that the résumé shows best."""
    near = desk.near(skill.name)
    if not near:
        return None
    told, group = max(near, key=lambda pair: (worth(pair[0].line), -pair[0].span.start))
    why = f"From {told.name} you bring {group.carries}; new is {group.new}."
    doubt = objection_to(skill, told.name, desk.family(skill.name))
    return _beside(desk, skill, told, why, doubt)


def _beside(
    desk: Desk, skill: Skill, told: Mention, why: str, doubt: Objection
) -> GapSkill:
    return GapSkill(
        name=skill.name,
        kind=skill.kind,
        wanted=skill.span,
        state=State.ADJACENT,
        line=told.line.span,
        via=told.name,
        why=why,
        steps=steps_of(skill.name, told.name, desk.family(skill.name)),
        objection=doubt,
    )


def _unnamed(desk: Desk, skill: Skill) -> GapSkill:
    """Return a skill as missing, with the line that denies it if one does."""
    denied = desk.at(skill.name, Standing.DENIED)
    if not denied:
        return missing(desk, skill, UNNAMED)
    gap = missing(desk, skill, WHY[Standing.DENIED])
    return replace(gap, line=denied[0].line.span)


def missing(desk: Desk, skill: Skill, why: str) -> GapSkill:
    """Return a skill as missing, with its steps and the doubt to expect."""
    family = desk.family(skill.name)
    return GapSkill(
        name=skill.name,
        kind=skill.kind,
        wanted=skill.span,
        state=State.MISSING,
        why=why,
        steps=steps_of(skill.name, None, family),
        objection=objection_to(skill, None, family),
    )
