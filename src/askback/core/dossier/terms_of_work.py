"""How senior a job is, what contract it comes with, and where it is done."""

from __future__ import annotations

import re

from askback.core.dossier.values import Employment, Seniority, Workplace

HEAD = 700  # characters; what stands on top is said of the job, not of the firm

MANAGES_THINGS = re.compile(
    r"\b(?:product|project|program(?:me)?|account|community|content|social media|case|office"
    r"|relationship|customer success|partner|campaign|brand|category|key account|marketing"
    r"|delivery|release|event|events|portfolio|success|growth|change|risk|property|lettings"
    r"|territory|area sales|business development|sales) manager\b"
)
SENIORITIES = (
    (Seniority.INTERN, r"\b(?:intern|internship|praktik\w+|stagiaire|werkstudent\w*"
     r"|apprentice(?:ship)?|working student|placement student)\b"),
    (Seniority.EXECUTIVE, r"\b(?:chief(?! engineer\b| of staff)|ceo|cto|cfo|coo|cmo|cio|ciso"
     r"|cpo|vp|svp|evp|vice[- ]president|managing director|executive director"
     r"|head ?teacher|principal of)\b"),
    (Seniority.DIRECTOR, r"\b(?:director|head of(?! year| department)|direktor\w*)\b"),
    (Seniority.PRINCIPAL, r"\bprincipal\b"),
    (Seniority.STAFF, r"\b(?:staff (?!nurse|accountant|attorney|assistant|member|pharmacist"
     r"|writer|midwife|physician)|(?:tech(?:nical)?|team)[- ]lead\b|lead (?:\w+ ){0,3}(?:engineer"
     r"|developer|designer|scientist|architect|analyst)\b|architect\b)"),
    (Seniority.MANAGER, r"\b(?:manager|supervisor|team leader|foreman|matron|lead\b|teamleiter\w*"
     r"|head (?:chef|of (?:year|department))|leiter(?:in)?)\b"),
    (Seniority.SENIOR, r"\b(?:senior|sr\.?|snr|experienced|advanced|iii|iv)\b"),
    (Seniority.MID, r"\b(?:mid[- ]?(?:level|weight|senior)?|intermediate|ii)\b"),
    (Seniority.JUNIOR, r"\b(?:junior|jr\.?|jnr|graduate|entry[- ]level|trainee|newly qualified"
     r"|ect|nqt|early career|new grad)\b"),
)  # fmt: skip
TITLED = tuple((level, re.compile(words)) for level, words in SENIORITIES)
TOLD = (
    (Seniority.INTERN, re.compile(r"\b(?:this|our|paid|summer) internship\b")),
    (Seniority.JUNIOR, re.compile(
        r"\b(?:entry[- ]level|junior|graduate)[- ](?:level |\w+ )?(?:role|position|job|post"
        r"|opportunity|scheme|programme)\b")),
    (Seniority.SENIOR, re.compile(
        r"\b(?:senior|experienced)[- ](?:level )?(?:role|position|post|individual"
        r" contributor|hire)\b|\bseniority(?: level)?: (?:mid-)?senior")),
    (Seniority.MID, re.compile(
        r"\bmid[- ](?:level|weight) (?:role|position|\w+)\b|\bseniority(?: level)?: mid")),
)  # fmt: skip

