"""How the closing question may be asked, and of whom."""

from __future__ import annotations

import pytest

from askback.core.followup.close import DIRECT, Softness, advise, wordings
from askback.core.topics import Role, Stage

DANA = ("Dana", Role.HIRING_MANAGER)
LEE = ("Lee", Role.PEER)
REC = ("Rik", Role.RECRUITER)


def test_the_softest_wording_comes_first_and_the_banks_is_the_plain_one() -> None:
    found = wordings("Any doubts?", None)

    assert [softness for softness, _ in found] == list(Softness)
    assert found[1][1] == "Any doubts?"
    assert found[2][1] == DIRECT


@pytest.mark.parametrize("role", list(Role))
def test_each_role_is_asked_in_three_wordings(role: Role) -> None:
    texts = [text for _, text in wordings("Any doubts?", role)]

    assert len(set(texts)) == 3


@pytest.mark.parametrize(
    ("stage", "people", "first", "whom", "softness", "reasons"),
    [
        (Stage.HIRING_MANAGER_CALL, [DANA], 0, "Dana", Softness.PLAIN, 0),
        (Stage.HIRING_MANAGER_CALL, [DANA], 1, "Dana", Softness.SOFT, 1),
        (Stage.TEAM_FIT, [LEE, DANA], 0, "Dana", Softness.SOFT, 1),
        (Stage.RECRUITER_SCREEN, [REC], 1, "Rik", Softness.SOFT, 1),
        (Stage.RECRUITER_SCREEN, [], 1, "", Softness.SOFT, 1),
        (None, [REC], 0, "Rik", Softness.SOFT, 1),
        (Stage.TECHNICAL, [LEE], 0, "Lee", Softness.SOFT, 1),
        (Stage.OFFER_CALL, [DANA], 0, "Dana", Softness.PLAIN, 1),
        (None, [], 0, "", Softness.PLAIN, 0),
    ],
)
def test_whoever_has_most_say_is_asked(
    stage: Stage | None,
    people: list[tuple[str, Role]],
    first: int,
    whom: str,
    softness: Softness,
    reasons: int,
) -> None:
    found = advise(stage, people, is_first=bool(first))

    assert (found.whom, found.softness, len(found.why)) == (whom, softness, reasons)
