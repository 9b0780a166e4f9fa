"""Questions of the bank, as the user has it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from ninja import Query, Router

from askback.core.topics import Role, Stage
from askback.services import bank, question
from askback.services.values import Chosen
from askback.web.api import lists
from askback.web.api.bearers import READ_MUCH, Program
from askback.web.api.lists import Listed, Turn
from askback.web.api.shapes.rest import Question, QuestionLine
from askback.web.api.texts import Line

router = Router(tags=["questions"])


class Wanted(Turn):
    """Which questions are listed; a search gives the twenty nearest."""

    q: Line = ""
    criterion: Line = ""
    role: Role | None = None
    stage: Stage | None = None


@router.get("", response=Listed[QuestionLine], auth=READ_MUCH)
def list_questions(request: Program, asked: Query[Wanted]) -> Any:
    """List the questions, or search them by what is to be found out."""
    chosen = Chosen(
        text=asked.q,
        criteria=_one(asked.criterion),
        roles=_one(asked.role.value if asked.role else ""),
        stages=_one(asked.stage.value if asked.stage else ""),
    )
    return lists.cut(bank.show(request.owner, chosen).lines, asked)


def _one(value: str) -> frozenset[str]:
    return frozenset({value} if value else ())


@router.get("/{str:key}", response=Question, auth=READ_MUCH)
def show_question(request: Program, key: str) -> Any:
    """Show a question, whole, with what people told of it."""
    page = question.show(request.owner, key, now=timezone.now())
    shown = {name: getattr(page, name, None) for name in Question.model_fields}
    return {
        **shown,
        "criteria": [{"name": n, "strength": s} for n, s in page.criteria],
        "whom": [{"name": n, "strength": s} for n, s in page.whom],
        "green": [{"signal": signal, "says": says} for signal, says in page.green],
        "red": [{"signal": signal, "says": says} for signal, says in page.red],
    }
