from __future__ import annotations

import email
import email.policy
from email.headerregistry import AddressHeader
from urllib.parse import parse_qs, unquote, urlsplit

import mailparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.adapters.mailing import (
    LONGEST_LINK,
    Mail,
    as_eml,
    as_link,
    is_address,
)
from askback.errors import InvalidInputError

BODY = "Hello Dána,\n\n.\nFrom here: “nine”, 夜.\n" + "long " * 60
MAIL = Mail("Thank you — für 夜", BODY, 'Dana "D" Märsh', "dana@halden.example")
HEADERS = ["X-Unsent", "To", "Subject", "Content-Type", "Content-Transfer-Encoding"]
text = st.text(max_size=120)


def parsed(data: bytes) -> email.message.EmailMessage:
    return email.message_from_bytes(data, policy=email.policy.default)


def test_pythons_own_parser_reads_what_was_written() -> None:
    found = parsed(as_eml(MAIL))

    to = found["To"]
    assert isinstance(to, AddressHeader)
    assert [(a.display_name, a.addr_spec) for a in to.addresses] == [
        ('Dana "D" Märsh', "dana@halden.example")
    ]
    assert found["Subject"] == "Thank you — für 夜"
    assert found["X-Unsent"] == "1"
    assert (found["Date"], found["From"], found["Cc"], found["Bcc"]) == (None,) * 4
    assert found.get_content().replace("\r\n", "\n").rstrip() == BODY.rstrip()
    assert found.get_content_charset() == "utf-8"
    assert found.defects == []


def test_a_second_parser_reads_the_same() -> None:
    found = mailparser.parse_from_bytes(as_eml(MAIL))

    assert found.to == [('Dana "D" Märsh', "dana@halden.example")]
    assert found.subject == "Thank you — für 夜"
    assert found.body.replace("\r\n", "\n").rstrip() == BODY.rstrip()
    assert found.defects == []


def test_lines_are_short_and_end_as_mail_has_it() -> None:
    data = as_eml(MAIL)

    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")


@given(subject=text, body=text, name=text)
def test_no_words_become_a_header(subject: str, body: str, name: str) -> None:
    evil = "\r\nBcc: all@halden.example\r\n\r\n"
    mail = Mail(subject + evil, body + evil, name + evil, "dana@halden.example")

    found = parsed(as_eml(mail))

    assert found.keys() == [*HEADERS, "MIME-Version"]
    to = found["To"]
    assert isinstance(to, AddressHeader)
    assert [a.addr_spec for a in to.addresses] == ["dana@halden.example"]
    assert as_eml(mail).count(b"\r\n\r\n") >= 1


def test_an_address_that_is_not_known_is_left_out() -> None:
    assert "To" not in parsed(as_eml(Mail("s", "b", "Dana")))
    assert as_link(Mail("s", "b", "Dana")).href == "mailto:?subject=s&body=b"


@pytest.mark.parametrize(
    "address",
    [
        "dana",
        "dana@halden",
        "a@b.example, c@d.example",
        "a@b.example\nBcc: c@d.example",
        "dána@halden.example",
        "<a@b.example>",
        "a..b@c.example",
        f"a@{'b' * 64}.example",
        f"a@{'b.' * 126}example",
        "a@.example",
        "a@b.example?cc=c",
        "a b@c.example",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    assert not is_address(address)
    with pytest.raises(InvalidInputError, match="not an e-mail address"):
        as_eml(Mail("s", "b", "", address))
    with pytest.raises(InvalidInputError, match="not an e-mail address"):
        as_link(Mail("s", "b", "", address))


def test_a_domain_in_other_letters_is_written_as_mail_carries_it() -> None:
    mail = Mail("s", "b", "Dana", "dana@müller.example")

    assert b"<dana@xn--mller-kva.example>" in as_eml(mail)
    assert as_link(mail).href.startswith("mailto:dana@xn--mller-kva.example?")


def test_a_link_holds_the_letter_with_the_line_ends_of_mail() -> None:
    link = as_link(Mail("s & t?", "a\nb=#%\u201c", "", "o'neil+x@halden.example"))

    assert link.is_whole
    assert link.href.isascii()
    assert "+" not in link.href.partition("?")[2]
    parts = urlsplit(link.href)
    assert unquote(parts.path) == "o'neil+x@halden.example"
    assert parse_qs(parts.query) == {"subject": ["s & t?"], "body": ["a\r\nb=#%\u201c"]}


def test_a_letter_that_is_too_long_for_a_link_is_left_out_whole() -> None:
    link = as_link(Mail("s", "x" * LONGEST_LINK, "", "a@b.example"))

    assert (link.href, link.is_whole) == ("mailto:a@b.example?subject=s", False)


@given(subject=text, body=text)
def test_a_link_is_one_whatever_is_written(subject: str, body: str) -> None:
    link = as_link(Mail(subject + "\ud800", body, "", "a@b.example"))

    assert len(link.href) <= 2 * LONGEST_LINK
    assert link.href.isascii()
    assert set(parse_qs(urlsplit(link.href).query)) <= {"subject", "body"}
