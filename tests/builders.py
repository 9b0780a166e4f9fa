"""What tests build with; each argument has a dull default."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askback.adapters import shipped
from askback.services import interviews, opportunities, weights
from askback.services.values import InterviewDraft, Upload, WeightDraft
from askback.store.models import User
from askback.store.revisions import NOTHING

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
DANA = (("Dana Marsh", "hiring_manager"),)


def upload(text: str, name: str = "talk.txt") -> Upload:
    return Upload(name, text.encode())


def draft(
    name: str = "First call",
    *,
    people: Sequence[tuple[str, str]] = DANA,
    start: datetime | None = None,
    stage: str = "hiring_manager_call",
    minutes: int = 12,
) -> InterviewDraft:
    return InterviewDraft(
        name=name,
        stage=stage,
        start=start,
        minutes_total=45,
        minutes_for_questions=minutes,
        people=tuple(people),
    )


def add_company(owner: User, name: str = "Halden", *, posting: str = "") -> UUID:
    return opportunities.add(
        owner,
        company=name,
        title="Ward manager",
        posting=upload(posting, "posting.txt") if posting else None,
        now=NOW,
    )


def add_interview(
    owner: User, opportunity_id: UUID, filled: InterviewDraft | None = None
) -> UUID:
    return interviews.add(owner, opportunity_id, draft=filled or draft(), now=NOW)


def queries_of(deed: Callable[[], object]) -> int:
    """Return how many queries a deed takes."""
    with CaptureQueriesContext(connection) as captured:
        deed()
    return len(captured)


def everything() -> dict[str, list[dict[str, object]]]:
    """Return all rows that are stored, to compare before and after.

    What is derived is left out: its stamps change with every write.
    """
    return {
        model.__name__: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("store").get_models()
        if getattr(model, "under", None) != NOTHING
    }


def only_matters(owner: User, *criteria: str) -> None:
    """Give the greatest weight to some criteria and none to the rest."""
    drafts = {
        c.key: WeightDraft(5 if c.key in criteria else 0) for c in shipped.criteria()
    }
    weights.save(owner, weights=drafts, now=NOW)
