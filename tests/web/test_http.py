from __future__ import annotations

from uuid import UUID

from askback.web.http import onward


def test_the_way_on_names_its_notice_and_its_place() -> None:
    ident = UUID(int=7)

    assert onward("debrief", ident, saved="mark", place="asked-3").headers[
        "Location"
    ] == (f"/interviews/{ident}/debrief/?saved=mark#asked-3")


def test_the_way_on_can_be_undone() -> None:
    ident = UUID(int=7)

    assert onward("today", saved="away", undo=ident).headers["Location"] == (
        f"/?saved=away&undo={ident}"
    )


def test_the_way_on_can_be_silent() -> None:
    assert onward("weights").headers["Location"] == "/weights/"
