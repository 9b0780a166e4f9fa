"""Who stands behind an address: a firm, webmail, or a sender for others."""

from __future__ import annotations

import re

# Where anybody has an address.
_PRIVATE = """
    gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me mac aol
    proton protonmail pm gmx web t-online freenet posteo mailbox fastmail hey zoho
    yandex mail inbox tutanota tuta qq 163 126 naver daum hanmail rediffmail comcast
    verizon att btinternet sky virginmedia orange wanadoo free laposte libero tin
    bluewin hispeed telenet ziggo kpnmail xs4all seznam wp o2 onet interia
"""
# From where invitations are sent for others.
_SENDERS = """
    calendly greenhouse goodtime lever hire ashbyhq workday myworkday icims
    smartrecruiters jobvite bamboohr workable teamtailor recruitee personio breezy
    jazzhr paradox modernloop savvycal cal doodle chilipiper acuityscheduling gem
    prelude candidate-fyi candidatefyi eightfold phenom trakstar rippling
    pinpointhq oleeo taleo hirevue indeed indeedemail linkedin ziprecruiter
    welcometothejungle successfactors brazenconnect cronofy zoomscheduler
    microsoftbookings onmicrosoft
"""
PRIVATE = frozenset(_PRIVATE.split())
SENDERS = frozenset(_SENDERS.split())
# Labels under which firms register in a country: halden.co.uk.
_SECOND = "co com org net ac gov nhs edu sch ltd plc or ne go gob govt"
SECOND = frozenset(_SECOND.split())
CALENDARS = ("calendar.google.com", "zoom.us")
LEGAL = re.compile(
    r"[\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|gmbh|ag|kg|se|sa|s\.a|bv|b\.v"
    r"|nv|ab|as|asa|oy|aps|a/s|srl|spa|sarl|sas|pty|pte|co|corp|corporation|company"
    r"|e\.?v)\.?$",
    re.IGNORECASE,
)
PLAIN = re.compile(r"[\W_]+")
NAMED = 2  # labels of a registered name: its own and what it is registered under


def label_of(email: str) -> str:
    """Return the word by which the sender of an address is registered, or nothing.

    Webmail and those who send invitations for others stand for no firm.

    Source:
        Ours.

    >>> label_of("ana@mail.halden.co.uk"), label_of("priya@gmail.com")
    ('halden', '')
    """
    domain = email.partition("@")[2].lower()
    parts = domain.split(".")
    if domain.endswith(CALENDARS) or len(parts) < NAMED:
        return ""
    is_second = len(parts) > NAMED and parts[-NAMED] in SECOND
    label = parts[-NAMED - 1] if is_second else parts[-NAMED]
    if label in PRIVATE or SENDERS.intersection(parts[:-1]):
        return ""
    return label


def key_of(company: str) -> str:
    """Return a name by which one company is known again, its legal form aside.

    Source:
        Ours.

    >>> key_of("Halden Trust, Ltd.") == key_of("halden trust")
    True
    """
    return PLAIN.sub("", bare_of(bare_of(company)).casefold())


def bare_of(company: str) -> str:
    """Return a company's name without its legal form.

    Source:
        Ours.

    >>> bare_of("Nordwerk GmbH")
    'Nordwerk'
    """
    return LEGAL.sub("", company.strip())
