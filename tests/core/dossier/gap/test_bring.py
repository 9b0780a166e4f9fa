from __future__ import annotations

import pytest

from askback.core.dossier.gap.bring import best, is_deed, lacks, worth
from askback.core.dossier.gap.values import Mention, Part, ResumeLine, Standing
from askback.core.topics import Span


def line(text: str, part: Part = Part.WORK, place: int = 0) -> ResumeLine:
    return ResumeLine(Span(text, place, place + len(text)), part, True, None)  # noqa: FBT003


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Rewired six flats", True),
        ("Successfully led two teams", True),
        ("I also taught the night class", True),
        ("A ward where I cut waiting", True),
        ("Responsible for a budget", False),
        ("Experienced with Excel", False),
        ("Python, SQL, Excel", False),
        ("Used by nine schools", False),
    ],
)
def test_a_deed_is_told_from_a_duty_and_a_list(text: str, deed: bool) -> None:  # noqa: FBT001
    assert is_deed(text) is deed


def test_a_deed_with_its_outcome_beats_a_deed_beats_a_list() -> None:
    outcome = line("Cut waiting from 40 to 20 minutes with SQL")
    deed = line("Wrote the reports in SQL")
    listed = line("SQL, Python, Excel, Word, R", Part.SKILLS)

    assert worth(outcome) > worth(deed) > worth(listed)


def test_of_equals_the_first_is_brought() -> None:
    lines = [line("Wrote SQL", place=9), line("Wrote more SQL", place=30)]
    mentions = [Mention("SQL", x.span, x, Standing.SHOWN) for x in reversed(lines)]

    assert best(mentions).line is lines[0]


def test_what_a_line_leaves_out_is_said() -> None:
    assert lacks(line("Cut waste by 4 %")) == ()
    assert lacks(line("Ran the pass")) == ("It names no result.",)
    assert lacks(line("Ran the pass", Part.SUMMARY)) == (
        "It names no result.",
        "It does not say where or when.",
    )
    assert lacks(line("Duties: the pass")) == (
        "It names no action: say what you did.",
        "It names no result.",
    )
    assert len(lacks(line("SQL, R", Part.SKILLS))) == 2
