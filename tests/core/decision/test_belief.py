from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askback.core.decision import Belief, Evidence, believe

K = 0.63  # a strong question, well answered, by someone who knows


def said(towards: float | None, witness: str = "Dana", told: float = K) -> Evidence:
    return Evidence("on_call", witness, towards, told, "three nights", "reading")


@pytest.mark.parametrize(
    ("heard", "unknown"),
    [
        ([], 1.0),
        ([said(-1)], 0.37),
        ([said(-1), said(-1), said(-1)], 0.25),
        ([said(-1, "Dana"), said(-1, "Ines"), said(-1, "Bo")], 0.05),
        ([said(1, "Dana"), said(-1, "Ines")], 0.65),
    ],
)
def test_what_is_left_unknown_is_as_the_design_works_it_out(
    heard: list[Evidence], unknown: float
) -> None:
    assert round(believe(heard).unknown, 2) == unknown


def test_of_nothing_heard_nothing_is_known() -> None:
    belief = believe([])

    assert belief == Belief(good=0, red=0, miss=1, witnesses=0)
    assert (belief.mean, belief.conflict, belief.unknown) == (0.5, 0.0, 1.0)
    assert belief.likely == pytest.approx((0.1, 0.9))


def test_one_witness_who_contradicts_himself_is_one_torn_voice() -> None:
    belief = believe([said(1), said(-1)])

    told = 1 - (1 - K) * (1 - K * 0.4)
    assert belief.witnesses == 1
    assert belief.good == pytest.approx(told / 2)
    assert belief.red == pytest.approx(told / 2)
    assert belief.conflict == pytest.approx(1)


def test_a_repeated_answer_counts_its_weightiest_telling_whole() -> None:
    belief = believe([said(1, told=0.2), said(1, told=0.6)])

    assert belief.miss == pytest.approx((1 - 0.6) * (1 - 0.2 * 0.4))


def test_a_direction_is_the_mean_by_weight() -> None:
    belief = believe([said(1, told=0.6), said(-1, told=0.2)])

    told = 1 - (1 - 0.6) * (1 - 0.2 * 0.4)
    assert belief.good == pytest.approx(told * 0.75)


def test_evidence_without_a_direction_lessens_the_unknown_and_takes_no_side() -> None:
    belief = believe([said(None)])

    assert (belief.good, belief.red, belief.witnesses) == (0, 0, 1)
    assert belief.unknown == pytest.approx(1 - K)


def test_evidence_without_a_direction_does_not_dilute_one_that_has() -> None:
    belief = believe([said(-1), said(None)])

    assert (belief.good, belief.mean < 0.5) == (0.0, True)


def test_evidence_without_weight_is_no_voice() -> None:
    assert believe([said(1, told=0.0)]) == Belief()


def test_the_interval_narrows_as_more_is_heard() -> None:
    def width(*witnesses: str) -> float:
        low, high = believe([said(1, name) for name in witnesses]).likely
        return high - low

    assert width() > width("Dana") > width("Dana", "Ines", "Bo")


evidence = st.lists(
    st.builds(
        said,
        st.none() | st.floats(-1, 1),
        st.sampled_from(["Dana", "Ines", "Bo"]),
        st.floats(0, 1),
    ),
    max_size=6,
)


calm = settings(deadline=None)  # the first interval waits for SciPy


@calm
@given(evidence)
def test_everything_stays_within_its_range(heard: list[Evidence]) -> None:
    belief = believe(heard)
    low, high = belief.likely

    assert 0 <= belief.unknown <= 1
    assert 0 <= belief.conflict <= 1 + 1e-12
    assert 0 <= low <= high <= 1
    assert belief.witnesses == len({e.witness for e in heard if e.weight > 0})


@given(evidence)
def test_the_order_in_which_it_was_heard_does_not_matter(heard: list[Evidence]) -> None:
    one, other = believe(heard), believe(reversed(heard))

    assert one.unknown == pytest.approx(other.unknown)
    assert one.mean == pytest.approx(other.mean)


@given(evidence)
def test_hearing_more_never_makes_it_likelier_that_nobody_was_heard(
    heard: list[Evidence],
) -> None:
    assert believe([*heard, said(1)]).miss <= believe(heard).miss
