from __future__ import annotations

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import decoding, stories
from askback.services.values.closing import StoryDraft
from askback.store.models import User
from tests.builders import NOW


def write(owner: User, title: str, action: str, skills: tuple[str, ...] = ()) -> str:
    draft = StoryDraft(title, action=action, skills=skills)
    return str(stories.add(owner, draft=draft, now=NOW))


def test_a_story_that_shows_what_is_looked_for_fits(me: User) -> None:
    ident = write(me, "The rota quarrel", "I heard both.", ("Mediation",))
    write(me, "The oven", "I repaired it.", ("Repair",))

    found = decoding.decode_for(me, "Tell me about a conflict with a colleague.")

    assert [(s.id, s.title, s.why) for s in found.stories] == [
        (ident, "The rota quarrel", "Mediation")
    ]


def test_where_no_skill_is_named_nearness_in_meaning_decides(me: User) -> None:
    write(
        me,
        "An angry guest",
        "A guest was furious and shouted at me about his room. I let him finish, "
        "said sorry and found him another; the angry customer calmed down.",
    )

    found = decoding.one_for(me, "angry-customer")

    assert [(s.title, s.why) for s in found.stories] == [("An angry guest", "")]


def test_a_question_that_is_not_known_is_set_beside_stories_too(me: User) -> None:
    write(me, "The oven", "I repaired it.")

    found = decoding.decode_for(me, "Which moss grows on slate?")

    assert (found.band, found.stories) == ("none", ())


def test_nobody_elses_stories_fit(me: User, bob: User) -> None:
    write(bob, "The rota quarrel", "I heard both.", ("Mediation",))

    assert decoding.one_for(me, "conflict-colleague").stories == ()


def test_what_cannot_be_decoded_is_refused(me: User) -> None:
    with pytest.raises(InvalidInputError):
        decoding.decode_for(me, "?")
    with pytest.raises(NotFoundError):
        decoding.one_for(me, "no-such")
