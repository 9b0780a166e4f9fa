"""Read a posting: everything it says, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from askback.core.dossier.claims import read_claims
from askback.core.dossier.clean import readable, verbatim
from askback.core.dossier.company import find_company
from askback.core.dossier.duties import read_grounds
from askback.core.dossier.employment import find_employment
from askback.core.dossier.lines import Line, flat, lines, plain, sentences
from askback.core.dossier.loaded import read_loaded
from askback.core.dossier.omissions import Known, find_omissions
from askback.core.dossier.pay import find_pay
from askback.core.dossier.places import find_places
from askback.core.dossier.sections import parts
from askback.core.dossier.seniority import find_seniority
from askback.core.dossier.skills import read_skills
from askback.core.dossier.tables import DossierTables
from askback.core.dossier.tailored import tailor
from askback.core.dossier.title import find_title, headline, without_company
from askback.core.dossier.values import Facts, Posting, Skill
from askback.core.dossier.work import find_work
from askback.core.dossier.workplace import find_workplace
from askback.core.topics import Problem

LIMIT = 100_000  # characters, some 15,000 words: no posting is as long
TOOLS = ("software", "data", "design")  # fields of work whose skills name tools
FEW = 6  # sentences; in so short a posting the line on top is half of what is said
NOTHING = Facts()


def read_posting(text: str, tables: DossierTables, facts: Facts = NOTHING) -> Posting:
    """Read a posting.

    Args:
        text: The posting as plain text; headings may be marked as in Markdown.
        tables: What reading goes by.
        facts: What structured data gave; it wins where it is given.

    Returns:
        Everything found, each with the words it rests on; None and empty where the
        text does not say. A text without words gives an empty posting.

    Source:
        Ours; how well it does is measured in bench/postings.py.

    >>> from askback.core.dossier.tables import read_tables
    >>> tables = read_tables(skills={}, claims={}, loaded=[], omissions=[])
    >>> text = "Night baker, £14 an hour. Ovens & Co is hiring."
    >>> posting = read_posting(text, tables)
    >>> posting.company, posting.compensation.span.quote
    ('Ovens & Co', '£14 an hour')
    """
    posting = _read(readable(text[:LIMIT]), tables, facts)
    problems = (*_problems(text, posting), *posting.problems)
    return verbatim(replace(posting, problems=problems), text)


def _read(text: str, tables: DossierTables, facts: Facts) -> Posting:
    """Read a text that is nothing but the posting."""
    found = lines(text, LIMIT)
    low = plain(text)
    told = parts(low, found)
    pieces = tuple(sentences(text, found))
    flat_ = flat(low)
    company = facts.company or find_company(text, low, found)
    title = facts.title or _title(text, low, found, company)
    pay, problems = find_pay(text, low, facts.pay)
    if len(pieces) > FEW:
        pieces = tuple(p for p in pieces if not headline(low[slice(*p)], title))
    claims = read_claims(text, pieces, flat_, told, tables.claims)
    skills = read_skills(text, low, told, tables.vocabulary)
    employment = facts.employment or find_employment(low, title)
    workplace = facts.workplace or find_workplace(low)
    grounds = read_grounds(text, flat_, pieces, told)
    known = Known(employment, workplace, pay is not None, _tools(skills, tables))
    return Posting(
        text=text,
        title=title,
        company=company,
        seniority=find_seniority(title, low),
        employment=employment,
        workplace=workplace,
        places=facts.places or find_places(text, found),
        compensation=pay,
        skills=skills,
        claims=claims,
        loaded_phrases=read_loaded(text, low, tables.loaded),
        omissions=find_omissions([text], tables.topics, known),
        questions=tailor(claims, tables.claims, grounds, tables.duties),
        problems=problems,
        work=tuple(sorted(find_work(title, low, tables.work))),
    )


def _title(
    text: str, low: str, found: Sequence[Line], company: str | None
) -> str | None:
    title = find_title(text, low, found)
    return None if title is None else without_company(title, company)


def _tools(skills: Sequence[Skill], tables: DossierTables) -> bool:
    fields = tables.vocabulary.fields
    return any(
        skill.name in fields.get(field, ()) for skill in skills for field in TOOLS
    )


def _problems(text: str, posting: Posting) -> tuple[Problem, ...]:
    if not any(sign.isalnum() for sign in posting.text):
        return (Problem("posting", "There are no words in it; paste the text itself."),)
    if len(text) > LIMIT:
        said = f"Only the first {LIMIT:,} of {len(text):,} characters were read."
        return (Problem("posting", said),)
    return ()
