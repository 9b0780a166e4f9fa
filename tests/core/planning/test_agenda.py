from __future__ import annotations

from askback.core.planning.agenda import Agenda, AgendaItem, ListenFor


def item(minutes: float) -> AgendaItem:
    return AgendaItem(
        key="pager",
        text="How many nights?",
        criteria={"on_call": 0.8},
        why="",
        listen_for=ListenFor((), ()),
        probe="",
        if_dodged="",
        minutes=minutes,
        to=("Dana",),
        must=False,
        rounds=None,
    )


def test_planned_minutes_are_those_of_the_items_without_the_spares() -> None:
    agenda = Agenda("call", 10, (item(2), item(2.5)), (item(9),), ())

    assert agenda.planned_minutes == 4.5