EMPLOYMENTS = (
    (Employment.INTERNSHIP, r"\b(?:internships?|praktikum|stage de|working student|werkstudent\w*"
     r"|(?:job|employment|contract|position) type:? intern)\b"),
    (Employment.TEMPORARY, r"\b(?:temporary (?!accommodation|works?|staff|workers|structures)"
     r"|seasonal|(?:maternity|paternity|parental|sickness|adoption)(?: leave)? cover"
     r"|temp (?:role|job|position|to perm)|locum|casual (?:role|position|contract|work|basis)"
     r"|zero[- ]hours?|elternzeitvertretung|supply teacher|summer job|bank (?:shifts|nurse|staff)"
     r"|temporary$|type:? temporary)"),
    (Employment.CONTRACT, r"\b(?:(?:\d{1,2}|three|six|nine|twelve|eighteen|one|two|initial|short"
     r"|long|fixed|rolling)(?:[- ](?:to|–|-)[- ]?\d{1,2})?[- +]{1,2}(?:months?|years?|mo|term)\b"
     r"[- ](?:\w+[- ]){0,2}(?:contract|ftc|engagement)|fixed[- ]term|contract (?:role|position"
     r"|job|basis|to hire|opportunity|type:? contract)|(?:type|employment|basis):? (?:is )?contract"
     r"|freelance\w*|c2c|corp[- ]to[- ]corp|1099|(?:inside|outside) ir35|ftc|befristet\w*"
     r"|independent contractor|on a contract basis|contractors? (?:welcome|needed|wanted|only))\b"),
    (Employment.PART_TIME, r"\b(?:part[- ]time|teilzeit|temps partiel|term[- ]time only"
     r"|(?:[89]|1\d|2\d)(?:[.,]\d{1,2})? ?(?:hours|hrs|h|std\.?|stunden) ?(?:a|per|/|each|pro)"
     r" ?(?:week|wk|woche)|0[.,][2-8]\d? ?(?:fte|wte)|minijob|mini-job)"),
    (Employment.FULL_TIME, r"\b(?:full[- ]?time|vollzeit|temps plein|tempo pieno|jornada completa"
     r"|(?:3[5-9]|4\d)(?:[.,]\d{1,2})?[ -]?(?:hours?|hrs|h|std\.?|stunden) ?(?:a|per|/|each|pro)?"
     r" ?(?:week|wk|woche)|1[.,]0 ?(?:fte|wte)|permanent (?:role|position|contract|full|job)"
     r"|cdi\b|unbefristet\w*)"),
)  # fmt: skip
OFFERED = tuple((kind, re.compile(words, re.MULTILINE)) for kind, words in EMPLOYMENTS)
PIPED = re.compile(r"(?:^|[|/,·•(-]) ?(?P<kind>contract|contractor|temporary)(?= ?(?:$|[|/,·•)]))",
                   re.MULTILINE)  # fmt: skip
BOTH = re.compile(
    r"(?:full|part)[- ]?time (?:or|and|/|considered|hours) ?(?:full|part)?|part[- ]time "
    r"(?:also |is |will be |hours )?(?:possible|considered|welcome|available|negotiable)"
)

NO_REMOTE = re.compile(
    r"\bno (?:remote|wfh|home ?office|home ?working)|\bnot? (?:be )?(?:a |an |possible |fully |offer"
    r"(?:ing)? |open to |eligible for |able to offer |considering )*(?:remote|homeoffice)\b"
    r"(?!ly interested)|\bnon-remote|\b(?:can ?not|can't) be (?:done|performed|carried out)"
    r" (?:remotely|from home)|\bremote (?:work(?:ing)? )?(?:is )?(?:not|un)[- ]?(?:possible"
    r"|available|offered|an option|permitted|allowed|considered)|\bkein (?:homeoffice|remote)"
    r"|\b(?:unable|not able) to offer (?:\w+ )?(?:remote|home)|\b(?:on-?site|in[- ]office"
    r"|in[- ]person) only|\b(?:100 ?%|fully) (?:on-?site|in[- ]person|in[- ]office)"
    r"|\bfive days (?:a week )?(?:in|on)|\b5 days (?:a |per )?(?:week )?(?:in|on)[- ]"
    r"|\bmust (?:work|be) on-?site"
)
_DAYS = r"(?:\d|one|two|three|four|a few|a couple of|some|\d ?(?:-|–|to|or) ?\d)"
HYBRID = re.compile(
    rf"\bhybrid\b(?! (?:cars?|vehicles?|cloud|mobile|apps?|events?|infrastructure|electric"
    rf"|mattress|systems?|engines?|learning|teaching|meetings|images|heat|integration))"
    rf"|\b{_DAYS} (?:\w+ )?days?[ /](?:\w+ ){{0,3}}(?:(?:from|at) home|remote(?:ly)?|wfh|in (?:the|our)"
    rf" (?:\w+ )?(?:office|studio)|on-?site|in[- ]office|in[- ]person|home ?office)"
    rf"|\bremote (?:work )?(?:is )?(?:possible|available|ok|allowed)?,? ?(?:up to )?{_DAYS} days"
    rf"|\b(?:partly|partially|part|teilweise|semi)[- ]remote|\bmix(?:ture)? of (?:home|remote"
    rf"|office|in[- ]person)|\b(?:split|divide)\w* (?:your time )?between (?:home|the office)"
    rf"|\bhomeoffice (?:möglich|tage)|\b(?:some|occasional|part of the week) (?:home|remote)"
    rf"[- ]?working|\b\d{{2}} ?% (?:remote|home|on-?site|in (?:the )?office)"
)
REMOTE = re.compile(
    r"\b(?:fully|100 ?%|completely|entirely|full|permanently|all) remote|\bremote[- ](?:first|only"
    r"|friendly|role|position|job|based|within|in|from|across|ok|possible|anywhere|eligible|us\b"
    r"|eu\b|uk\b|usa|europe|global|worldwide|working|work\b|company|team\b|option)|\bwork(?:ing)?"
    r" (?:fully |completely |100% )?(?:remotely|from home|from anywhere)|\bhome[- ]based|\bwork"
    r" from anywhere|\b(?:is|be|are|role|position|location|workplace|job)[ :(–-]{1,4}(?:fully )?"
    r"remote\b|(?:^|[|/,·•(]) ?remote\b|\bremote ?(?:$|[|/,·•()])|\bdistributed (?:team|company)",
    re.MULTILINE,
)
NOT_REMOTE = re.compile(
    r"\bremote (?:monitoring|control|area|site|support|access|sensing|communit|island|desktop"
    r"|location|patient|customer|teams? support|diagnos|village|worker|stakeholder|procedure|data"
    r"|team members|interview|learning|part)|\b(?:not|no) \w{0,10} ?remote"
)
ONSITE = re.compile(
    r"\bon-?site (?:role|position|job|work\b|working|presence|at|in\b|\()|\bin[- ]person (?:role"
    r"|position|job|work)|\boffice[- ]based|\bin[- ]office (?:role|position|job|culture)|(?:^|[|/,"
    r"·•(:]) ?(?:on-?site|in[- ]office|in[- ]person)\b|\b(?:work(?:ing)?|based|located|job|role) "
    r"(?:is )?on-?site|\bvor ort\b|\bsite[- ]based|\bon-?site ?(?:$|[|/,·•)])",
    re.MULTILINE,
)


