"""A workspace in which every text that people write tries to be something else."""

from __future__ import annotations

from uuid import UUID

from askback.services import (
    gaps,
    interviews,
    notes,
    opportunities,
    questions,
    resumes,
    sources,
    transcripts,
    weights,
)
from askback.services.values import InterviewDraft, Upload, WeightDraft
from askback.store.models import SourceRow, User
from tests.builders import NOW

# Tags, handlers, entities, templates, an end of a quote, letters from right to left.
EVIL = (
    "Evil\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 31337|add:31337 }}"
    "{% csrf_token %}&lt;b&gt;&#34; javascript:alert(1) \u202eevil\u05d0\u05d1\u05d2"
)
SHORT = (
    '"><script>alert(2)</script><svg onload=alert(2)>{{ 31337|add:31337 }}\u202e\u05d0'
)
TALK = f"""\
Me: Thanks. How many people left the team last year? {EVIL}
{SHORT[:40]}: Two of nine left. {EVIL} One moved to Leeds for family.
Me: {EVIL} What is the hardest thing about working here?
{SHORT[:40]}: Honestly it varies. {EVIL} Every team has its ups and downs.
Me: Is there on-call, and how often were you woken last month?
{SHORT[:40]}: I can't share that, legal asks us not to. {EVIL}
"""
POSTING = f"""\
Nurse at {EVIL}

We offer 40,000 to 50,000 a year. {EVIL}
You must have: Python, ward experience, {EVIL}
You may work from home two days a week. {EVIL}
"""


def fill(owner: User) -> dict[str, UUID]:
    """Fill a workspace, and return what its addresses are made with."""
    company = opportunities.add(
        owner,
        company=EVIL[:200],
        title=EVIL[:200],
        posting=Upload(f"{SHORT}.txt", POSTING.encode()),
        now=NOW,
    )
    sources.add(
        owner, company, upload=Upload(f"{SHORT}.md", f"# {EVIL}\n\n{EVIL}".encode()),
        kind="article", now=NOW,
    )  # fmt: skip
    meeting = InterviewDraft(
        name=SHORT[:120],
        stage="hiring_manager_call",
        start=None,
        minutes_total=45,
        minutes_for_questions=12,
        people=((SHORT[:110], "hiring_manager"),),
    )
    interview = interviews.add(owner, company, draft=meeting, now=NOW)
    upload = Upload(f"{SHORT}.txt", TALK.encode())
    transcripts.add(owner, interview, upload=upload, me="Me", now=NOW)
    notes.add(owner, interview, text=EVIL, now=NOW)
    notes.mark(
        owner, interview, place="asked-0", question_key="", verdict="answered",
        direction=-1.0, note=EVIL, now=NOW,
    )  # fmt: skip
    wish = WeightDraft(
        5, dealbreaker=True, want=SHORT, op=">=", value=3, unit=SHORT[:40]
    )
    weights.save(owner, weights={"turnover": wish, "on_call": wish}, now=NOW)
    resumes.add(
        owner, upload=Upload(f"{SHORT}.md", f"# Ann\n\n{EVIL}".encode()), now=NOW
    )
    gaps.say(owner, "Python", known=True, line=EVIL, now=NOW)
    source = SourceRow.objects.latest("made_at", "id").id
    return {"company": company, "interview": interview, "source": source}


def reword(owner: User, key: str) -> None:
    """Give a question of the bank hostile words."""
    given = {"text": f"How {EVIL}?", "probes": [EVIL], "if_dodged": EVIL}
    questions.change(owner, key, changes=given, note=EVIL, now=NOW)
