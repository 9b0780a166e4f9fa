"""How the closing question may be asked, of whom, and when better not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from askback.core.topics import Role, Stage


class Softness(StrEnum):
    """How the closing question is put."""

    SOFT = "soft"
    PLAIN = "plain"
    DIRECT = "direct"


CONTESTED: Final = (
    "Opinion is split. Several coaches teach this question; several interviewers say "
    "that they dislike it. Nobody has studied whether it helps. So it is your choice."
)
NOT_WHEN: Final = (
    "When they have already said no, or told you that they cannot say.",
    "When their time is up: a doubt that nobody has time to answer only stays.",
    (
        "Where asking someone to their face for criticism is rude. The soft wording "
        "may "
        "still do, and a letter asks as well."
    ),
    "When you could not hear the answer calmly today. You can write instead.",
)
SOFT: Final = (
    "Is there anything I left unclear, or that you would like to hear more about?"
)
DIRECT: Final = "If you had to decide today, what would speak against me?"
OF_ROLE: Final = {
    Role.RECRUITER: "If it were up to you today, what would keep me from going on?",
    Role.REPORT: "If it were up to you today, what would speak against working for me?",
    Role.PEER: "If it were up to you today, what would speak against working with me?",
}
DECIDES: Final = (
    Role.HIRING_MANAGER,
    Role.SKIP_LEVEL,
    Role.EXECUTIVE,
    Role.RECRUITER,
    Role.CROSS_FUNCTIONAL,
    Role.PEER,
    Role.REPORT,
)
"""Whose doubt counts most, the first first."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Of whom to ask the closing question, and how.

    Attributes:
        whom: The name of the person to ask; empty where nobody is named.
        softness: The wording that suits best.
        why: The reasons, a sentence each.
    """

    whom: str
    softness: Softness
    why: tuple[str, ...]


def wordings(plain: str, role: Role | None) -> tuple[tuple[Softness, str], ...]:
    """Return the question in three softnesses, the softest first.

    Args:
        plain: The bank's wording, for whoever is asked.
        role: Their role, if it is known.

    Source:
        Ours.

    >>> [softness.value for softness, _ in wordings("Any doubts?", None)]
    ['soft', 'plain', 'direct']
    """
    direct = DIRECT if role is None else OF_ROLE.get(role, DIRECT)
    return (
        (Softness.SOFT, SOFT),
        (Softness.PLAIN, plain),
        (Softness.DIRECT, direct),
    )


def advise(
    stage: Stage | None, people: Sequence[tuple[str, Role]], *, is_first: bool
) -> Advice:
    """Say of whom to ask the closing question in an interview, and how.

    Args:
        stage: The interview's kind, if it is known.
        people: Who is there, with their roles.
        is_first: Whether it is the first interview of its loop.

    Returns:
        The one whose doubt counts most, the wording, and why. It is advice: nobody
        has studied it.

    Source:
        Ours; see FACTS.

    >>> advise(None, [("Dana", Role.HIRING_MANAGER)], is_first=False).whom
    'Dana'
    """
    whom = min(people, key=lambda one: DECIDES.index(one[1]), default=None)
    why: list[str] = []
    softness = Softness.PLAIN
    if len(people) > 1 and whom is not None:
        why.append(
            "They have most say here. Before the others, few name a doubt at once."
        )
        softness = Softness.SOFT
    if stage is Stage.RECRUITER_SCREEN or (
        whom is not None and whom[1] is Role.RECRUITER
    ):
        why.append(
            "A recruiter passes on what they noted. The soft wording lets you mend it; "
            "the direct one is early for a first talk."
        )
        softness = Softness.SOFT
    elif is_first:
        why.append("It is your first talk here. Begin softly; they know little of you.")
        softness = Softness.SOFT
    if whom is not None and whom[1] in {Role.PEER, Role.REPORT}:
        why.append("They may not decide, and may not want to say. Leaving it is fine.")
        softness = Softness.SOFT
    if stage is Stage.OFFER_CALL:
        why.append("They want you already. There is nothing left to ask for here.")
    return Advice(whom[0] if whom else "", softness, tuple(why))
