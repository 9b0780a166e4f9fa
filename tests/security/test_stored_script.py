"""What people write in practice, kits, stories, letters and comments runs nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from askback.services import kept_letters, objections, reminders, stories
from askback.services.kits import making
from askback.services.kits.scorecards import candidates
from askback.services.practice import takes
from askback.services.values import Upload
from askback.services.values.closing import ObjectionDraft, StoryDraft
from askback.services.values.kits import KitDraft
from askback.services.values.letters import LetterWords
from askback.store.models import (
    CandidateRow,
    CommentRow,
    KitRow,
    OpportunityRow,
    ScorecardRow,
    TakeRow,
    User,
)
from tests.takes import READING, add_exercise, add_take
from tests.web.hostile import EVIL, POSTING, SHORT
from tests.web.test_safety import seen

pytestmark = pytest.mark.django_db

WORK = "- Work in a team\n- Communicate with relatives\n- Attention to detail\n"


@pytest.fixture
def pages(
    me: User, filled: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """Write hostile text everywhere, and return where it is shown."""
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return [
        *_practice(me),
        *_kit(me),
        *_letters(me, filled["opportunity_id"], filled["interview_id"]),
        "/find/?q=Evil",
        "/removed/",
        "/",
    ]


def _practice(me: User) -> list[str]:
    exercise = add_exercise(me, f"Why {EVIL}?", points=(EVIL[:200],), script=EVIL)
    words = [{"text": SHORT, "start_s": 0.5, "end_s": 0.8}]
    take = add_take(me, exercise, reading={**READING, "words": words})
    TakeRow.objects.filter(id=take).update(name=EVIL[:300])
    takes.note(me, take, text=EVIL)
    told = StoryDraft(EVIL[:200], situation=EVIL, task=EVIL, action=EVIL, result=EVIL)
    story = stories.add(me, draft=told, now=timezone.now())
    _comment(me, take=TakeRow.objects.get(id=take))
    return [
        "/practice/", f"/practice/{exercise}/", f"/practice/takes/{take}/",
        "/stories/", f"/stories/{story}/", "/stories/paper/",
    ]  # fmt: skip


def _kit(me: User) -> list[str]:
    now = timezone.now()
    kit = making.make(
        me,
        posting=Upload(f"{SHORT}.txt", f"{POSTING}{WORK}".encode()),
        draft=KitDraft(title=EVIL[:200], meetings=1, people=(SHORT[:80],)),
        now=now,
    )
    KitRow.objects.filter(id=kit).update(company=EVIL[:300])
    ident = candidates.add(me, kit, name=EVIL[:200], now=now)
    row = KitRow.objects.get(id=kit)
    asked = row.kit["questions"][0]["key"]
    ScorecardRow.objects.create(
        owner=me, made_at=now, candidate=CandidateRow.objects.get(id=ident),
        meeting=row.kit["meetings"][0]["name"], interviewer=SHORT[:80], note=EVIL,
        scores={asked: {"anchor": 3, "said": EVIL}}, handed_in_at=now,
    )  # fmt: skip
    place = f"/kits/{kit}/"
    one = f"{place}candidates/{ident}/"
    return [
        "/kits/", place, f"{place}paper/", f"{place}candidates/", one,
        f"{one}cards/1/1/", f"{one}cards/1/1/paper/",
    ]  # fmt: skip


def _letters(me: User, company: UUID, interview: UUID) -> list[str]:
    now = timezone.now()
    words = LetterWords("thanks", SHORT[:110], "d@x.example", EVIL[:200], EVIL)
    letter = kept_letters.keep(me, company, words=words, now=now)
    doubt = ObjectionDraft(EVIL, who=SHORT[:80], reply=EVIL)
    ident = objections.add(me, interview, draft=doubt, now=now)
    reminders.add(me, text=EVIL[:200], on=timezone.localdate(), now=now)
    _comment(me, opportunity=OpportunityRow.objects.get(id=company))
    return [
        f"/companies/{company}/", f"/companies/{company}/letters/",
        f"/letters/{letter}/", f"/interviews/{interview}/closing/",
        f"/objections/{ident}/", "/objections/", "/reminders/",
    ]  # fmt: skip


def _comment(me: User, **about: Any) -> None:
    given = {"by": f"{SHORT}@x.example", "text": EVIL, **about}
    CommentRow.objects.create(owner=me, made_at=timezone.now(), **given)


def test_what_was_written_is_shown_and_is_nothing_else(
    client: Client, pages: list[str]
) -> None:
    harm, silent = {}, []
    for path in pages:
        response = client.get(path)
        assert response.status_code == 200, path
        html = response.content.decode()
        page = seen(html)
        if page.harm or "62674" in html or "<script>alert" in html:
            harm[path] = page.harm
        if "<script>alert(" not in "".join(page.text) and "&lt;script" not in html:
            silent.append(path)

    assert harm == {}
    assert set(silent) <= {"/removed/", "/"}
