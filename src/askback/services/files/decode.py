"""Decode a question that interviewers ask, without a database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from askback.adapters import shipped
from askback.adapters.embedding import CachedEmbedder, read_kept, shipped_file
from askback.core.bank.index import Index
from askback.core.bank.wording import spoken_words
from askback.core.practice.decode import (
    Band,
    Competency,
    Entries,
    Entry,
    Form,
    Match,
    kind_of,
    match,
)
from askback.core.practice.decode.ready import build
from askback.core.topics import Embedder
from askback.errors import InvalidInputError, NotFoundError
from askback.services.meaning import embedder_if_here
from askback.services.values.decoding import Decoded, Near

MINUTE_S = 60


def every() -> Entries:
    """Return the questions that interviewers ask, by family."""
    return shipped.decoding()


def one(key: str) -> Decoded:
    """Return one of the questions, decoded.

    Raises:
        NotFoundError: There is none of this key.
    """
    entry = every().by_key.get(key)
    if entry is None:
        raise NotFoundError("question", key)
    form = shipped.forms()[kind_of(entry.text)]
    found = Match(Band.SURE, entry, 1.0, form.kind, (), entry.text)
    return _decoded(entry.text, found, entry, form)


def decode(text: str) -> Decoded:
    """Say what a question asks for; by its form alone where it is none we know.

    Where the sentence model is missing, only what is put word for word is known.

    Raises:
        InvalidInputError: There are no words in it.
    """
    if not spoken_words(text):
        raise InvalidInputError("QUESTION: has no words. Write what they asked.")
    found = match(every(), ready(), text, shipped.common_words())
    form = shipped.forms()[found.kind]
    return _decoded(text.strip(), found, found.entry or form, form)


def look_for(text: str) -> tuple[Entry, ...]:
    """Return the questions that come near what was typed, the nearest first."""
    if not spoken_words(text):
        return ()
    found = match(every(), ready(), text, shipped.common_words())
    return (*filter(None, [found.entry]), *found.others)


def ready() -> Index:
    """Return the questions made ready for searching; kept while the process runs."""
    return _index(_Model(embedder_if_here()))


def to_json(found: Decoded) -> dict[str, Any]:
    """Return what is printed of a decoded question for programs."""
    return {
        "question": found.asked,
        "band": found.band,
        "score": round(found.score, 4),
        "key": found.key or None,
        "text": found.text if found.key else None,
        "concern": found.concern,
        "competency": found.competency or None,
        "looking_for": list(found.strong),
        "weak": list(found.weak),
        "follow_ups": list(found.follow_ups),
        "kind": found.kind,
        "shape": found.shape,
        "target_s": found.target_s,
        "points": list(found.points),
        "careful": found.careful or None,
        "stages": list(found.stages),
        "near": [{"key": near.key, "text": near.text} for near in found.others],
        "stories": [
            {"id": story.id, "title": story.title, "why": story.why or None}
            for story in found.stories
        ],
    }


def lines(found: Decoded) -> list[str]:
    """Return what is printed of a decoded question for people."""
    return [
        *_heading(found),
        "",
        found.concern,
        "",
        *_listed("A strong answer has", "+", found.strong),
        *_listed("A weak one", "-", found.weak),
        *_listed("They may ask next", ">", found.follow_ups),
        *_listed("To cover, in about " + spoken(found.target_s), "*", found.points),
        *([f"Careful: {found.careful}", ""] if found.careful else []),
        *_listed("Your stories that fit", "*", (s.title for s in found.stories)),
        *_listed(_near_title(found), "?", _near(found)),
    ][:-1]


def spoken(seconds: int) -> str:
    """Return a length as people say it."""
    if seconds < MINUTE_S:
        return f"{seconds} seconds"
    minutes = round(seconds / 30) / 2
    whole = f"{int(minutes)}½" if minutes % 1 else f"{int(minutes)}"
    return f"{whole} minute{'' if minutes == 1 else 's'}"


@dataclass(frozen=True)
class _Model:
    """An embedder, the same as another where it is the very same."""

    embedder: Embedder | None


@lru_cache(maxsize=2)  # with the model and without
def _index(model: _Model) -> Index:
    known = None
    if model.embedder is not None:
        kept = read_kept(shipped_file("decode"), model.embedder.model_id)
        known = CachedEmbedder(model.embedder, kept)
    return build(every(), shipped.wording(), known, shipped.aside())


def _decoded(asked: str, found: Match, told: Entry | Form, form: Form) -> Decoded:
    entry = told if isinstance(told, Entry) else None
    looked = _competency(entry)
    return Decoded(
        asked=asked,
        looked_for=found.looked_for,
        band=found.band.value,
        score=found.score,
        key=entry.key if entry else "",
        text=entry.text if entry else asked,
        family=_family(entry) if entry else "",
        concern=told.concern,
        competency=looked.key,
        competency_label=looked.label,
        competency_about=looked.about,
        strong=told.looking_for.strong,
        weak=told.looking_for.weak,
        follow_ups=entry.follow_ups if entry else (),
        shape=told.shape.value,
        target_s=told.target_s,
        points=told.points,
        careful=entry.careful if entry else "",
        stages=tuple(sorted(entry.stages)) if entry else (),
        kind=form.kind.value,
        kind_label=form.label,
        others=tuple(Near(other.key, other.text) for other in found.others),
    )


def _competency(entry: Entry | None) -> Competency:
    nothing = Competency("", "", "")
    return every().competencies[entry.competency] if entry else nothing


def _family(entry: Entry) -> str:
    return next(f.title for f in every().families if f.key == entry.family)


def _heading(found: Decoded) -> list[str]:
    if found.band == Band.NONE:
        told = "We do not know this question. By its form alone:"
        return [told, f"{found.kind_label}."]
    likely = "This is" if found.band == Band.SURE else "This may be"
    return [f"{likely}: {found.text}", f"{found.competency_label}."]


def _near_title(found: Decoded) -> str:
    return "Nearest to it" if found.band == Band.NONE else "Or did they ask"


def _near(found: Decoded) -> list[str]:
    """Return what it may be besides, where that is not sure."""
    return [n.text for n in found.others if found.band != Band.SURE]


def _listed(title: str, mark: str, texts: Iterable[str]) -> list[str]:
    held = [f"  {mark} {text}" for text in texts]
    return [f"{title}:", *held, ""] if held else []
