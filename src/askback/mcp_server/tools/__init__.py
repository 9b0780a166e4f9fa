"""Every tool: what reads, and what writes where the user allows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from askback.mcp_server.tools.bank import (
    check_question,
    search_questions,
    show_question,
)
from askback.mcp_server.tools.bringing import bring_transcript
from askback.mcp_server.tools.deciding import compare_opportunities, show_letters
from askback.mcp_server.tools.interviews import show_agenda, show_readings
from askback.mcp_server.tools.opportunities import (
    list_interviews,
    list_opportunities,
    show_opportunity,
    show_today,
    what_is_unknown,
)
from askback.mcp_server.tools.practice import decode_question, practice_today
from askback.mcp_server.tools.texts import build_kit, read_answer, read_posting
from askback.mcp_server.tools.writing import (
    add_interview,
    add_opportunity,
    mark_answer,
)

__all__ = [
    "READS",
    "WRITES",
    "Tool",
    "add_interview",
    "add_opportunity",
    "bring_transcript",
    "build_kit",
    "check_question",
    "compare_opportunities",
    "decode_question",
    "list_interviews",
    "list_opportunities",
    "mark_answer",
    "practice_today",
    "read_answer",
    "read_posting",
    "search_questions",
    "show_agenda",
    "show_letters",
    "show_opportunity",
    "show_question",
    "show_readings",
    "show_today",
    "what_is_unknown",
]

Tool = Callable[..., Any]

READS: tuple[Tool, ...] = (
    show_today,
    list_opportunities,
    show_opportunity,
    what_is_unknown,
    list_interviews,
    show_agenda,
    show_readings,
    compare_opportunities,
    show_letters,
    search_questions,
    show_question,
    check_question,
    read_posting,
    read_answer,
    decode_question,
    practice_today,
    build_kit,
)
WRITES: tuple[Tool, ...] = (
    add_opportunity,
    add_interview,
    bring_transcript,
    mark_answer,
)
