"""Whether a version for people outside the field is plain."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from askback.core.dossier.terms import find_terms
from askback.core.dossier.vocabulary import Casing, Term, Vocabulary
from askback.core.practice.story.plain_words import KNOWN, KNOWN_ACRONYMS, ROMAN
from askback.core.practice.story.syllables import syllables
from askback.core.practice.story.telling import (
    WORD,
    is_english,
    pieces,
    spoken_s,
    words,
)
from askback.core.practice.story.values import Jargon, Plain
from askback.core.topics import Span

LIMIT = 20_000  # letters that are looked at; a part holds 5,000
FEWEST = 30  # words before a grade means anything
LONGEST = 60  # words a sentence on average: more, and its stops are missing
CODE = frozenset({"software", "data"})
FIELDS = CODE | {
    "health",
    "education",
    "finance",
    "trades",
    "logistics",
    "design",
    "sales",
    "hospitality",
}
CERTAIN = frozenset({Casing.ANY, Casing.EXACT})
ENDINGS = ("", "s", "ing", "er", "ers")
ACRONYM = re.compile(r"(?<![\w&/.-])[A-Z][A-Z0-9&]{1,6}s?(?![\w&/-])")
SHOUTED = 0.5  # of the words in capitals: then capitals tell nothing
SPELLED = re.compile(r"\s?[(\[][^()\[\]\n]{6,120}[)\]]")
BEHIND = 120  # letters before "(EPR)" among which its words stand
CLOSING = "\"')]”’"
STOPS = (".", "!", "?", "…")
NO_WORDS = "Too short to tell: {count} words; 30 are needed."
NO_STOPS = "Its sentences have no full stops, so their length cannot be told."
NO_ENGLISH = "The grade is for English alone."


def check_plain(
    text: str, vocabulary: Vocabulary, common: Collection[str] = frozenset()
) -> Plain:
    """Say which words people outside the field may not know, and how it reads.

    Args:
        text: The plain version.
        vocabulary: Words of fields: the skills that postings ask for.
        common: Words that everybody knows, in lower case. A skill that is named with
            such words alone, "patient care", is plain.

    Returns:
        Jargon with its places, the Flesch-Kincaid grade, and the length aloud.

    Source:
        J. P. Kincaid, R. Fishburne, R. Rogers, B. Chissom, "Derivation of New
        Readability Formulas for Navy Enlisted Personnel", 1975; the rest is ours.

    >>> from askback.core.dossier.vocabulary import read_vocabulary
    >>> terms = read_vocabulary({"software": {"any": ["SQL"]}})
    >>> found = check_plain("I rewrote the plan in SQL for the EPR.", terms)
    >>> [(one.quote.quote, one.what) for one in found.jargon]
    [('SQL', 'skill'), ('EPR', 'acronym')]
    """
    text = text[:LIMIT]
    found = {
        one.quote.start: one
        for one in (*_acronyms(text), *_terms(text, vocabulary, common))
    }
    jargon = tuple(found[start] for start in sorted(found))
    value, why = grade(text)
    return Plain(jargon, value, why, spoken_s(text))


def grade(text: str) -> tuple[float | None, str]:
    """Return how many school years reading a text takes.

    Args:
        text: The text.

    Returns:
        The Flesch-Kincaid grade, 0 or more; or None, and why.

    Source:
        Kincaid and others, 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59.

    >>> grade("I wrote it down.")
    (None, 'Too short to tell: 4 words; 30 are needed.')
    >>> round(grade("The bus was late. " * 8)[0], 1)
    0.0
    """
    said = [match.group() for match in WORD.finditer(text)]
    if len(said) < FEWEST:
        return None, NO_WORDS.format(count=len(said))
    if not is_english(text):
        return None, NO_ENGLISH
    stops = sum(
        piece.raw.rstrip("\"')]”’").endswith((".", "!", "?", "…"))
        for piece in pieces(text)
    )
    if len(said) > LONGEST * stops:
        return None, NO_STOPS
    spoken = sum(1 if word.isdigit() else syllables(word) for word in said)
    value = 0.39 * len(said) / stops + 11.8 * spoken / len(said) - 15.59
    return max(0.0, value), ""


def _terms(
    text: str, vocabulary: Vocabulary, common: Collection[str]
) -> Iterator[Jargon]:
    for found in find_terms(text, LIMIT, vocabulary):
        if _is_jargon(found.term, common) and not _is_explained(text, found.span):
            yield Jargon(found.span, "skill")


def _is_jargon(term: Term, common: Collection[str]) -> bool:
    if term.category not in FIELDS or term.casing not in CERTAIN:
        return False
    if " ".join(term.words) in KNOWN:
        return False
    if term.category in CODE and len(term.words) == 1:
        return True
    return not all(_is_common(word, common) for word in term.words)


def _is_common(word: str, common: Collection[str]) -> bool:
    if word.isdigit():
        return True
    stems = (word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))
    return any(stem in common or f"{stem}e" in common for stem in stems)


def _acronyms(text: str) -> Iterator[Jargon]:
    capitals = sum(match.group().isupper() for match in WORD.finditer(text))
    if capitals > SHOUTED * max(1, words(text)):
        return
    for match in ACRONYM.finditer(text):
        letters = match.group().removesuffix("s")
        if letters in KNOWN_ACRONYMS or ROMAN.fullmatch(letters):
            continue
        if not any(
            _spelled(text, m) for m in re.finditer(rf"\b{re.escape(letters)}s?\b", text)
        ):
            yield Jargon(Span.of(text, *match.span()), "acronym")


def _is_explained(text: str, span: Span) -> bool:
    """Say whether words in brackets follow a word: what it means is told there."""
    return SPELLED.match(text, span.end) is not None


def _spelled(text: str, match: re.Match[str]) -> bool:
    """Say whether letters are spelled out here: before them, or in brackets after."""
    if SPELLED.match(text, match.end()):
        return True
    before = text[max(0, match.start() - BEHIND) : match.start()]
    if not before.rstrip().endswith(("(", "or", ",", "-", "–", "—", "called")):
        return False
    letters = [c.lower() for c in match.group().removesuffix("s") if c.isalpha()]
    initials = [w.group()[0].lower() for w in re.finditer(r"[^\W_]+", before)]
    return _in_order(letters, initials[-3 * len(letters) :])


def _in_order(letters: list[str], initials: list[str]) -> bool:
    """Say whether letters are initials of words in a row, some skipped."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)
