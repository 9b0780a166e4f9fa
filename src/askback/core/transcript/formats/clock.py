"""Times as transcripts write them."""

from __future__ import annotations

import re
from typing import NamedTuple

TIME = r"(?:\d{1,3}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,9})?(?:\s?[AaPp][Mm]\b)?"
PARTS = re.compile(
    r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?(?:\s?([AaPp])[Mm])?"
)
TIMING = re.compile(rf"({TIME})\s*(-->|->|—>|–>|→|=>)\s*({TIME})(?=\s|$)(.*)")
# Something that was meant as times: the arrow, and figures with a mark between them.
FIGURES = re.compile(r"\d[:.,;]\s?\d")
WORD = re.compile(r"[^\W\d_]{3}")  # then the arrow stands in a sentence
# Some programs write every number without noughts: ".90" is 90 thousandths there.
UNPADDED = re.compile(r"\d{1,3}:\d{1,2}:\d\.\d{1,3}\s|\d{1,3}:\d:\d{1,2}\.\d{1,3}\s")
DECIMALS = re.compile(r"\.(\d{1,2})(?!\d)")
SETTING = re.compile(
    r"\s+(?:(?:vertical|line|position|size|align|region):\S*|[XY][12]:\d+)",
    re.IGNORECASE,
)
SIXTY = 60  # seconds in a minute, minutes in an hour
HALF_DAY = 12  # hours on a clock's face
LONGEST_TIMING = 200  # characters; times and settings take fewer


class Timing(NamedTuple):
    """When a cue begins and ends.

    Attributes:
        start_s: Seconds, or None where it cannot be read.
        end_s: Seconds, or None where it cannot be read.
        rest: What stands on the line besides, settings taken away.
        fault: What is wrong with the line; empty if nothing.
    """

    start_s: float | None
    end_s: float | None
    rest: str
    fault: str


def seconds(text: str) -> float | None:
    """Read a time, hours optional, decimals after a point or a comma.

    Args:
        text: The time alone.

    Returns:
        Seconds, or None where it is no time: 75 seconds, or 61 minutes with hours.

    Source:
        W3C, "WebVTT: The Web Video Text Tracks Format", 2019; ours in what is let pass.

    >>> seconds("1:02:03,5"), seconds("75:00"), seconds("0:75")
    (3723.5, 4500.0, None)
    """
    found = PARTS.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, secs, decimals, half = found.groups()
    if int(secs) >= SIXTY or (hours is not None and int(minutes) >= SIXTY):
        return None
    whole = int(hours or 0) * SIXTY * SIXTY + int(minutes) * SIXTY + int(secs)
    return round(_of_day(whole, half, hours) + float(f"0.{decimals or 0}"), 6)


def _of_day(whole: int, half: str | None, hours: str | None) -> int:
    if half is None:
        return whole
    if hours is None:  # "10:02 PM" has hours and minutes, not minutes and seconds
        whole *= SIXTY
    half_day_s = HALF_DAY * SIXTY * SIXTY
    return whole % half_day_s + (half_day_s if half in "Pp" else 0)


def is_unpadded(line: str) -> bool:
    """Return whether a line of times leaves noughts out, as old Teams files do.

    Source:
        Ours, from files seen.

    >>> is_unpadded("0:0:6.90 --> 0:0:7.500"), is_unpadded("00:00:06.090 --> 00:07.5")
    (True, False)
    """
    return UNPADDED.match(line) is not None and "-->" in line[:LONGEST_TIMING]


def padded(line: str) -> str:
    """Write the decimals of a line of unpadded times with all their noughts.

    Source:
        Ours, from files seen.

    >>> padded("0:0:6.90 --> 0:0:6.500 align:start")
    '0:0:6.090 --> 0:0:6.500 align:start'
    """
    return DECIMALS.sub(lambda found: f".{found[1]:0>3}", line)


def timing(line: str) -> Timing | None:
    """Read a line of cue times, saying what is wrong with it.

    Args:
        line: Without white space around it.

    Returns:
        The times, or None where the line was not meant as times.

    Source:
        Ours.

    >>> timing("00:01.000 --> 00:02.500 align:start")
    Timing(start_s=1.0, end_s=2.5, rest='', fault='')
    >>> timing("00:0x.000 --> 00:02.500").fault
    'has times that cannot be read'
    """
    if not line[:1].isdigit() and "-->" not in line[:LONGEST_TIMING]:
        return None
    found = TIMING.match(line)
    if found is not None:
        return _checked(found)
    before, arrow, _ = line[:LONGEST_TIMING].partition("-->")
    if not (arrow and FIGURES.search(before)) or WORD.search(before):
        return None
    return Timing(None, None, "", "has times that cannot be read")


def _checked(found: re.Match[str]) -> Timing:
    start_s, end_s = seconds(found[1]), seconds(found[3])
    rest = _without_settings(found[4])
    fault = ""
    if start_s is None or end_s is None:
        fault = "has a time that does not exist"
    elif end_s < start_s:
        end_s, fault = None, "ends before it starts"
    elif rest:
        fault = "has words on the line of its times"
    return Timing(start_s, end_s, rest, fault)


def _without_settings(rest: str) -> str:
    place = 0
    while (found := SETTING.match(rest, place)) is not None:
        place = found.end()
    return rest[place:].strip()
