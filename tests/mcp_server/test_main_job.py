"""A real client and a real process: from a posting to a comparison."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.mcp_server.client import Speaking, speaking
from tests.mcp_server.said import HELD, HOSTILE, ORDER, POSTING, TALK

DANA = {"name": "Dana Marsh", "role": "hiring_manager"}
LONG = TALK * 12  # more words than are read at once


async def _through_the_main_job(desk: Speaking) -> None:
    """Add a company, book an interview, prepare, look back, weigh."""
    read = await desk.call("read_posting", text=POSTING)
    assert "pay" not in [claim["criterion"] for claim in read["claims"]]
    assert "What it pays" in [one["what"] for one in read["omissions"]]

    added = await desk.call("add_opportunity", posting=POSTING, company="Fennel Care")
    shown = await desk.call("show_opportunity", opportunity_id=added["id"])
    assert all(one["verbatim"] in POSTING for one in shown["claims"])
    assert shown["loaded_phrases"][0]["verbatim"] == "like a family"

    booked = await desk.call(
        "add_interview",
        opportunity_id=added["id"],
        name="Ward call",
        stage="hiring_manager_call",
        start=HELD.isoformat(),
        interviewers=[DANA],
    )
    agenda = await desk.call("show_agenda", interview_id=booked["id"])
    assert agenda["items"] == []  # it has been; the next one is planned
    coming = await desk.call(
        "add_interview",
        opportunity_id=added["id"],
        name="Ward visit",
        start="2099-03-05T10:00:00",
        interviewers=[DANA, {"name": "Kofi Ames", "role": "peer"}],
    )
    agenda = await desk.call("show_agenda", interview_id=coming["id"])
    first = agenda["items"][0]
    assert first["why"]
    assert first["good_signs"]
    assert first["to"]

    before = await desk.call("what_is_unknown", opportunity_id=added["id"])
    readings = await desk.call(
        "bring_transcript", interview_id=booked["id"], text=LONG, me="Me"
    )
    assert desk.heard == sorted(desk.heard)
    assert len(desk.heard) > 0
    one = next(r for r in readings["readings"] if r["turn"] == 1)
    assert one["verdict"] == "answered"
    assert one["verbatim"] in TALK
    after = await desk.call("what_is_unknown", opportunity_id=added["id"])
    assert after["unknown"] < before["unknown"]
    told = [words["verbatim"] for c in after["criteria"] for words in c["said"]]
    assert all(words in LONG for words in told)

    compared = await desk.call("compare_opportunities")
    assert not compared["is_told"]
    assert compared["ranked"][0]["company"] == "Fennel Care"


async def _what_must_not_be(desk: Speaking, home: Path) -> None:
    """Hostile text, somebody else's id, a reading that is cancelled."""
    added = await desk.call("add_opportunity", posting=HOSTILE, company="Cald Ferries")
    shown = await desk.call("show_opportunity", opportunity_id=added["id"])
    kept = (*_strings(shown),)
    assert all(key == "verbatim" for key, said in kept if ORDER in said)

    with sqlite3.connect(home / "askback.sqlite3") as store:
        (other,) = store.execute(
            "insert into store_user (username, password, first_name, last_name, email,"
            " is_superuser, is_staff, is_active, date_joined)"
            " values ('bob', '', '', '', '', 0, 0, 1, '2024-01-01') returning id"
        ).fetchone()
        ident = added["id"].replace("-", "")
        store.execute(
            "update store_opportunityrow set owner_id = ? where id = ?", (other, ident)
        )
    why = await desk.refused("show_opportunity", opportunity_id=added["id"])
    assert why == f"No company {added['id']}."
    with pytest.raises(Exception, match=f"No company {added['id']}."):
        await desk.client.read_resource(f"askback://opportunity/{added['id']}")


async def _cancelled(desk: Speaking) -> None:
    """A reading that the client gives up leaves nothing behind."""
    added = await desk.call("add_opportunity", company="Marrow")
    booked = await desk.call(
        "add_interview", opportunity_id=added["id"], name="Call", start=HELD.isoformat()
    )
    with anyio.CancelScope() as scope:

        async def heard(
            progress: float,  # noqa: ARG001 -- as the library calls it
            total: float | None,  # noqa: ARG001 -- as the library calls it
            message: str | None,  # noqa: ARG001 -- as the library calls it
        ) -> None:
            scope.cancel()

        given = {"interview_id": booked["id"], "text": TALK * 200}
        await desk.client.call_tool("bring_transcript", given, progress_callback=heard)
    assert scope.cancelled_caught
    left = await desk.call("show_readings", interview_id=booked["id"])
    assert not left["has_transcript"]


def _strings(value: Any, key: str = "") -> Any:
    """Yield every text of an answer with the name of its field."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _strings(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one, key)


def test_a_client_gets_from_a_posting_to_a_comparison(tmp_path: Path) -> None:
    async def speak() -> None:
        async with speaking(tmp_path, "--write") as desk:
            await _through_the_main_job(desk)
            await _what_must_not_be(desk, tmp_path)
            await _cancelled(desk)

    anyio.run(speak)
