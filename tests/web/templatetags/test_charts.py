from __future__ import annotations

import pytest
from django.template import Context, Template

from askback.core.planning.agenda import Agenda, AgendaItem, ListenFor
from askback.services.values import KnownCriterion
from askback.web.templatetags import charts


def item(minutes: float) -> AgendaItem:
    return AgendaItem(
        key=f"q{minutes}",
        text="How many left?",
        criteria={"turnover": 1.0},
        why="",
        listen_for=ListenFor((), ()),
        probe="",
        if_dodged="",
        minutes=minutes,
        to=("Dana",),
        must=False,
        rounds=None,
    )


def agenda(*minutes: float, of: float = 12) -> Agenda:
    return Agenda("Panel", of, tuple(item(m) for m in minutes), (), ())


def criterion(
    mean: float | None = None, likely: tuple[float, float] | None = None
) -> KnownCriterion:
    return KnownCriterion(
        key="on_call",
        label="Nights",
        weight=5,
        matters="matters most",
        dealbreaker=False,
        unknown=0.4,
        mean=mean,
        likely=likely,
        witnesses=1,
        verdict="Nobody has been asked",
        quotes=(),
    )


def test_questions_are_numbered_and_start_where_the_one_before_ends() -> None:
    lines = charts.lines_of(agenda(3, 2.5, 2))

    assert [(line.number, line.start) for line in lines] == [
        (1, "0:00"),
        (2, "3:00"),
        (3, "5:30"),
    ]


def test_a_budget_says_in_words_what_it_draws() -> None:
    drawn = charts.budget(agenda(3, 2.5))

    assert drawn["words"] == (
        "5½ of 12 minutes planned: question 1 3, question 2 2½; 6½ kept free."
    )
    assert [(s.x, s.width) for s in drawn["segments"]] == [
        ("0.00%", "25.00%"),
        ("25.00%", "20.83%"),
    ]
    assert drawn["free_x"] == "45.83%"


@pytest.mark.parametrize(
    ("minutes", "ticks"),
    [
        (12, ["0", "3", "6", "9", "12"]),
        (5, ["0", "1", "2", "3", "4", "5"]),
        (17.5, ["0", "5", "10", "15", "17½"]),
        (11, ["0", "3", "6", "9", "11"]),
        (200, ["0", "200"]),
    ],
)
def test_a_scale_has_round_minutes_and_the_last(
    minutes: float, ticks: list[str]
) -> None:
    drawn = charts.budget(agenda(2, of=minutes))

    assert [written for _, written in drawn["ticks"]] == ticks


def test_a_full_budget_keeps_nothing_free() -> None:
    assert charts.budget(agenda(6, 6))["free_width"] == ""


def test_a_belief_says_its_guess_and_its_range() -> None:
    drawn = charts.belief(criterion(0.31, (0.19, 0.45)))

    assert drawn == {
        "x": "19.00%",
        "width": "26.00%",
        "dot": "31.00%",
        "words": "Best guess 31 of 100, likely between 19 and 45.",
    }


def test_a_criterion_that_nobody_was_asked_about_is_hatched() -> None:
    svg = Template("{% belief criterion %}").render(Context({"criterion": criterion()}))

    assert 'fill="url(#hatch)"' in svg
    assert "<circle" not in svg
    assert 'aria-label="Not known. Nobody has been asked."' in svg


def test_a_meter_hatches_what_is_unknown() -> None:
    assert charts.meter(unknown=0.41) == {"known": "59.00%", "unknown": "41.00%"}
    assert charts.meter(0.78) == {"known": "78.00%", "unknown": "22.00%"}


def test_no_chart_needs_a_style_attribute() -> None:
    drawn = Template("{% belief criterion %}{% budget agenda %}{% meter 0.5 %}").render(
        Context({"criterion": criterion(0.5, (0.4, 0.6)), "agenda": agenda(2)})
    )

    assert "style=" not in drawn
