from __future__ import annotations

import pytest

from askback.core.transcript.answer import Reason
from askback.core.transcript.answer.dodges import dodges
from tests.core.transcript.answer.builders import parts_of


@pytest.mark.parametrize(
    "text",
    [
        "I can't really get into that.",
        "I'm not allowed to discuss pay with candidates.",
        "We don't share those numbers.",
        "I'd rather not say.",
        "I'm under an NDA.",
        "Legal won't let us talk about it.",
        "It wouldn't be fair to comment on her.",
        "i cant speak for the other wards",
        "That's confidential.",
        "That goes through HR.",
        "Company policy is not to say.",
    ],
)
def test_declining(text: str) -> None:
    found = dodges("What is the bonus?", parts_of(text))

    assert Reason.DECLINED in {d.reason for d in found}


@pytest.mark.parametrize(
    "text",
    [
        "I can't complain.",
        "I can't say enough about the kids.",
        "We share a van and don't share tools.",
        "You can't park here.",
    ],
)
def test_not_declining(text: str) -> None:
    assert dodges("How is it?", parts_of(text)) == ()
