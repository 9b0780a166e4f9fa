from __future__ import annotations

import pytest

from askback.core.invitation import Event, key_of
from askback.core.invitation.company import company_of
from askback.core.invitation.senders import label_of

HALDEN = ("dana@haldentrust.example",)


def company(
    title: str,
    text: str = "",
    senders: tuple[str, ...] = (),
    known: tuple[str, ...] = (),
    people: tuple[str, ...] = ("Ana Ruiz",),
) -> tuple[str, str]:
    return company_of(Event("1", title, text), senders, known, people)


@pytest.mark.parametrize(
    ("title", "text", "senders", "found"),
    [
        ("Interview at Halden Trust", "", (), "Halden Trust"),
        ("Interview for Charge Nurse @ Halden", "", (), "Halden"),
        ("Phone screen with Halden", "", (), "Halden"),
        ("Interview with Tom Lee", "", (), ""),
        ("Interview with Ana Ruiz", "", (), ""),
        ("Interview - Nurse - Halden Trust", "", (), "Halden Trust"),
        ("Halden | Interview", "", (), "Halden"),
        ("Halden <> Marrow", "", (), ""),
        ("Panel", "Company: Quill & Son", (), "Quill & Son"),
        ("Panel", "Your interview at the Tin Pot", (), ""),
        ("Panel", "The Halden Trust day", HALDEN, "Halden Trust"),
        ("Panel", "write to haldentrust", HALDEN, "Haldentrust"),
        ("Panel", "Halden\nTrust", HALDEN, "Haldentrust"),
        ("Panel", "", ("ana@cald-systems.example",), "Cald Systems"),
        ("Panel", "", ("x@greenhouse.io", "ana@cald.example"), "Cald"),
        ("Jessup Roofing, 9am", "", ("jessuproofing@gmail.com",), "Jessup Roofing"),
        ("Chat Ana Ruiz", "", ("anaruiz@gmail.com",), ""),
        ("Panel", "", ("a@b.example",), "B"),
        ("Panel", "", ("ana@gmail.com",), ""),
        ("Call at A B C D E F G", "", (), "A B C D E F"),
        (f"Call at {'H' + 'a' * 40} {'H' + 'b' * 40}", "", (), ""),
        ("Interview at home", "", (), ""),
    ],
)
def test_who_invites(
    title: str, text: str, senders: tuple[str, ...], found: str
) -> None:
    assert company(title, text, senders)[0] == found


@pytest.mark.parametrize(
    ("title", "senders", "found"),
    [
        ("Panel at HALDEN", (), ("Halden Ltd", "HALDEN")),
        ("Panel", ("dana@halden.example",), ("Halden Ltd", "halden")),
        ("Panel", ("dana@marrow.example",), ("Marrow", "dana@marrow.example")),
    ],
)
def test_a_company_that_is_known_is_called_as_the_user_calls_it(
    title: str, senders: tuple[str, ...], found: tuple[str, str]
) -> None:
    assert company(title, senders=senders, known=("X", "Halden Ltd")) == found


@pytest.mark.parametrize(
    ("email", "label"),
    [
        ("ana@halden.example", "halden"),
        ("ana@mail.halden.nhs.uk", "halden"),
        ("ana@co.uk", "co"),
        ("ana@gmail.com", ""),
        ("no-reply@mail.greenhouse.io", ""),
        ("c_1@resource.calendar.google.com", ""),
        ("ana@localhost", ""),
        ("", ""),
    ],
)
def test_who_stands_behind_an_address(email: str, label: str) -> None:
    assert label_of(email) == label


def test_legal_forms_do_not_tell_companies_apart() -> None:
    names = ["Halden Trust", "halden trust, Inc.", "Halden-Trust GmbH & Co. KG"]

    assert key_of(names[0]) == key_of(names[1]) != key_of(names[2])
