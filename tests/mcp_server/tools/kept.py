"""What is kept before a tool shows it."""

from __future__ import annotations

from uuid import UUID

from askback.services import transcripts
from askback.store.models import User
from tests.builders import NOW, upload
from tests.mcp_server.said import TALK


def bring(owner: User, interview_id: UUID, text: str = TALK) -> None:
    """Keep a transcript in which the user is called Me."""
    transcripts.add(owner, interview_id, upload=upload(text), me="Me", now=NOW)
