"""The skills that a résumé names, and what its lines say of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from askback.core.dossier.gap.bring import is_deed
from askback.core.dossier.gap.mention_words import (
    BESIDE_A_TEAM,
    CAPITAL_AFTER,
    CAPITAL_BEFORE,
    CLASSES,
    DATED,
    GAP,
    ITEM_END,
    ITEM_START,
    NOT_LETTERS,
    NOT_SPOKEN,
    RATED,
    SCHOOL,
    SKILL_AFTER,
    SPEAKING,
    TEAMS,
    TITLE_AFTER,
    USED,
)
from askback.core.dossier.gap.standing import standing_of
from askback.core.dossier.gap.tables import Shown
from askback.core.dossier.gap.values import Mention, Part, Resume, ResumeLine
from askback.core.dossier.lines import plain
from askback.core.dossier.terms import find_terms
from askback.core.dossier.vocabulary import TOKEN, Casing, Term, Vocabulary
from askback.core.topics import Span

LISTS = frozenset({Part.SKILLS, Part.LANGUAGES, Part.CERTIFICATES})
DEEDS = frozenset({Part.WORK, Part.PROJECTS, Part.VOLUNTEER})
COMMON = frozenset({Casing.NEAR, Casing.WORD, Casing.LIST})


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which skills are languages people speak, and which are degrees."""

    languages: frozenset[str] = frozenset()
    degrees: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Page:
    """A résumé with what looking things up in it takes."""

    text: str
    low: str
    lines: tuple[ResumeLine, ...]
    starts: tuple[int, ...]
    kinds: Kinds

    def line_at(self, start: int, end: int) -> ResumeLine | None:
        """Return the line that a stretch lies in, or None."""
        number = bisect_right(self.starts, start) - 1
        if number < 0 or self.lines[number].span.end < end:
            return None
        return self.lines[number]


PLAIN = Kinds()


def find_mentions(
    resume: Resume,
    vocabulary: Vocabulary,
    shown: Sequence[Shown] = (),
    kinds: Kinds = PLAIN,
) -> tuple[Mention, ...]:
    """Find every skill that a résumé names or plainly shows.

    Args:
        resume: The résumé.
        vocabulary: The skills, with their spellings.
        shown: Other ways in which résumés show a skill.
        kinds: Which of the skills are languages, and which degrees.

    Returns:
        Mentions in order; those of one stretch are all kept. What stands under
        references is somebody else's and is left out.

    Source:
        Ours; measured in bench/gap.py.

    >>> from askback.core.dossier.gap.resume import read_resume
    >>> from askback.core.dossier.vocabulary import read_vocabulary
    >>> terms = read_vocabulary({"code": {"any": ["Java", "JavaScript"]}})
    >>> found = find_mentions(read_resume("Wrote JavaScript", 24312), terms)
    >>> [(m.name, m.standing.value) for m in found]
    [('JavaScript', 'shown')]
    """
    starts = tuple(line.span.start for line in resume.lines)
    low = plain(resume.text)
    page = Page(resume.text, low, resume.lines, starts, kinds)
    found: dict[tuple[str, int], Mention] = {}
    for name, start, end in (*_terms(page, vocabulary), *_shown(page, shown)):
        line = page.line_at(start, end)
        if line is not None and _counts(name, line, kinds):
            span = Span.of(page.text, start, end)
            standing = standing_of(low, span, line)
            found[name, start] = Mention(name, span, line, standing)
    return tuple(sorted(found.values(), key=lambda m: m.span.start))


def _counts(name: str, line: ResumeLine, kinds: Kinds) -> bool:
    """Say whether a line can tell of the person: referees and degrees of others not."""
    if line.part is Part.REFERENCES:
        return False
    return name not in kinds.degrees or not (line.bullet and line.part in DEEDS)


def _shown(page: Page, shown: Sequence[Shown]) -> Iterator[tuple[str, int, int]]:
    for line in page.lines:
        words = page.low[line.span.start : line.span.end]
        for way in shown:
            hit = way.says.search(words)
            if hit is not None:
                start, end = hit.span()
                yield way.skill, line.span.start + start, line.span.start + end


def _terms(page: Page, vocabulary: Vocabulary) -> Iterator[tuple[str, int, int]]:
    taken: set[int] = set()
    end = page.lines[-1].span.end if page.lines else 0
    for hit in find_terms(page.text, end, vocabulary):
        start, after = hit.span.start, hit.span.end
        if _is_skill(page, hit.term, start, after):
            taken.update(range(start, after))
            yield hit.term.name, start, after
    for term, start, after in _candidates(page, vocabulary, end):
        if start not in taken and _plain_word(page, term, start, after):
            yield term.name, start, after


def _is_skill(page: Page, term: Term, start: int, end: int) -> bool:
    """Say whether a term that a posting would mean is one in a résumé too."""
    line = page.line_at(start, end)
    if line is None or _part_of_letters(page, start, end):
        return False
    if term.name in page.kinds.languages and NOT_SPOKEN.match(page.low, end):
        return False
    if line.part in LISTS:
        return True
    if term.casing is Casing.NEAR:
        return not _of_others(page, start, end, line)
    return not _is_word(term) or not _name(page, line, start, end)


