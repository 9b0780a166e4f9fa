from __future__ import annotations

from uuid import UUID

from askback.services.values.comparing import Lane, PointLine
from askback.web.templatetags.compare import bar, lanes, said, shape


def lane(number: int, mean: float | None, *, is_asked: bool = False) -> Lane:
    likely = None if mean is None else (mean - 0.1, mean + 0.1)
    return Lane(UUID(int=1), number, "Ash", mean, likely, is_asked, 0.5)


def test_each_lane_has_its_height_band_and_shape() -> None:
    drawn = lanes(PointLine("pay", "Pay", 3, (lane(0, 0.4), lane(13, None))))

    first, second = drawn["lanes"]
    assert (first.shape, first.y, first.low, first.high, first.dot) == (
        0,
        11,
        "30.00%",
        "50.00%",
        "40.00%",
    )
    assert (second.shape, second.y, second.dot) == (1, 31, "")
    assert drawn["height"] == 42


def test_a_lane_is_said_in_a_sentence() -> None:
    assert said(lane(0, 0.4)) == "Ash: 40, between 30 and 50."
    assert said(lane(0, None)) == "Ash: not asked yet."
    assert said(lane(0, None, is_asked=True)) == (
        "Ash: answered, neither for nor against."
    )


def test_a_shape_is_mute_and_a_share_a_length() -> None:
    assert 'aria-hidden="true"' in shape(14)
    assert "#m-2" in shape(14)
    assert bar(0.5) == "50.00%"
