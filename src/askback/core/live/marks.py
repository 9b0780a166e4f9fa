"""What was tapped and noted in the hour, as the user's marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.live.fields import OWN
from askback.core.live.hour import Hour, Line
from askback.core.topics import Verdict

VERDICTS: Final = {
    "answered": Verdict.ANSWERED,
    "partly": Verdict.PARTLY,
    "dodged": Verdict.NOT_ANSWERED,
}
FELT: Final = {"warm": 0.5, "cold": -0.5}
"""A feeling is half of what a sign is that one can quote. Ours."""
ALREADY: Final = "already"


@dataclass(frozen=True, slots=True)
class LiveMark:
    """What the user said in the hour of one question.

    Attributes:
        place: The question, or the user's own.
        voice: Who answered; empty where nobody was chosen.
        verdict: How far it was answered; `cant_tell` where only words were noted.
        direction: What the feeling tells, -1 to 1; None for nothing.
        note: The words.
        at: When something was noted of it last, in seconds since 1970.
    """

    place: str
    voice: str
    verdict: Verdict
    direction: float | None
    note: str
    at: float = 0.0

    @property
    def is_own(self) -> bool:
        """Whether the question was thought of in the hour."""
        return self.place.startswith(OWN)


def marks_of(hour: Hour) -> Iterator[LiveMark]:
    """Yield what an hour's taps and notes say of each question and voice.

    What was answered without being asked counts as answered. A question that was put
    and of which nothing was noted is no mark: nobody said how it went.

    Source:
        Ours; DESIGN sections 6 and 8.

    >>> from askback.core.live.hour import Hour, Line
    >>> [m.verdict.value for m in marks_of(Hour((Line("pay", "", mark="dodged"),)))]
    ['not_answered']
    """
    told = {line.place for line in hour.lines}
    for line in hour.lines:
        already = hour.states.get(line.place) == ALREADY
        yield _mark(line, Verdict.ANSWERED if already else Verdict.CANT_TELL)
    for place, state in hour.states.items():
        if state == ALREADY and place not in told:
            yield LiveMark(place, "", Verdict.ANSWERED, None, "")


def _mark(line: Line, without: Verdict) -> LiveMark:
    return LiveMark(
        place=line.place,
        voice=line.voice,
        verdict=VERDICTS.get(line.mark, without),
        direction=FELT.get(line.gut),
        note="\n".join(line.notes),
        at=line.at,
    )
