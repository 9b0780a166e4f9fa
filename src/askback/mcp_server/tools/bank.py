"""The bank of questions: looking for one, one whole, and how one is worded."""

from __future__ import annotations

from typing import Annotated

from django.utils import timezone
from pydantic import Field

from askback.core.topics import Role, Stage
from askback.errors import InvalidInputError
from askback.mcp_server import given, whose
from askback.mcp_server.shapes.bank import (
    Advice,
    Finding,
    Question,
    QuestionLine,
    Questions,
    Sign,
)
from askback.mcp_server.shapes.common import SIZE
from askback.services import bank, question, wordings
from askback.services.values import Chosen

Words = Annotated[
    str, Field(min_length=1, max_length=500, description="What it is about, in words.")
]
Limit = Annotated[int, Field(ge=1, le=SIZE)]
NO_WORDS = "text: has no words. Write the question."


def search_questions(
    text: Words, role: Role | None = None, stage: Stage | None = None, limit: Limit = 5
) -> Questions:
    """Find questions to ask an interviewer, by what they are about.

    Use it when the user wonders what to ask. The questions are the user's own bank:
    reviewed ones, with what they changed and wrote themselves. Prefer these wordings
    to your own: how a question is put decides how honestly it is answered.
    """
    chosen = Chosen(
        text=text,
        roles=frozenset([role.value] if role else []),
        stages=frozenset([stage.value] if stage else []),
    )
    page = bank.show(whose.owner(), chosen)
    lines = [
        QuestionLine(
            key=line.key,
            text=line.text,
            score=round(line.score, 4),
            topics=list(line.criteria),
            ask=list(line.roles),
            minutes=line.minutes,
        )
        for line in page.lines[:limit]
    ]
    return Questions(looked_for=page.looked_for, found=lines)


def show_question(
    key: Annotated[str, Field(max_length=80, description="From search_questions.")],
) -> Question:
    """Show one question of the bank whole.

    What it finds out, whom to ask, the good signs and red flags to listen for, what to
    ask next, and the second try where it is dodged.
    """
    page = question.show(whose.owner(), key, now=timezone.now())
    return Question(
        key=page.key,
        text=page.text,
        intention=page.intention,
        benefit=page.benefit,
        ask=[role for role, _ in page.whom],
        stages=list(page.stages),
        minutes=page.minutes,
        good_signs=[Sign(signal=s, says=list(says)) for s, says in page.green],
        red_flags=[Sign(signal=s, says=list(says)) for s, says in page.red],
        probes=list(page.probes),
        if_dodged=page.if_dodged,
        fit=page.fit,
        source=page.source,
    )


def check_question(text: given.Question) -> Advice:
    """Check the wording of a question that the user wants to ask.

    Says whether it is closed, leading, general, several in one, or could be looked up,
    and offers better wordings.

    Raises:
        InvalidInputError: There are no words in it.
    """
    page = wordings.advise(whose.owner(), text)
    if page is None:
        raise InvalidInputError(NO_WORDS)
    return Advice(
        phrasing=page.phrasing,
        findings=[Finding(what=line.label, why=line.why) for line in page.findings],
        better=list(page.better),
        near=[line.text for line in page.alike],
    )
