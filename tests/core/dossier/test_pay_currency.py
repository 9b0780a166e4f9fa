from __future__ import annotations

import pytest

from askback.core.dossier.pay_currency import currency_of


@pytest.mark.parametrize(
    ("text", "sign", "code"),
    [
        ("in toronto", "$", "CAD"),
        ("sydney, + super", "$", "AUD"),
        ("boston or toronto; us-based", "$", "USD"),
        ("anywhere", "$", "USD"),
        ("i oslo", "kr", "NOK"),
        ("somewhere", "kr", None),
        ("shanghai", "¥", "CNY"),
        ("tokyo", "¥", "JPY"),
        ("toronto", "EUR", "EUR"),
        ("toronto", None, None),
    ],
)
def test_a_shared_sign_is_the_currency_of_the_land(
    text: str, sign: str | None, code: str | None
) -> None:
    assert currency_of(text, sign) == code
