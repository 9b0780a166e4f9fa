"""A transcript that is brought: an hour's takes seconds, so it says how far it is."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated, Any
from uuid import UUID

import anyio
from anyio.to_thread import run_sync
from django.utils import timezone
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from askback.errors import ConflictError
from askback.jobs import readings as jobs
from askback.mcp_server import given, whose
from askback.mcp_server.faults import plainly
from askback.mcp_server.shapes.interviews import Readings
from askback.mcp_server.tools.interviews import check_over, show_readings
from askback.services import debriefs, long_readings
from askback.services.values import JobLine, Upload

LOOKS_S = 0.5  # between two looks at how far it is
THERE = (
    "This interview has a transcript already. The user can bring another in its place "
    "on the interview's debrief."
)


async def bring_transcript(
    interview_id: given.InterviewId,
    text: given.Talk,
    context: Context,
    me: Annotated[
        given.Name, Field(description="The user's name in it; empty to guess.")
    ] = "",
    name: Annotated[given.Name, Field(description="Of its file.")] = "transcript.txt",
) -> Readings:
    """Read the transcript of an interview that is over, keep it, and show its readings.

    Only when the user asks for it, and only after the interview. An hour's transcript
    takes some seconds; cancelling keeps nothing. Refused where the interview has a
    transcript already.
    """
    owner = await _deed(whose.owner)
    job = await _deed(_begin, owner, interview_id, Upload(name, _bytes(text)), me)
    if job is not None:
        await _read(owner, job, context)
    shown: Readings = await _deed(show_readings, interview_id)
    return shown


def _bytes(text: str) -> bytes:
    return text.encode(errors="replace")


async def _deed(deed: Any, *given_: Any) -> Any:
    """Do something with the database, which is not for a loop of events."""
    return await run_sync(plainly(deed), *given_)


def _begin(owner: Any, interview_id: UUID, upload: Upload, me: str) -> UUID | None:
    """Read a short transcript, or make a job of a long one.

    Raises:
        ConflictError: There is a transcript already, or the interview is not over.
    """
    now = timezone.now()
    page = debriefs.show(owner, interview_id, now=now)
    check_over(page.line)
    if page.has_transcript:
        raise ConflictError(THERE)
    return long_readings.bring(
        owner, interview_id, upload=upload, me=me or None, now=now
    )


async def _read(owner: Any, job: UUID, context: Context) -> None:
    """Do a job here, and tell how far it is.

    Raises:
        ToolError: It came to nothing; the message says why.
    """
    async with anyio.create_task_group() as group:
        group.start_soon(_tell, owner, job, context)
        try:
            with suppress(ToolError):  # what failed is told by its job
                await run_sync(plainly(jobs.here), job, abandon_on_cancel=True)
        except anyio.get_cancelled_exc_class():
            with anyio.CancelScope(shield=True):
                await _deed(_stop, owner, job)
            raise
        group.cancel_scope.cancel()
    line = await _deed(_shown, owner, job)
    if line.state != "done":
        raise ToolError(line.told or "The reading was stopped. Nothing was kept.")


async def _tell(owner: Any, job: UUID, context: Context) -> None:
    """Tell how far a job is until it is over, or gone."""
    with suppress(ToolError):
        while True:
            line = await _deed(_shown, owner, job)
            await context.report_progress(line.done, line.of or None, "turns read")
            await anyio.sleep(LOOKS_S)


def _shown(owner: Any, job: UUID) -> JobLine:
    return long_readings.show(owner, job, now=timezone.now())


def _stop(owner: Any, job: UUID) -> None:
    long_readings.stop(owner, job, now=timezone.now())
