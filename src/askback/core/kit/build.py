"""Make a kit of a posting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from askback.core.bank import Bank
from askback.core.dossier import Posting, Seniority
from askback.core.kit.asked_back import will_ask
from askback.core.kit.balance import Frame, share_out
from askback.core.kit.find import find_competencies, with_picked
from askback.core.kit.levels import Level, Type
from askback.core.kit.load import Tables
from askback.core.kit.values import Ask, Kit
from askback.errors import InvalidInputError

MOST = 8  # competencies; five or six in one interview is what a person can mark
# Minutes of a question; judgement takes longer to tell than what was learnt.
MINUTES = {
    Level.JUNIOR: 6.0,
    Level.MID: 7.0,
    Level.SENIOR: 8.0,
}
MORE = 0.1  # a competency named again is worth a little more, never twice as much
LEVELS = {
    Seniority.INTERN: Level.JUNIOR,
    Seniority.JUNIOR: Level.JUNIOR,
    Seniority.MID: Level.MID,
    None: Level.MID,
}


NEVER = "No interview has room for: {}. Add minutes or an interview."
ONCE = "Seen by one interviewer only: {}. Two are better."
REST = "The posting also asks for: {}. More than eight cannot be marked well."
ALONE = "One person sees it all. A second pair of ears makes it fairer."


def level_of(posting: Posting) -> Level:
    """Return the level that a posting asks for; without a word, the middle one.

    Source:
        Ours.
    """
    return LEVELS.get(posting.seniority, Level.SENIOR)


def build_kit(
    posting: Posting,
    tables: Tables,
    bank: Bank,
    frame: Frame,
    level: Level | None,
    picked: Sequence[str] = (),
) -> Kit:
    """Make a structured interview of a posting.

    Args:
        posting: What was read of it.
        tables: What kits are made with.
        bank: What candidates ask.
        frame: Interviews, minutes and people.
        level: What to calibrate to; None for what the posting says.
        picked: Keys of competencies that are named besides; a line is added to the
            text for each, which it quotes.

    Returns:
        The kit; what it could not do stands in its notes.

    Raises:
        InvalidInputError: The posting names nothing that could be asked after.

    Source:
        Ours, after Campion, Palmer and Campion, "A review of structure in the
        selection interview", Personnel Psychology 50 (1997).
    """
    text, named = with_picked(posting.text, picked, tables.competencies)
    read = find_competencies(posting.text, tables.competencies)
    found = (*named, *(one for one in read if one.key not in picked))
    if not found:
        raise InvalidInputError(
            "The posting says nothing of what the person should be able to do that "
            "askback knows. Add two or three sentences on the work, and try again."
        )
    wanted, level = found[:MOST], level or level_of(posting)
    questions = tuple(
        _ask(one.key, type_, tables, level) for one in wanted for type_ in Type
    )
    worth = {one.key: 1 + MORE * min(one.mentions - 1, 5) for one in wanted}
    meetings = share_out(questions, worth, frame)
    rest = ", ".join(one.label for one in found[len(wanted) :])
    kit = Kit(
        title=posting.title,
        company=posting.company,
        level=level,
        text=text,
        competencies=wanted,
        questions=questions,
        meetings=meetings,
        practices=tables.practices,
        accommodations=tables.accommodations,
        experience=tables.experience,
        asked_back=will_ask(posting, bank),
        notes=(REST.format(rest),) if rest else (),
    )
    return noted(kit)


def _ask(key: str, type_: Type, tables: Tables, level: Level) -> Ask:
    entry = tables.competencies[key].entries[type_]
    return Ask(
        key=f"{key}.{type_}",
        competency=key,
        type=type_,
        text=entry.by_level[level],
        probes=entry.probes,
        rubric=entry.rubric,
        star=entry.star,
        minutes=MINUTES[level],
    )


def noted(kit: Kit) -> Kit:
    """Return a kit whose notes say what its interviews leave open as they are now.

    Source:
        Ours.
    """
    asks = {ask.key: ask.competency for ask in kit.questions}
    asked = [
        key
        for who in {meeting.interviewers for meeting in kit.meetings}
        for key in {
            asks.get(question, "")
            for meeting in kit.meetings
            if meeting.interviewers == who
            for question in meeting.questions
        }
    ]
    never = [one.label for one in kit.competencies if one.key not in asked]
    once = [one.label for one in kit.competencies if asked.count(one.key) == 1]
    said = [(never, NEVER), (once, ONCE)]
    notes = [text.format(", ".join(labels)) for labels, text in said if labels]
    notes += [note for note in kit.notes if note.startswith(REST.partition("{")[0])]
    if len({name for one in kit.meetings for name in one.interviewers}) == 1:
        notes.append(ALONE)
    return replace(kit, notes=tuple(notes))
