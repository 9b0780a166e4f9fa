from __future__ import annotations

import pytest

from askback.core.dossier.company import find_company
from askback.core.dossier.lines import lines, plain


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Company: Ash & Elm Ltd\nNurse", "Ash & Elm Ltd"),
        ("Pellard (YC W21) | Engineer | Remote", "Pellard"),
        ("**Holm House** · Leeds · Hybrid", "Holm House"),
        ("Nurse\nAbout Holm House\nWe care.", "Holm House"),
        ("Nurse\nABOUT HOLM\nHolm Care is small. Holm Care is old.", "Holm Care"),
        ("Nurse at Holm House, Leeds\nText", "Holm House"),
        ("Nurse\nHolm House is hiring.", "Holm House"),
        ("Join Holm House as a nurse.", "Holm House"),
        ("Nurse. At Holm House, we care.", "Holm House"),
        ("Nurse\nUniversity of Wend\nGrade 7", "University of Wend"),
        ("Das Haus Linde sucht eine Kraft", "Das Haus Linde"),
        ("Manager, The Anchor Inn\n\nThe Anchor is a small hotel.", "The Anchor Inn"),
        ("About us\nWe are a team. This role is hiring. Our school is hiring.", None),
        ("Nurse wanted", None),
        ("Nurse\nHOLM is hiring.", "HOLM"),
    ],
)
def test_a_firm_is_found_where_people_name_it(text: str, company: str | None) -> None:
    assert find_company(text, plain(text), lines(text, len(text))) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Night Porter\nHolm Valley Health\nLeeds", "Holm Valley Health"),
        ("Packer - Nights\nPACK FULFILMENT - Joliet, IL\nPay", "PACK FULFILMENT"),
        ("Carpenter\nVolta Contractors (south side)\nText Daz", "Volta Contractors"),
        ("Carpenter\nMorning Shift\nText Daz", None),
        ("Good work\nVolta Contractors\nText Daz", None),
        ("Marches Vets is an independent practice.", "Marches Vets"),
        ("I am Tilda, co-founder of Kettlewise. We make pumps.", "Kettlewise"),
        ("Groupe Valmorin, industriel familial, recherche son DAF.", "Groupe Valmorin"),
        ("Fjellvann makes sensors.", "Fjellvann"),
        ("Azienda: Tessera Mobile", "Tessera Mobile"),
    ],
)  # fmt: skip
def test_a_firm_is_found_under_the_title_and_in_its_own_words(
    text: str, company: str | None
) -> None:
    assert find_company(text, text.lower(), lines(text, len(text))) == company


def test_a_name_ends_where_the_pay_begins() -> None:
    text = "Ward nurse, nights, at Halden Infirmary. £31,000 to £36,000 a year."

    assert find_company(text, text.lower(), lines(text, 999)) == "Halden Infirmary"
