from __future__ import annotations

import pytest

from askback.errors import NotFoundError
from askback.services import people
from askback.services.kits.scorecards.cards import (
    cards_in,
    place_of,
    rows_of,
    score_of,
    scores_of,
)
from askback.services.values.scorecards import Score
from askback.store.models import CandidateRow, ScorecardRow
from tests.scored import add, fill, kit_in, make_kit, seat

GOOD = {"mark": 2, "evidence": "Said so.", "left_out": ""}
NOT_ASKED = {"mark": None, "evidence": "", "left_out": "not_asked"}


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        (GOOD, Score(2, "Said so.")),
        (NOT_ASKED, Score(None, "", "not_asked")),
        ({"mark": 9, "evidence": 7, "left_out": "why"}, Score()),
        ({"mark": True}, Score()),
        ("text", Score()),
        (None, Score()),
    ],
    ids=["whole", "left out", "wrong", "truth", "text", "nothing"],
)
def test_what_is_kept_is_read_and_what_is_wrong_is_not_there(
    kept: object, read: Score
) -> None:
    assert score_of(kept) == read


def test_a_card_that_cannot_be_read_is_empty() -> None:
    assert scores_of(None) == {}
    assert scores_of(ScorecardRow(scores=["x"])) == {}
    assert scores_of(ScorecardRow(scores={"q": GOOD})) == {"q": Score(2, "Said so.")}


@pytest.mark.django_db
def test_a_question_added_after_handing_in_was_not_asked() -> None:
    owner = people.local_owner()
    kit_id = make_kit(owner)
    ident = add(owner, kit_id)
    at = seat(owner, kit_id, ident, "Ada")
    fill(at)
    fill(seat(owner, kit_id, ident, "Bo"), hand_in=False)
    row = ScorecardRow.objects.get(interviewer="Ada")
    first = at.place.questions[0]
    del row.scores[first]
    row.save()

    rows = rows_of(CandidateRow.objects.get())
    (card,) = cards_in(kit_in(owner, kit_id), rows)

    assert (card.marks[0].value, card.marks[0].left_out) == (None, "added_later")
    assert [mark.value for mark in card.marks[1:]] == [3] * (len(card.marks) - 1)
    with pytest.raises(NotFoundError):
        place_of(kit_in(owner, kit_id), 9, 1)
