"""A posting and a résumé laid side by side, with what looking things up takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from askback.core.dossier.gap.mentions import Kinds, find_mentions
from askback.core.dossier.gap.resume import LIMIT
from askback.core.dossier.gap.steps import family_of
from askback.core.dossier.gap.tables import Family, GapTables, Neighbours
from askback.core.dossier.gap.values import Mention, Resume, Standing
from askback.core.dossier.lines import plain
from askback.core.dossier.terms import find_terms
from askback.core.dossier.values import Skill
from askback.core.dossier.vocabulary import Casing, Vocabulary
from askback.core.topics import Span

QUALIFICATION = "qualification"  # the vocabulary's field of licences and degrees


@dataclass(frozen=True, slots=True)
class Desk:
    """What judging one skill after another takes.

    Attributes:
        posting: The posting's text.
        low: It in lower case.
        resume: The résumé.
        resume_low: Its text in lower case.
        tables: Neighbours, ways of showing, and steps.
        vocabulary: The skills.
        named: What the résumé names, by skill.
        asked: Where the posting names skills.
        fields: Skills that are fields of work.
    """

    posting: str
    low: str
    resume: Resume
    resume_low: str
    tables: GapTables
    vocabulary: Vocabulary
    named: Mapping[str, Sequence[Mention]]
    asked: Mapping[str, Sequence[Span]]
    fields: frozenset[str]

    def at(self, name: str, *standings: Standing) -> tuple[Mention, ...]:
        """Return where the résumé names a skill, and how."""
        named = self.named.get(name, ())
        return tuple(m for m in named if m.standing in standings)

    def shown(self, name: str) -> tuple[Mention, ...]:
        """Return where the résumé shows a skill."""
        return self.at(name, Standing.SHOWN)

    def covering(self, name: str) -> tuple[Mention, ...]:
        """Return where it shows skills that cannot be had without this one."""
        covers = self.tables.covers
        return tuple(
            mention
            for other in self.named
            if name in covers.get(other, ())
            for mention in self.shown(other)
        )

    def near(self, name: str) -> tuple[tuple[Mention, Neighbours], ...]:
        """Return where it shows neighbours; those under way count if there are none."""
        shown = tuple(self._near(name, Standing.SHOWN))
        return shown or tuple(self._near(name, Standing.UNDER_WAY))

    def _near(
        self, name: str, standing: Standing
    ) -> Iterator[tuple[Mention, Neighbours]]:
        for group in self.tables.neighbours:
            others = (*group.among, *group.one_way) if name in group.among else ()
            for other in others:
                told = self.at(other, standing) or (
                    self.covering(other) if standing is Standing.SHOWN else ()
                )
                yield from ((replace(m, name=other), group) for m in told)

    def places(self, skill: Skill) -> tuple[Span, ...]:
        """Return every place where the posting names a skill."""
        return (skill.span, *self.asked.get(skill.name, ()))

    def family(self, name: str) -> Family:
        """Return what is said of a skill that is not shown."""
        return family_of(name, self.tables, self.vocabulary)

    def is_paper(self, name: str) -> bool:
        """Say whether a skill is a paper one has or has not: a licence, a degree."""
        papers = self.vocabulary.fields.get(QUALIFICATION, frozenset())
        return name in papers or name in self.tables.degrees


def lay(
    posting: str, resume: Resume, tables: GapTables, vocabulary: Vocabulary
) -> Desk:
    """Lay a posting and a résumé side by side."""
    kinds = Kinds(tables.languages, tables.degrees)
    named: dict[str, list[Mention]] = {}
    for mention in find_mentions(resume, vocabulary, tables.shown, kinds):
        named.setdefault(mention.name, []).append(mention)
    asked: dict[str, list[Span]] = {}
    for found in find_terms(posting, LIMIT, vocabulary):
        asked.setdefault(found.term.name, []).append(found.span)
    return Desk(
        posting=posting,
        low=plain(posting),
        resume=resume,
        resume_low=plain(resume.text),
        tables=tables,
        vocabulary=vocabulary,
        named=named,
        asked=asked,
        fields=_fields(vocabulary),
    )


def _fields(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names that are fields of work and no tools: all common words."""
    terms = [term for terms in vocabulary.by_word.values() for term in terms]
    common = {term.name for term in terms if term.casing is Casing.NEAR}
    return frozenset(common - {t.name for t in terms if t.casing is not Casing.NEAR})
