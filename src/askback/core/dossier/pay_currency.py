"""Which currency a sign means that several share."""

from __future__ import annotations

import re

from askback.core.dossier.money import DOLLAR, KRONE, YEN

CANADA = re.compile(
    r"\b(?:canada|canadian|toronto|vancouver|montr[eé]al|ottawa|calgary)\b"
)
AUSTRALIA = re.compile(
    r"\b(?:australian?|sydney|melbourne|brisbane|perth|adelaide|superannuation|(?:\+"
    r"|plus) super)\b"
)
HOMES = (
    (DOLLAR, "CAD", CANADA),
    (DOLLAR, "AUD", AUSTRALIA),
    (DOLLAR, "NZD", re.compile(r"\b(?:new zealand|auckland|wellington)\b")),
    (DOLLAR, "SGD", re.compile(r"\bsingapore\b")),
    (
        KRONE,
        "SEK",
        re.compile(
            r"\b(?:sweden|swedish|stockholm|göteborg|malmö"
            "|svensk\\w*)\b"
        ),
    ),
    (KRONE, "NOK", re.compile(r"\b(?:norway|norwegian|oslo|bergen|norsk\w*)\b")),
    (KRONE, "DKK", re.compile(r"\b(?:denmark|danish|copenhagen|aarhus|dansk\w*)\b")),
    (YEN, "CNY", re.compile(r"\b(?:china|chinese|beijing|shanghai|shenzhen)\b")),
)
AMERICA = re.compile(
    r"\b(?:usa|u\.s\.|united states|us[- ](?:based|only|remote)|new york|nyc"
    r"|san francisco|california|texas|boston|seattle|austin|chicago)\b"
)


def currency_of(low: str, sign: str | None) -> str | None:
    """Say which currency a sign means in a text.

    Args:
        low: The text in lower case.
        sign: An ISO 4217 code, a sign that several share, or None.

    Returns:
        The code; the sign's commonest where the text names no land; None for a krone
        without a land.

    Source:
        Ours.

    >>> currency_of("pay: $40 an hour in toronto", "$")
    'CAD'
    """
    if sign not in {DOLLAR, KRONE, YEN}:
        return sign
    if sign == DOLLAR and AMERICA.search(low):
        return "USD"
    for shared, code, words in HOMES:
        if shared == sign and words.search(low):
            return code
    return {DOLLAR: "USD", YEN: "JPY", KRONE: None}[sign]
