"""Reading a text that is not kept: a posting, an answer, a question, a kit."""

from __future__ import annotations

from typing import Any

from ninja import Router

from askback.core.kit.balance import Frame
from askback.core.kit.values import Kit
from askback.services import postings
from askback.services.access import kits
from askback.services.files import batches, decode
from askback.web.api.bearers import READ_MUCH, Program
from askback.web.api.shapes import read

router = Router(tags=["reading"])


@router.post("/posting", response=read.Posting, auth=READ_MUCH)
def read_posting(request: Program, given: read.PostingGiven) -> Any:  # noqa: ARG001 -- nobody's rows are asked
    """Say what a posting says and does not say."""
    return postings.to_json(postings.read_posting_text(given.text))


@router.post("/answer", response=read.Answer, auth=READ_MUCH)
def read_answer(request: Program, given: read.AnswerGiven) -> Any:  # noqa: ARG001 -- nobody's rows are asked
    """Say whether an answer answers its question."""
    return batches.read_one(given.question, given.answer)


@router.post("/question", response=read.Decoded, auth=READ_MUCH)
def read_question(request: Program, given: read.QuestionGiven) -> Any:  # noqa: ARG001 -- nobody's rows are asked
    """Say what a question that interviewers ask is after."""
    return decode.to_json(decode.decode(given.question))


@router.post("/kit", response=Kit, auth=READ_MUCH)
def build_kit(request: Program, given: read.KitGiven) -> Any:  # noqa: ARG001 -- nobody's rows are asked
    """Make a structured interview of a posting, for whoever asks the questions."""
    frame = Frame(given.interviews, given.minutes, given.interviewers)
    return kits.of_text(given.text, frame, given.level)
