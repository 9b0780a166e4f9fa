"""Better wordings of a question: the bank's nearest, and its own words bent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from askback.core.bank.asked import Asked, sentences
from askback.core.bank.findings import (
    JOIN,
    Finding,
    Kind,
    findings_of,
    jargon_in,
    separate,
)
from askback.core.bank.rewrite import (
    CLOSED,
    GENERAL,
    LEADING,
    Rule,
    rewritten,
    without_leading,
)
from askback.core.bank.rules import Rules

MOST = 3
NEAR = 0.6  # cosine from which the bank's question is about the same thing
FAR = 0.52  # below this nothing in the bank is about it
UNPUBLISHED = "What last surprised a newcomer here that nothing you publish says?"
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def better_wordings(
    text: str,
    asked: tuple[Asked, ...],
    findings: Sequence[Finding],
    near: Sequence[tuple[str, float]],
    rules: Rules,
) -> tuple[str, ...]:
    """Return one to three better wordings, or none of a good question.

    Args:
        text: The question as it was written.
        asked: Its sentences.
        findings: What it could be better at.
        near: Texts of the bank, each with its cosine, nearest first.
        rules: The patterns of the lint.

    Returns:
        Its own words by the first rule that surely fits, the bank's nearest where it
        is near; where nothing fits, the bank's nearest if it is about the thing at all.

    Source:
        Ours.
    """
    if not findings:
        return ()
    kinds = {finding.kind for finding in findings}
    plain = in_plain_words(text, rules)
    if plain is not None:
        asked = sentences(plain, rules.plain)
    own = [_sentence(words, text) for words in _own(asked, kinds, rules)]
    if plain is not None and kinds == {Kind.JARGON}:
        own = [plain]
    banks = [words for words, cosine in near[:1] if cosine >= NEAR]
    if not own and not banks:
        banks = [words for words, cosine in near[:1] if cosine >= FAR]
    chosen = [*own[: MOST - len(banks)], *banks]
    return _once(chosen, text)


def _own(asked: tuple[Asked, ...], kinds: set[Kind], rules: Rules) -> Iterator[str]:
    asking = [sentence for sentence in asked if sentence.asks]
    parts = separate(asked, rules)
    if Kind.SEVERAL in kinds and len(parts) > 1:
        yield from (_part(part, rules) for part in parts)
    elif asking:
        yield from _rewritten(asking[0], kinds)
    if Kind.SEARCHABLE in kinds:
        yield UNPUBLISHED


def _part(part: str, rules: Rules) -> str:
    """Return one of several questions, itself put better where that is sure."""
    alone = sentences(f"{part}?", rules.plain)
    kinds = {finding.kind for finding in findings_of(part, alone, rules)}
    return next(iter(_rewritten(alone[0], kinds)), part)


def in_plain_words(text: str, rules: Rules) -> str | None:
    """Return a question with its jargon said plainly, or None where that is unsure.

    Source:
        Ours; the glosses stand in `lint.yaml`.
    """
    words = jargon_in(text, rules)
    glosses = {word: rules.glosses.get(word.lower()) for word in words}
    if not words or None in glosses.values():
        return None
    for word, gloss in glosses.items():
        text = text.replace(word, gloss or word)
    return text


def _rewritten(asked: Asked, kinds: set[Kind]) -> tuple[str, ...]:
    if Kind.SEARCHABLE in kinds or Kind.SEVERAL in kinds:
        return ()
    if Kind.LEADING in kinds:
        claim = without_leading(asked.whole)
        return rewritten(claim, LEADING) or rewritten(claim, CLOSED)
    chosen: tuple[Rule, ...] = CLOSED if Kind.CLOSED in kinds else GENERAL
    fits = Kind.CLOSED in kinds or Kind.GENERAL in kinds
    first = JOIN.split(asked.main)[0].removeprefix("is it so that ")
    return rewritten(first, chosen) if fits else ()


def _sentence(words: str, text: str) -> str:
    """Return words as a sentence, names and acronyms written as they were."""
    written: dict[str, str] = {}
    is_first = True
    for match in WORD.finditer(text):
        word = match.group()
        if word != word.lower() and (not is_first or word[1:] != word[1:].lower()):
            written[word.lower()] = word
        is_first = text[match.end() : match.end() + 1] in {".", "?", "!"}
    if text.upper() == text:
        written = {}
    told = WORD.sub(lambda m: written.get(m.group(), m.group()), words)
    told = re.sub(r"\bi\b", "I", told).strip(" ,")
    return told[:1].upper() + told[1:] + ("" if told.endswith("?") else "?")


def _once(texts: Iterable[str], asked: str) -> tuple[str, ...]:
    """Leave out what was asked already and what says it twice."""
    seen = {asked.casefold().strip(" ?.!")}
    kept: list[str] = []
    for text in texts:
        plain = text.casefold().strip(" ?.!")
        if plain not in seen:
            seen.add(plain)
            kept.append(text)
    return tuple(kept)
