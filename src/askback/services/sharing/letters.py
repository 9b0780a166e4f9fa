"""The one letter that a coach gets when something is shared with them."""

from __future__ import annotations

from urllib.parse import urlsplit
from uuid import UUID

from django.core.mail import send_mail

from askback.services.sharing import giving
from askback.store.models import User

SUBJECT = "Somebody shares their job search with you"
BODY = """\
{by} shares something of their job search with you on askback.

Open it here, signed in with this address:
{link}

If you have never signed in there, make an account with this address first. If you \
do not know who that is, leave this letter be: it opens for nobody else, and nothing \
more is sent.

askback, {host}
"""


def send(owner: User, share_id: UUID, *, link: str) -> bool:
    """Tell a coach that something is shared with them, and return whether it was sent.

    The letter names who shares and where it opens. What it is, it does not say; nor is
    anything looked up of the coach.

    Args:
        owner: Who shares.
        share_id: What they gave.
        link: The whole address at which it opens.

    Raises:
        NotFoundError: It is not the owner's, or was ended.
    """
    address = giving.address_of(owner, share_id)
    host = urlsplit(link).hostname or ""
    body = BODY.format(by=owner.email, link=link, host=host)
    try:
        return bool(send_mail(SUBJECT, body, None, [address]))
    except OSError:  # the server of letters is away, or refuses it
        return False
