"""What an interviewer is to the person in the job, by their job title."""

from __future__ import annotations

import re

from askback.core.topics import Role, Stage

LONGEST = 200  # characters of a title
_RECRUITER = (
    r"recruit\w*|talent|sourcer|sourcing|staffing|hr|human resources|personnel"
    r"|resourcing|people (?:partner|operations|ops|team|manager|advis[eo]r|officer|lead"
    r"|business partner|and culture|& culture)|hiring (?:coordinator|partner|team"
    r"|specialist)|candidate experience|(?:interview|scheduling) coordinator|scheduling"
)
_EXECUTIVE = (
    r"ceo|cto|cfo|coo|cmo|cno|cio|cpo|cro|cdo|ciso|chro|chief|(?:co-?)?founder"
    r"|managing director|executive director|(?:[se]?vp|vice[- ]president)|president"
    r"|(?<!product )(?<!process )(?<!service )owner|superintendent"
    r"|chair(?:man|woman|person)?|trustee|governor"
)
_MANAGER = (
    r"hiring manager|(?<!product )(?<!project )(?<!program )(?<!programme )"
    r"(?<!account )(?<!case )(?<!brand )(?<!category )(?<!relationship )(?<!office )"
    r"(?<!community )(?<!success )manager|supervisor|fore(?:man|woman|person)"
    r"|team lead(?:er)?|head ?teacher|headmaster|headmistress|head (?:nurse|chef|cook"
    r"|gardener|coach|librarian)|executive chef|department (?:head|chair)|matron"
    r"|(?:ward|charge) sister|\w{0,30}leiter(?:in)?|boss|head (?!of\b)\w+|shift lead"
)
_DIRECTOR = r"director|head of|dean|assistant principal|deputy head|vice principal"
_ABOVE = r"skip[- ]level|manager['’]s manager|your manager['’]s"
_REPORT = r"(?:direct|your|future) reports?|report(?:s|ing)? (?:in)?to you"
_OTHER_TEAM = r"cross[- ]functional|other team|another team|partner team|stakeholder"
# What people do whose team it may not be: with the job's title known, these tell.
_FUNCTIONS = (
    r"product|design(?:er)?|marketing|sales|finance|financial|accounting|legal|security"
    r"|data|support|operations|logistics|pharmac(?:y|ist)|physician|doctor|it|research"
    r"|engineer(?:ing)?|account|customer success|purchasing|quality|safety|clinical"
)


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{text})(?:s|e?n)?(?!\w)", re.IGNORECASE)


# An executive chef heads a kitchen, a talent director recruits: the order tells.
_BY_TITLE = (
    (Role.REPORT, _words(_REPORT)),
    (Role.SKIP_LEVEL, _words(_ABOVE)),
    (Role.HIRING_MANAGER, _words(r"hiring manager|(?:your|line|direct) manager")),
    (Role.RECRUITER, _words(_RECRUITER)),
    (Role.HIRING_MANAGER, _words(r"executive chef|school principal")),
    (Role.EXECUTIVE, _words(_EXECUTIVE)),
    (Role.CROSS_FUNCTIONAL, _words(_OTHER_TEAM)),
    (Role.HIRING_MANAGER, _words(_MANAGER)),
)
_DIRECTS = _words(_DIRECTOR)
RECRUITS = _words(_RECRUITER)
_DOES = _words(_FUNCTIONS)
_JOB = _words(
    rf"{_RECRUITER}|{_EXECUTIVE}|{_MANAGER}|{_DIRECTOR}|nurse|teacher"
    r"|lecturer|professor|tutor|engineer|developer|programmer|architect|analyst"
    r"|scientist|designer|writer|editor|manager|lead|leader|principal|coordinator"
    r"|co-ordinator|administrator|assistant|associate|specialist|technician|electrician"
    r"|plumber|welder|carpenter|joiner|mechanic|fitter|operator|driver|chef|cook|waiter"
    r"|barista|server|host|cashier|seller|representative|rep|executive|consultant"
    r"|advis[eo]r|accountant|auditor|lawyer|attorney|solicitor|paralegal|clerk|officer"
    r"|agent|inspector|surveyor|planner|buyer|trader|banker|therapist|physio\w*|doctor"
    r"|physician|surgeon|gp|midwife|carer|caregiver|paramedic|pharmacist|dentist"
    r"|hygienist|radiographer|sonographer|hca|rn|librarian|curator|researcher|fellow"
    r"|postdoc|intern|apprentice|trainee|partner|counsel|sister|practitioner|worker"
    r"|support|qa|sre|devops|pm|tpm|em|swe|staff|senior|junior|ingenieur(?:in)?"
    r"|\w{0,30}entwickler(?:in)?|lehrer(?:in)?|pflege\w*|captain|pilot|crew"
)


def is_title(text: str) -> bool:
    """Return whether a text names somebody's work.

    Source:
        Ours.

    >>> is_title("Charge Nurse, Ward 4"), is_title("Ana Ruiz")
    (True, False)
    """
    return is_job(text) or _DOES.search(text[:LONGEST]) is not None


def is_job(text: str) -> bool:
    """Return whether a text has a word in it that is a job, not only its field.

    Source:
        Ours.

    >>> is_job("Sales Lead"), is_job("Marrow Logistics")
    (True, False)
    """
    return _JOB.search(text[:LONGEST]) is not None


def role_of(title: str, stage: Stage, job: str = "") -> Role | None:
    """Return what someone is to the person in the job, by their own job's title.

    Args:
        title: What they are, in the invitation's words.
        stage: Of the meeting; whoever directs meets you early as your manager.
        job: The title of the job that is applied for, or nothing.

    Returns:
        The role; None where the title says nothing. A title without any rank is that
        of a peer.

    Source:
        Ours.

    >>> role_of("Head of Nursing", Stage.TEAM_FIT), role_of("", Stage.TEAM_FIT)
    (<Role.SKIP_LEVEL: 'skip_level'>, None)
    >>> role_of("Product manager", Stage.TEAM_FIT, "Electrician").value
    'cross_functional'
    """
    title = title[:LONGEST]
    for role, words in _BY_TITLE:
        if words.search(title):
            return role
    if _DIRECTS.search(title):
        manages = stage in {Stage.HIRING_MANAGER_CALL, Stage.RECRUITER_SCREEN}
        return Role.HIRING_MANAGER if manages else Role.SKIP_LEVEL
    if not is_title(title):
        return None
    does = _DOES.search(title)
    is_other = bool(job) and does is not None and not _is_alike(does[0], job)
    return Role.CROSS_FUNCTIONAL if is_other else Role.PEER


def _is_alike(function: str, job: str) -> bool:
    return function.casefold()[:6] in job.casefold()