def _is_word(term: Term) -> bool:
    """Say whether a name may be a plain word or a person's: Ruby, Sage, Express."""
    if term.casing is Casing.EXACT:
        return len(term.spelled) == 1 and term.spelled[0].istitle()
    return term.casing in {Casing.WORD, Casing.LIST}


def _part_of_letters(page: Page, start: int, end: int) -> bool:
    """Say whether a single letter is a piece of R&D, R. Smith or class C."""
    if end - start > 1:
        return False
    before = page.low[max(0, start - 14) : start]
    near = NOT_LETTERS.match(page.text, end) or page.text[end : end + 1] == "."
    return bool(near) or before[-1:] in {"&", "."} or bool(CLASSES.search(before))


def _name(page: Page, line: ResumeLine, start: int, end: int) -> bool:
    """Say whether a word is a piece of a name or a sentence's first word."""
    before = page.text[max(line.span.start, start - 32) : start]
    if USED.search(before.lower()):
        return False
    if DATED.match(page.text, end) or CAPITAL_AFTER.match(page.text, end):
        return True
    if start == line.span.start:
        return not SKILL_AFTER.match(page.low, end, line.span.end)
    first = CAPITAL_BEFORE.search(before)
    if first is None:
        return False
    return bool(before[: first.start()].strip()) or not is_deed(line.span.quote)


def _of_others(page: Page, start: int, end: int, line: ResumeLine) -> bool:
    """Say whether a field of work is another team's, or a firm's name."""
    before = page.low[max(line.span.start, start - 24) : start]
    return bool(TEAMS.match(page.low, end)) or bool(BESIDE_A_TEAM.search(before))


def _candidates(
    page: Page, vocabulary: Vocabulary, limit: int
) -> Iterator[tuple[Term, int, int]]:
    """Yield the common words among the terms, wherever they stand."""
    tokens = tuple(TOKEN.finditer(page.text, 0, limit))
    for place, token in enumerate(tokens):
        for term in vocabulary.starting(token.group().lower()):
            after = place + len(term.words)
            if term.casing not in COMMON or after > len(tokens):
                continue
            run = tokens[place:after]
            if all(
                t.group().lower() == word
                for t, word in zip(run, term.words, strict=True)
            ) and all(
                GAP.fullmatch(page.text, a.end(), b.start()) for a, b in pairwise(run)
            ):
                yield term, run[0].start(), run[-1].end()
                break


def _plain_word(page: Page, term: Term, start: int, end: int) -> bool:
    """Say whether a common word names a skill where it stands in a résumé."""
    line = page.line_at(start, end)
    if line is None or _part_of_letters(page, start, end):
        return False
    if term.name in page.kinds.languages and _spoken(page, line, start, end):
        return True
    if line.part in LISTS:
        return _is_item(page, term, line, (start, end))
    if term.casing is not Casing.NEAR or term.name in page.kinds.languages:
        return False
    return _in_prose(page, line, start, end)


def _in_prose(page: Page, line: ResumeLine, start: int, end: int) -> bool:
    """Say whether a field of work is one that a sentence says was worked in."""
    if line.part is Part.EDUCATION:
        before = page.low[max(line.span.start, start - 40) : start]
        return SCHOOL.search(before) is None and not TEAMS.match(page.low, end)
    if line.part in DEEDS or (line.bullet and line.part is not Part.INTERESTS):
        return _in_a_deed(page, line, start, end)
    return False


def _spoken(page: Page, line: ResumeLine, start: int, end: int) -> bool:
    if line.part is Part.LANGUAGES:
        return True
    if NOT_SPOKEN.match(page.low, end):
        return False
    before = page.low[max(line.span.start, start - 40) : start]
    return bool(RATED.match(page.low, end)) or bool(SPEAKING.search(before))


def _is_item(page: Page, term: Term, line: ResumeLine, at: tuple[int, int]) -> bool:
    """Say whether a word is an item of a list of skills."""
    start, end = at
    before = page.low[max(line.span.start, start - 12) : start]
    if not ITEM_START.search(before):
        return False
    if ITEM_END.match(page.low, end, line.span.end) is None:
        return False
    spelled = " ".join(term.spelled)
    return term.casing is Casing.NEAR or page.text[start:end] == spelled


def _in_a_deed(page: Page, line: ResumeLine, start: int, end: int) -> bool:
    """Say whether a field of work is named as what was done, or as the job's title."""
    if TITLE_AFTER.match(page.low, end) and not line.bullet:
        opens = start == line.span.start or page.text[start - 2] in ",–-|:("
        return opens or page.text[start].isupper()
    if _of_others(page, start, end, line):
        return False
    return page.text[start].islower() or (line.bullet and start == line.span.start)
