"""The skills a posting names, and how much it wants each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from askback.core.dossier.phrases import find_phrases
from askback.core.dossier.sections import Part, Section, section_at
from askback.core.dossier.terms import find_terms
from askback.core.dossier.values import Kind, Skill
from askback.core.dossier.vocabulary import Term, Vocabulary
from askback.core.dossier.wanted import wanted
from askback.core.topics import Span

MOST_HEARD = 8  # mentions of one skill; more say nothing new
MOST_PHRASES = 12  # skills that no vocabulary holds; more is a text of something else
GIVEN = frozenset({Section.ABOUT, Section.BENEFITS, Section.PROCESS})
ABOUT = frozenset({"software", "data", "design"})  # what a firm says it works with


def read_skills(
    text: str, low: str, told: Sequence[Part], vocabulary: Vocabulary
) -> tuple[Skill, ...]:
    """Read the skills a posting names.

    Args:
        text: The whole posting.
        low: As much of it as is to be read, in lower case, from `lines.plain`.
        told: Its parts, from `sections.parts`.
        vocabulary: The terms to look for.

    Returns:
        Each skill once, in the order of the text, with the place where it is wanted
        most: must before nice before unstated.

    Source:
        Ours; vocabulary and casing as measured in bench/postings.py.

    >>> from askback.core.dossier.vocabulary import read_vocabulary
    >>> terms = read_vocabulary({"code": {"any": ["Python"], "list": ["Go"]}})
    >>> text = "You must know Python. Go on, Go is a plus in Go."
    >>> [(s.name, s.kind.value) for s in read_skills(text, text.lower(), (), terms)]
    [('Python', 'must'), ('Go', 'nice')]
    """
    best: dict[str, Skill] = {}
    heard: Counter[str] = Counter()
    terms = find_terms(text, len(low), vocabulary)
    for found in terms:
        place = found.span.start
        heard[found.term.name] += 1
        if heard[found.term.name] > MOST_HEARD:
            continue
        section = section_at(told, place) if told else Section.OTHER
        kind = wanted(low, found.span, section)
        if _elsewhere(section, found.term, kind):
            continue
        old = best.get(found.term.name)
        if old is None or RANK[kind] < RANK[old.kind]:
            best[found.term.name] = Skill(found.term.name, kind, found.span)
    named = _phrases(text, low, told, [found.span for found in terms])
    skills = {skill.name.lower(): skill for skill in (*named, *best.values())}
    return tuple(sorted(skills.values(), key=lambda skill: skill.span.start))


def _phrases(
    text: str, low: str, told: Sequence[Part], taken: Sequence[Span]
) -> Iterator[Skill]:
    """Yield what no vocabulary holds, by the name the text has for it.

    Yields:
        At most `MOST_PHRASES`, each where it is asked for.
    """
    for span in find_phrases(text, len(low), taken)[:MOST_PHRASES]:
        section = section_at(told, span.start) if told else Section.OTHER
        if section not in GIVEN:
            kind = wanted(low, span, section)
            yield Skill(span.quote[:1].upper() + span.quote[1:], kind, span)


RANK = {Kind.MUST: 0, Kind.NICE: 1, Kind.UNSTATED: 2}


def _elsewhere(section: Section, term: Term, kind: Kind) -> bool:
    """Say whether a skill is only what the firm sells, or gives."""
    if section is Section.ABOUT:
        return term.category not in ABOUT
    return section in {Section.BENEFITS, Section.PROCESS} and kind is not Kind.MUST
