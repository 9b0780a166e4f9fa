"""Which currency a sign means that several share."""

from __future__ import annotations

import re

from askback.core.dossier.money import DOLLAR, KRONE, YEN

CANADA = re.compile(
    r"\b(?:canada|canadian|ontario|qu[eé]bec|alberta|british columbia|manitoba"
    r"|saskatchewan|nova scotia|new brunswick|newfoundland|toronto|vancouver"
    r"|montr[eé]al|ottawa|calgary|edmonton|winnipeg|halifax|saskatoon|regina"
    r"|mississauga|kitchener|sudbury|rrsp|red seal)\b"
    r"|[a-z]{3}, (?:ab|bc|qc|mb|sk|nb|ns)\b|[a-z]{3}, on(?=[ ]{0,2}(?:$|[-–(|\n]))"
)
AUSTRALIA = re.compile(
    r"\b(?:australian?|sydney|melbourne|brisbane|perth|adelaide|canberra|hobart|darwin"
    r"|cairns|geelong|townsville|gold coast|nsw|qld|superannuation|salary packaging"
    r"|ahpra|tafe|penalty rates|(?:\+|plus|all|incl?\.?|including) super)\b"
    r"|[a-z]{3},? (?:vic|tas)\b|\.com\.au\b"
)
ZEALAND = re.compile(
    r"\b(?:new zealand|aotearoa|auckland|wellington|christchurch|dunedin|whanganui"
    r"|tauranga|taranaki|kiwisaver|te tiriti|kōrero|nz)\b|\.(?:co|ac|govt)\.nz\b"
)
HOMES = (
    (DOLLAR, "CAD", CANADA),
    (DOLLAR, "AUD", AUSTRALIA),
    (DOLLAR, "NZD", ZEALAND),
    (DOLLAR, "SGD", re.compile(r"\bsingapore\b")),
    (DOLLAR, "HKD", re.compile(r"\bhong kong\b")),
    (
        KRONE,
        "SEK",
        re.compile(
            r"\b(?:sweden|swedish|stockholm|göteborg|gothenburg|malmö|uppsala"
            r"|svensk\w*|\w{0,8}lön|timme|kr/mån|mån)\b"
        ),
    ),
    (
        KRONE,
        "NOK",
        re.compile(
            r"\b(?:norway|norwegian|oslo|bergen|trondheim|stavanger|troms[øo]|norsk\w*"
            r"|\w{0,8}lønn|fagbrev)\b"
        ),
    ),
    (
        KRONE,
        "DKK",
        re.compile(
            r"\b(?:denmark|danish|copenhagen|københavn|aarhus|odense|aalborg|dansk\w*"
            r"|\w{0,8}løn)\b"
        ),
    ),
    (KRONE, "ISK", re.compile(r"\b(?:iceland\w*|reykjav[ií]k|laun)\b")),
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
