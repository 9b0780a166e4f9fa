from __future__ import annotations

import base64

from askback.services.telling import signing


def test_a_signature_is_as_the_scheme_has_it() -> None:
    """The figures are those of the scheme's own example."""
    made = signing.headers(
        "whsec_plJ3nmyCDGBKInavdOK15jsl",
        ident="msg_loFOjxBNrRLzqYUf",
        seconds=1731705121,
        body=b'{"event_type":"ping","data":{"success":true}}',
    )

    assert made == {
        "webhook-id": "msg_loFOjxBNrRLzqYUf",
        "webhook-timestamp": "1731705121",
        "webhook-signature": "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
    }


def test_every_secret_is_another_and_long_enough() -> None:
    made = {signing.make_secret() for _ in range(5)}

    assert len(made) == 5
    assert {len(base64.b64decode(one.removeprefix("whsec_"))) for one in made} == {32}
