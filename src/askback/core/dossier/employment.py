"""What kind of contract a job comes with."""

from __future__ import annotations

import re

from askback.core.dossier.seniority import find_seniority
from askback.core.dossier.values import Employment, Seniority

HEAD = 700  # characters; what stands on top is said of the job, not of the firm
EMPLOYMENTS = (
    (Employment.INTERNSHIP, (r"\b(?:internships?|praktikum|stage de|working student"
        r"|werkstudent\w*"
     r"|(?:job|employment|contract|position) type:? intern)\b")),
    (Employment.TEMPORARY, (r"\b(?:temporary\b(?! (?:accommodation|works?|staff|workers"
     r"|structures))|seasonal (?:role|job|work|position|contract|staff)|temp (?:role"
     r"|job|position|to perm)|locum|casual (?:role|position|contract|work|basis)"
     r"|zero[- ]hours?|supply teacher|summer job|bank (?:shifts|nurse|staff))")),
    (Employment.CONTRACT, (r"\b(?:(?:\d{1,2}|three|six|nine|twelve|eighteen|one|two"
        r"|initial|short"
     r"|long|fixed|rolling)(?:[- ](?:to|–|-)[- ]?\d{1,2})?[- +]{1,2}(?:months?|years?"
     r"|mo|term)\b[- ](?:\w+[- ]){0,2}(?:contract|ftc|engagement)|fixed[- ]term"
     r"|contract (?:role|position|job|basis|to hire|opportunity|type:? contract)"
     r"|(?:type|employment|basis):? (?:is )?contract|freelance\w*|c2c"
     r"|corp[- ]to[- ]corp|1099|(?:inside|outside) ir35|ftc|befristet\w*"
     r"|independent contractor|on a contract basis|contractors? (?:welcome|needed"
     r"|wanted|only))\b")),
    (Employment.TEMPORARY, (r"\b(?:(?:maternity|paternity|parental|sickness"
     r"|adoption)(?: leave)? cover|elternzeitvertretung)\b")),
    (Employment.PART_TIME, (r"\b(?:part[- ]time|teilzeit|temps partiel"
     r"|term[- ]time only|(?:[89]|1\d|2\d)(?:[.,]\d{1,2})? ?(?:hours|hrs|h|std\.?"
     r"|stunden) ?(?:a|per|/|each|pro) ?(?:week|wk|woche)|0[.,][2-8]\d? ?(?:fte|wte)"
     r"|minijob|mini-job)")),
    (Employment.FULL_TIME, (r"\b(?:full[- ]?time|full (?:and|or|/) part|vollzeit"
     r"|temps plein|tempo pieno"
     r"|jornada completa|(?:3[5-9]|4\d)(?:[.,]\d{1,2})?[ -]?(?:hours?|hrs|h|std\.?"
     r"|stunden) ?(?:a|per|/|each|pro)? ?(?:week|wk|woche)|1[.,]0 ?(?:fte|wte)"
     r"|permanent (?:role|position|contract|full|job)|cdi\b|unbefristet\w*"
     r"|fast stilling|heltid|tillsvidare\w*"
     r"|tempo indeterminato|contrato indefinido|umowa o pracę|clt)")),
)  # fmt: skip
OFFERED = tuple((kind, re.compile(words, re.MULTILINE)) for kind, words in EMPLOYMENTS)
PIPED = re.compile(r"(?:^|[|/,·•(-]) ?(?P<kind>contract|contractor|temporary)(?= ?(?:$"
    r"|[|/,·•)]))",
                   re.MULTILINE)  # fmt: skip
BOTH = re.compile(
    r"full (?:and|or|/) part[- ]?time|(?:full|part)[- ]?time ?(?:or|and|/|considered"
    r"|hours) ?(?:full|part)?|part[- ]time (?:also |is |will be |hours )?(?:possible"
    r"|considered|welcome|available|negotiable)"
)


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
    past = re.search(
        r"(?:including|through|or|completed|previous|via) (?:an )?internships?",
        low,
    )
    return kind is Employment.INTERNSHIP and past is not None