def find_seniority(title: str | None, low: str) -> Seniority | None:
    """Say how senior a job is, by its title, else by what the text calls it.

    Args:
        title: The job's title, if known.
        low: The text in lower case.

    Returns:
        The level; None where neither says. Years of experience alone say nothing.

    Source:
        Ours.

    >>> find_seniority("Senior Product Manager", "")
    <Seniority.SENIOR: 'senior'>
    """
    words = (title or "").lower()
    words = MANAGES_THINGS.sub("specialist", words)
    for level, pattern in (*TITLED, *((None, None),)):
        if pattern is not None and pattern.search(words):
            return level
    return next((level for level, p in TOLD if p.search(low)), None)


def find_employment(low: str, title: str | None = None) -> Employment | None:
    """Say what kind of contract is offered.

    Args:
        low: The text in lower case.
        title: The job's title, if known.

    Returns:
        The kind; None where the text does not say. Where full and part time are both
        offered, full time.

    Source:
        Ours.

    >>> find_employment("full-time, 12-month contract")
    <Employment.CONTRACT: 'contract'>
    """
    if find_seniority(title, "") is Seniority.INTERN:
        return Employment.INTERNSHIP
    if BOTH.search(low) and OFFERED[-1][1].search(low):
        return Employment.FULL_TIME
    piped = PIPED.search(low[:HEAD])
    if piped is not None:
        return Employment(piped["kind"].removesuffix("or"))
    for head in (low[:HEAD], low):
        for kind, pattern in OFFERED:
            if pattern.search(head) and not _titles_only(kind, low):
                return kind
    return None


def _titles_only(kind: Employment, low: str) -> bool:
    """Leave out an internship that is only a way of having gained experience."""
    past = re.search(r"(?:including|through|or|completed|previous|via) (?:an )?internships?", low)
    return kind is Employment.INTERNSHIP and past is not None


def find_workplace(low: str) -> Workplace | None:
    """Say where the work is done.

    Args:
        low: The text in lower case.

    Returns:
        The place; None where the text does not say. What stands on top goes before
        what is said further down, and a "not" before everything.

    Source:
        Ours.

    >>> find_workplace("this is not a remote role")
    <Workplace.ONSITE: 'onsite'>
    >>> find_workplace("remote possible 2 days")
    <Workplace.HYBRID: 'hybrid'>
    """
    if HYBRID.search(low):
        return Workplace.HYBRID
    if NO_REMOTE.search(low):
        return Workplace.ONSITE
    for head in (low[:HEAD], low):
        remote = REMOTE.search(NOT_REMOTE.sub(_blank, head))
        onsite = ONSITE.search(head)
        if remote is not None and (onsite is None or remote.start() <= onsite.start()):
            return Workplace.REMOTE
        if onsite is not None:
            return Workplace.ONSITE
    return None


def _blank(found: re.Match[str]) -> str:
    return "x" * len(found.group())
