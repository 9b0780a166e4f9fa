"""What to do about a skill that a résumé does not show, and the doubt to expect."""

from __future__ import annotations

from askback.core.dossier.gap.tables import Family, GapTables
from askback.core.dossier.gap.values import Objection, Steps
from askback.core.dossier.values import Skill
from askback.core.dossier.vocabulary import Vocabulary

ANY = "any"  # the family of what no other family knows


def family_of(skill: str, tables: GapTables, vocabulary: Vocabulary) -> Family:
    """Return what is said of a skill: its own words, its family's, its field's.

    Source:
        Ours; data/learning.yaml.

    >>> from askback.core.dossier.gap.tables import read_gap_tables
    >>> from askback.core.dossier.vocabulary import read_vocabulary
    >>> words = {"first_step": "", "project": "", "objection": "", "adjacent": ""}
    >>> learning = {"families": {"other": {**words, "categories": ["any"]}}}
    >>> tables = read_gap_tables({"groups": []}, learning)
    >>> family_of("Juggling", tables, read_vocabulary({})).name
    'other'
    """
    own = tables.families.get(skill.lower())
    if own is not None:
        return own
    fields = [field for field, names in vocabulary.fields.items() if skill in names]
    known = (tables.categories[field] for field in fields if field in tables.categories)
    return next(known, tables.categories[ANY])


def steps_of(skill: str, via: str | None, family: Family) -> Steps:
    """Return the first step and the small project for a skill.

    Args:
        skill: The skill.
        via: The neighbour that is shown, or None.
        family: What is said of such skills.

    Source:
        Ours; data/learning.yaml.

    >>> family = Family("f", "Try {skill}.", "Make one.", "Can you?", "Only {via}?")
    >>> steps_of("Vue.js", None, family).first_step
    'Try Vue.js.'
    """
    names = {"skill": skill, "via": via or skill}
    return Steps(family.first_step.format(**names), family.project.format(**names))


def objection_to(skill: Skill, via: str | None, family: Family) -> Objection:
    """Return the doubt to expect about a skill, as an interviewer would put it.

    Args:
        skill: The skill, with the posting's words.
        via: The neighbour that is shown, or None.
        family: What is said of such skills.

    Source:
        Ours; data/learning.yaml.

    >>> from askback.core.dossier.values import Kind
    >>> from askback.core.topics import Span
    >>> family = Family("f", "", "", "Can you?", "You name {via}. And {skill}?")
    >>> skill = Skill("Vue.js", Kind.MUST, Span("Vue", 0, 3))
    >>> objection_to(skill, "React", family).text
    'You name React. And Vue.js?'
    """
    words = family.objection if via is None else family.adjacent
    return Objection(skill.name, words.format(skill=skill.name, via=via), skill.span)
