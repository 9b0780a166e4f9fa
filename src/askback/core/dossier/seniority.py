"""How senior a job is."""

from __future__ import annotations

import re

from askback.core.dossier.values import Seniority

MANAGES_THINGS = re.compile(
    r"\b(?:product|project|program(?:me)?|account|community|content|social media|case"
    r"|office|relationship|customer success|partner|campaign|brand|category"
    r"|key account|marketing|delivery|release|event|events|portfolio|success|growth"
    r"|change|risk|property|lettings|territory|area sales|business development"
    r"|sales) manager\b"
)
SENIORITIES = (
    (Seniority.INTERN, (r"\b(?:intern|internship|praktik\w+|stagiaire|werkstudent\w*"
     r"|apprentice(?:ship)?|working student|placement student)\b")),
    (Seniority.EXECUTIVE, (r"\b(?:chief(?! engineer\b| of staff)|ceo|cto|cfo|coo|cmo"
        r"|cio|ciso"
     r"|cpo|vp|svp|evp|vice[- ]president|managing director|executive director"
     r"|head ?teacher|principal of)\b")),
    (Seniority.DIRECTOR, (r"\b(?:director|head of(?! year| department)|direktor\w*"
     r"|directeur|directrice)\b")),
    (Seniority.PRINCIPAL, r"\bprincipal\b"),
    (Seniority.STAFF, (r"\b(?:staff (?!nurse|accountant|attorney|assistant|member"
        r"|pharmacist"
     r"|writer|midwife|physician)|(?:tech(?:nical)?|team)[- ]lead\b"
     r"|lead (?:\w+ ){0,3}(?:engineer|developer|designer|scientist|architect"
     r"|analyst)\b|architect\b)")),
    (Seniority.MANAGER, (r"\b(?:manager|supervisor|team leader|foreman|matron|lead\b"
        r"|teamleiter\w*"
     r"|head (?:chef|of (?:year|department))|leiter(?:in)?)\b")),
    (Seniority.SENIOR, r"\b(?:senior|sr\.?|snr|experienced|advanced|iii|iv)\b"),
    (Seniority.MID, (r"\b(?:mid[- ]?(?:level|weight|senior)?|intermediate|ii|pleno"
     r"|confirmée?)\b")),
    (Seniority.JUNIOR, (r"\b(?:junior|jr\.?|jnr|graduate|entry[- ]level|trainee"
        r"|newly qualified"
     r"|ect|nqt|early career|new grad)\b")),
)  # fmt: skip
TITLED = tuple((level, re.compile(words)) for level, words in SENIORITIES)
TOLD = (
    (Seniority.INTERN, re.compile(r"\b(?:this|our|paid|summer) internship\b")),
    (Seniority.JUNIOR, re.compile(
        r"\b(?:entry[- ]level|junior|graduate)[- ](?:level |\w+ )?(?:role|position|job"
        r"|post|opportunity|scheme|programme)\b")),
    (Seniority.SENIOR, re.compile(
        r"\b(?:senior|experienced)[- ](?:level )?(?:role|position|post"
        r"|individual contributor|hire)\b|\bseniority(?: level)?: (?:mid-)?senior")),
    (Seniority.MID, re.compile(
        r"\bmid[- ](?:level|weight) (?:role|position|\w+)\b"
        r"|\bseniority(?: level)?: mid")),
)  # fmt: skip


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
