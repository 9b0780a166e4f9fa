"""Where a job is done."""

from __future__ import annotations

import re

from askback.core.dossier.values import Workplace

HEAD = 700  # characters; what stands on top is said of the job, not of the firm
NO_REMOTE = re.compile(
    r"\bno (?:remote|wfh|home ?office|home ?working)|\bnot? (?:be )?(?:a |an "
    r"|possible |fully |offer(?:ing)? |open to |eligible for |able to offer "
    r"|considering )*(?:remote|homeoffice)\b(?!ly interested)|\bnon-remote"
    r"|\b(?:can ?not|can't) be (?:done|performed|carried out) (?:remotely|from home)"
    r"|\bremote (?:work(?:ing)? )?(?:is )?(?:not|un)[- ]?(?:possible|available|offered"
    r"|an option|permitted|allowed|considered)|\bkein (?:homeoffice|remote)"
    r"|\b(?:unable|not able) to offer (?:\w+ )?(?:remote|home)|\b(?:on-?site"
    r"|in[- ]office|in[- ]person) only|\b(?:100 ?%|fully) (?:on-?site|in[- ]person"
    r"|in[- ]office)|\bfive days (?:a week )?(?:in|on)|\b5 days (?:a "
    r"|per )?(?:week )?(?:in|on)[- ]|\bmust (?:work|be) on-?site"
)
_DAYS = r"(?:[1-4]|one|two|three|four|a few|a couple of|some|\d ?(?:-|–|to|or) ?\d)"
HYBRID = re.compile(
    rf"\bhybrid\b(?! (?:cars?|vehicles?|cloud|mobile|apps?|events?|infrastructure"
    rf"|electric|mattress|systems?|engines?|learning|teaching|meetings|images|heat"
    rf"|integration))|\b(?:híbrid[oa]|ibrid[oa]|hybride|hybrydow\w+)\b"
    rf"|\btélétravail (?:\w+ ){{0,3}}{_DAYS} jours?"
    rf"|\b{_DAYS} jours? (?:\w+ ){{0,3}}télétravail|\b(?:work(?:ing)? (?:from|at) home"
    rf"|home[- ]?working|work remotely|remote working) (?:\w+ ){{0,3}}{_DAYS} days"
    rf"|\b{_DAYS} (?:\w+ )?days?[ /](?:\w+ ){{0,3}}(?:(?:from|at) home"
    rf"|remote(?:ly)?|wfh|in (?:the|our) (?:\w+ )?(?:office|studio)|on-?site"
    rf"|in[- ]office|in[- ]person|home ?office)|\bremote (?:work )?(?:is )?(?:possible"
    rf"|available|ok|allowed)?,? ?(?:up to )?{_DAYS} days|\b(?:partly|partially|part"
    rf"|teilweise|semi)[- ]remote|\bmix(?:ture)? of (?:home|remote|office"
    rf"|in[- ]person)|\b(?:split|divide)\w* (?:your time )?between (?:home|the office)"
    rf"|\bhomeoffice (?:möglich|tage)|\b(?:some|occasional|part of the week) (?:home"
    rf"|remote)[- ]?working|\b\d{{2}} ?% (?:remote|home|on-?site|in (?:the )?office)"
)
REMOTE = re.compile(
    r"\b(?:fully|100 ?%|completely|entirely|full|permanently|all) remote"
    r"|\bremote[- ](?:first|only|friendly|role|position|job|based|within|in|from"
    r"|across|ok|possible|anywhere|eligible|us\b|eu\b|uk\b|usa|europe|global|worldwide"
    r"|working|work\b|company|team\b|option)|\bwork(?:ing)? (?:fully |completely "
    r"|100% )?(?:remotely|from home|from anywhere)|\bhome[- ]based"
    r"|\bwork from anywhere|\b(?:is|be|are|role|position|location|workplace"
    r"|job)[ :(–-]{1,4}(?:fully )?remote\b|(?:^|[|/,·•(]) ?remote\b|\bremote ?(?:$|["
    r"|/,·•()])|\bdistributed (?:team|company)",
    re.MULTILINE,
)
NOT_REMOTE = re.compile(
    r"\bremote (?:monitoring|control|area|site|support|access|sensing|communit|island"
    r"|desktop|location|patient|customer|teams? support|diagnos|village|worker"
    r"|stakeholder|procedure|data|team members|interview|learning|part)|\b(?:not"
    r"|no) \w{0,10} ?remote"
)
ONSITE = re.compile(
    r"\bon-?site (?:role|position|job|work\b|working|presence|at|in\b|\()"
    r"|\bin[- ]person (?:role|position|job|work)|\boffice[- ]based"
    r"|\bin[- ]office (?:role|position|job|culture)|(?:^|[|/,·•(:]) ?(?:on-?site"
    r"|in[- ]office|in[- ]person)\b|\bwork(?:ing)? from (?:the )?office\b|\bwfo\b"
    r"|\b(?:work(?:ing)?|based|located|job"
    r"|role) (?:is )?on-?site|\bvor ort\b|\bsite[- ]based|\bon-?site ?(?:$|[|/,·•)])",
    re.MULTILINE,
)


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
