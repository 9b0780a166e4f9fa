"""What kind of meeting an invitation is for, by its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from askback.core.topics import Span, Stage

HEAD = 3000  # characters of a description in which it says what it is
TALK = (
    "(?:interview|call|screen(?:ing)?|chat|conversation|meeting|round|session|talk"
    "|discussion|catch[- ]?up|video)"
)
LEADER = (
    "(?:ceo|cto|cfo|coo|cmo|cio|cpo|cno|vp|svp|(?:co-?)?founders?|executive|president"
    "|board|governors?|trustees?|owner)"
)
# The most telling first: a "technical phone screen" is technical. What stands in a
# title alone may be short; in the text around it a word counts with its talk. Ours.
_SURE = {
    Stage.OFFER_CALL: r"""
        (?:verbal |job )?offer (?:call|discussion|conversation|chat|review|meeting)
        (?:discuss|talk through|walk through|go over) (?:the|your|our) offer
        (?:compensation|salary|package|contract) TALK
    """,
    Stage.TAKE_HOME_REVIEW: r"""
        take[- ]?home(?: \w+){0,2}(?: review| debrief| presentation| discussion)?
        (?:homework|assignment|exercise|code|challenge) (?:review|debrief)
        (?:homework|assignment|exercise|code|challenge) walk[- ]?through
        (?:review|presentation|discussion) of (?:your|the) (?:assignment|homework)
        (?:review|presentation|discussion) of (?:your|the) (?:exercise|task)
    """,
    Stage.SYSTEM_DESIGN: r"""
        systems? design
        architecture (?:TALK|review)
        technical design TALK
    """,
    Stage.WORK_SAMPLE: r"""
        work sample
        (?:trial|working|shadow|taster|test) (?:shift|day|lesson|week|drive|session)
        (?:trial|working|shadow|taster|test) (?:interview|work)
        (?:demo(?:nstration)?|sample|observed|model)[- ]?(?:lesson|class|teaching)
        micro[- ]?teach(?:ing)?
        lesson observation
        teaching (?:demo(?:nstration)?|observation|task)
        role[- ]?play(?:ing)?
        mock (?:call|pitch|lesson|class|demo|session)
        practical (?:test|assessment|task|exercise|interview|exam)
        (?:bench|weld(?:ing)?|driving|typing|trade) test
        assessment (?:cent(?:er|re)|day)
        ride[- ]?along
        portfolio (?:review|presentation|walk[- ]?through|interview)
        case (?:study|interview|presentation)
        (?:presentation|simulation) TALK
        skills? (?:station|demonstration)
        audition
        cooking (?:trial|test)
    """,
    Stage.HIRING_MANAGER_CALL: r"""
        hiring[- ]manager
        \bhm TALK
        (?:line|nurse|ward|site|shop|store|branch|practice|department) manager TALK
        (?:your|the|with|team|unit|area|regional) manager TALK
        (?:meet|TALK with) (?:your|the) (?:future )?(?:\w+ )?(?:manager|supervisor)
        (?:meet|TALK with) (?:your|the) (?:future )?(?:boss|head)
        (?:manager|supervisor) TALK
    """,
    Stage.TECHNICAL: r"""
        technical
        tech[- ]TALK
        (?:live|pair)[- ](?:coding|programming)
        coding
        (?:pairing|debugging|programming|algorithms?|data structures|sql) TALK
        clinical (?:skills?|scenarios?|knowledge|TALK|assessment|judge?ment)
        (?:skills?|knowledge|subject) (?:TALK|test|assessment)
        whiteboard(?:ing)?
        medication (?:test|calculations?)
        drug calculations?
    """,
    Stage.BEHAVIOURAL: r"""
        behaviou?ral
        competency
        competenc(?:y|ies)[- ]based
        (?:values?|strengths?|situational)[- ](?:based )?TALK
        (?:leadership principles|culture[- ]add) TALK
        bar[- ]raiser
        core values
        (?:values|culture) and (?:values|culture) TALK
    """,
    Stage.EXECUTIVE: r"""
        (?:LEADER|leadership|director) TALK
        TALK (?:with|w/) (?:our |the )?(?:LEADER|managing director|chief)
        executive (?:round|interview)
        governors['’]? panel
    """,
    Stage.RECRUITER_SCREEN: r"""
        recruiter
        recruiting (?:call|screen|chat)
        recruitment (?:call|screen|chat)
        (?:phone|telephone|video|initial|pre|talent|hr)[- ]?(?:phone )?screen(?:ing)?
        screening (?:call|interview|chat|conversation)
        pre-?screen(?:ing)?
        (?:initial|introductory|intro|introduction|first) (?:phone |video )?TALK
        (?:exploratory|discovery|informal|talent|hr|human resources|people team) TALK
        get[- ]to[- ]know(?:[- ]you)? TALK
        (?:phone|telephone) (?:interview|call|chat)
        (?:call|chat) with (?:our |the )?(?:talent|recruit|hr|people)\w*
    """,
    Stage.TEAM_FIT: r"""
        (?:team|peer|panel|group|cultur(?:e|al)) (?:fit |match |panel )?TALK
        (?:coffee|staff) TALK
        (?:cross[- ]functional|stakeholders?|on-?site) TALK
        meet (?:the|your|with the) (?:\w+ )?(?:team|staff|crew|colleagues)
        (?:team|cultur(?:e|al))[- ]fit
        (?:interview )?panel(?: day)?
        (?:lunch|coffee|breakfast|dinner) with
    """,
}
# Words that say it in a title without their talk: "Priya / Halden: Behavioral".
_SHORT = {
    Stage.OFFER_CALL: r"""
        offer
    """,
    Stage.WORK_SAMPLE: r"""
        presentation
        simulation
        trial
        demo
    """,
    Stage.TECHNICAL: r"""
        tech
        programming
        pairing
        clinical
        sql
    """,
    Stage.BEHAVIOURAL: r"""
        values
    """,
    Stage.EXECUTIVE: r"""
        ceo
        cto
        cfo
        coo
        vp
        founders?
        executive
        leadership
        president
    """,
    Stage.RECRUITER_SCREEN: r"""
        screen(?:ing)?
        intro
    """,
    Stage.TEAM_FIT: r"""
        team
        culture
        peers?
        coffee
        on-?site
    """,
}


def _ready(table: Mapping[Stage, str]) -> tuple[tuple[Stage, re.Pattern[str]], ...]:
    return tuple((stage, _any_of(lines.split("\n"))) for stage, lines in table.items())


def _any_of(lines: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(filter(None, map(str.strip, lines)))
    words = words.replace("TALK", TALK).replace("LEADER", LEADER)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


SURE = _ready(_SURE)
SHORT = _ready(_SHORT)


def stage_of(title: str, description: str) -> tuple[Stage, Span | None]:
    """Return what kind of meeting it is, and the words that say so.

    The title says it best; where it says nothing, the description may.

    Args:
        title: Of the event.
        description: Of the event, plain; only its beginning is looked at.

    Returns:
        The stage and where in the title or the description its words stand; `other`
        and None where none of them says anything.

    Source:
        Ours; the words of every stage, from invitations in many fields.

    >>> stage_of("Technical phone screen", "")[0].value
    'technical'
    >>> stage_of("Priya and Ana", "Trial shift on ward 4")[1].quote
    'Trial shift'
    """
    for table, text in ((SURE, title), (SHORT, title), (SURE, description[:HEAD])):
        for stage, pattern in table:
            found = pattern.search(text)
            if found is not None:
                return stage, Span.of(text, *found.span())
    return Stage.OTHER, None
