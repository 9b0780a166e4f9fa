"""What becomes of shares when the account of a coach is deleted."""

from __future__ import annotations

from askback.store.models import CommentRow, ShareRow, User


def leave(coach: User) -> None:
    """Take a coach's address out of what was shared with them and what they said.

    What they said stays with whom they said it to, by nobody any more. The shares open
    for nobody after: their coach is gone, and they were opened.
    """
    shares = ShareRow.objects.filter(coach=coach)
    idents = list(shares.values_list("id", flat=True))
    CommentRow.objects.filter(share__in=idents).update(by="")
    shares.update(address="", coach=None)
