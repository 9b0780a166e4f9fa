"""Decode a question that interviewers ask, with the user's stories that answer it."""

from __future__ import annotations

from dataclasses import replace

from askback.adapters import shipped
from askback.core.followup.stories import fitting
from askback.services import stories
from askback.services.files.decode import decode, every, look_for, one
from askback.services.meaning import embedder_if_here
from askback.services.values.decoding import Decoded, FittingStory
from askback.store.models import User

__all__ = ["decode", "decode_for", "every", "look_for", "one", "one_for"]


def decode_for(owner: User, text: str) -> Decoded:
    """Say what a question asks for, with the owner's stories that answer it.

    Raises:
        InvalidInputError: There are no words in it.
    """
    return _with_stories(owner, decode(text))


def one_for(owner: User, key: str) -> Decoded:
    """Return one of the questions, with the owner's stories that answer it.

    Raises:
        NotFoundError: There is none of this key.
    """
    return _with_stories(owner, one(key))


def _with_stories(owner: User, found: Decoded) -> Decoded:
    """Add the stories that show what is looked for, else those near in meaning."""
    known = stories.of(owner)
    if not known:
        return found
    looked = shipped.competencies().get(found.competency)
    skills = (looked.label, *looked.skills) if looked else ()
    text = f"{found.text} {' '.join(found.strong)}" if found.key else found.asked
    fits = fitting(text, skills, known, embedder_if_here())
    told = tuple(FittingStory(f.story.key, f.story.title, f.skill) for f in fits)
    return replace(found, stories=told)
