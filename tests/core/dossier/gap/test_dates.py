from __future__ import annotations

import pytest

from askback.core.dossier.gap.dates import find_dates

NOW = 2026 * 12 + 10


@pytest.mark.parametrize(
    ("line", "months", "quote"),
    [
        ("Cook, May 2019 - July 2019", 3, "May 2019 - July 2019"),
        ("Cook 05/2019 – 04/2020", 12, "05/2019 – 04/2020"),
        ("2019-05-02 to 2019-06-30 Cook", 2, "2019-05-02 to 2019-06-30"),
        ("Cook (2019-2020)", 24, "2019-2020"),
        ("Cook, Sept. 2026 to present", 3, "Sept. 2026 to present"),
        ("Cook since October 2026", 2, "since October 2026"),
        ("2020 bis heute", 83, "2020 bis heute"),
        ("Cook 13/2019 - 2019", 12, "13/2019 - 2019"),
    ],
)
def test_a_stretch_of_time_is_read_as_widely_as_it_can_be_meant(
    line: str, months: int, quote: str
) -> None:
    found = find_dates(line, line.lower(), 0, len(line), NOW)

    assert found is not None
    assert (found.after - found.first, found.span.quote) == (months, quote)


@pytest.mark.parametrize(
    "line",
    ["Cook", "In 2019 I cooked", "2021 - 2019", "tel. 0119-2020", "v1.2019-2020"],
)
def test_what_is_no_stretch_of_time_is_none(line: str) -> None:
    assert find_dates(line, line.lower(), 0, len(line), NOW) is None
