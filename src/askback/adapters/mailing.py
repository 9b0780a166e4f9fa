"""Letters as other programs take them: `.eml` files and `mailto:` addresses.

Nothing is sent from here; a mail program of the user's opens what is made, as a draft.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from askback.core.followup.filling import one_line, plain_text
from askback.errors import InvalidInputError

LONGEST_LINK = 1900  # some browsers and mail programs cut what is longer
LONGEST_NAME, LONGEST_SUBJECT = 120, 300  # as rows have them
# What may be an address here: no quoting, no comments, one sign, a dot after it. Such
# mailboxes as there are beside are seldom anybody's at work.
ADDRESS = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]{1,64}(?:\.[\w!#$%&'*+/=?^`{|}~-]{1,64}){0,10}"
    r"@[^\W_](?:[\w-]{0,61}[^\W_])?(?:\.[^\W_](?:[\w-]{0,61}[^\W_])?){1,10}",
    re.ASCII,
)
LONGEST_ADDRESS = 254  # as RFC 5321 has it


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter to be taken along.

    Attributes:
        subject: One line.
        body: Plain text.
        name: Whom it goes to; may be empty.
        address: Their e-mail address; may be empty.
    """

    subject: str
    body: str
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A `mailto:` address.

    Attributes:
        href: The address.
        is_whole: Whether the letter is in it; a long one is left out.
    """

    href: str
    is_whole: bool


def is_address(text: str) -> bool:
    """Return whether a text is one e-mail address.

    >>> is_address("dana@halden.example"), is_address("a@b.example, c@d.example")
    (True, False)
    """
    return _ascii(text) is not None


def as_eml(mail: Mail) -> bytes:
    """Return a letter as a message that was not sent, in UTF-8 with CRLF.

    It has no date and no sender: the program that sends it knows both.

    Raises:
        InvalidInputError: The address is none.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # mail programs open it as a draft
    if mail.address:
        message["To"] = _recipient(mail)
    message["Subject"] = one_line(_sound(mail.subject))[:LONGEST_SUBJECT]
    body = _sound(plain_text(mail.body))
    message.set_content(f"{body}\n", charset="utf-8", cte="quoted-printable")
    return bytes(message)


def as_link(mail: Mail) -> Link:
    """Return a `mailto:` address of a letter, after RFC 6068.

    Raises:
        InvalidInputError: The address is none.
    """
    to = quote(_recipient(mail).addr_spec, safe="@!$'*+") if mail.address else ""
    subject = _escaped(one_line(mail.subject)[:LONGEST_SUBJECT])
    body = _escaped(plain_text(mail.body).replace("\n", "\r\n"))
    short = f"mailto:{to}?subject={subject}"
    whole = f"{short}&body={body}"
    is_whole = len(whole) <= LONGEST_LINK
    return Link(whole if is_whole else short, is_whole)


def _escaped(text: str) -> str:
    return quote(_sound(text), safe="")


def _recipient(mail: Mail) -> Address:
    address = _ascii(mail.address)
    if address is None:
        raise InvalidInputError(
            f"{one_line(mail.address)[:60]}: not an e-mail address. Write one such as "
            "dana@halden.example."
        )
    name = one_line(_sound(mail.name))[:LONGEST_NAME]
    user, _, domain = address.rpartition("@")
    return Address(name, user, domain)


def _ascii(address: str) -> str | None:
    """Return an address as mail carries it, its domain in ASCII; None for none."""
    user, _, domain = address.rpartition("@")
    try:
        plain = f"{user}@{domain.encode('idna').decode()}"
    except UnicodeError:
        return None
    is_one = len(plain) <= LONGEST_ADDRESS and ADDRESS.fullmatch(plain) is not None
    return plain if is_one else None


def _sound(text: str) -> str:
    """Return a text that can be written as UTF-8; a torn letter becomes a mark."""
    return text.encode("utf-8", "replace").decode()
