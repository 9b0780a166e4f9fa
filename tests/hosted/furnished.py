"""A job search with something at every address, in words that are known anywhere.

`WITHIN` is in what is shared, `BEYOND` in what is not, and `OWN` in what the owner
wrote for themselves of what is shared: no coach sees it.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from askback.services import (
    discounts,
    drops,
    forgetting,
    gaps,
    kept_letters,
    long_readings,
    notes,
    objections,
    own_evidence,
    reminders,
    resumes,
    stories,
    transcripts,
    weights,
    wordings,
)
from askback.services.access import tokens
from askback.services.cohorts import gifts, joining, runners, running
from askback.services.kits import making
from askback.services.kits.scorecards import candidates
from askback.services.own_evidence import Known
from askback.services.practice import mocks, schedule
from askback.services.practice.exercises import remove
from askback.services.sharing import giving
from askback.services.telling import webhooks
from askback.services.values import WeightDraft
from askback.services.values.closing import ObjectionDraft, StoryDraft
from askback.services.values.forgetting import Also
from askback.services.values.kits import KitDraft
from askback.services.values.letters import LetterWords
from askback.services.values.mocks import MockDraft
from askback.services.values.sharing import ShareDraft
from askback.store.models import (
    CohortRow,
    CommentRow,
    GiftRow,
    InterviewerRow,
    JobRow,
    KitRow,
    MemberRow,
    QuestionRow,
    ResumeRow,
    ShareRow,
    SourceRow,
    SuggestionRow,
    User,
)
from tests.builders import add_company, add_interview, draft, upload
from tests.takes import READING, add_exercise, add_take

WITHIN, BEYOND, OWN = "Marrowquay", "Quillfeather", "Thistlewick"
PRIVATE = (WITHIN, BEYOND, OWN)
POSTING = """\
Ward manager at {0}

You lead a team of nine at {0}. Pay 48,000 to 55,000 GBP a year.
You must know SQL and Python. Hybrid working is not possible.
"""
TALK = """\
Me: How many people left the team last year?
Dana: Two of nine left {0}. One moved to Leeds for family.
Me: Is there on-call, and how often were you woken last month?
Dana: I can't share that, {0} asks us not to.
"""


def furnish(owner: User, coach: User, member: User) -> dict[str, UUID | str | int]:
    """Fill a search, share a part of it, and return what addresses are made with.

    Args:
        owner: Whose search it is; they run a cohort too.
        coach: To whom one company is shared, to be read.
        member: Somebody else who is of the cohort.
    """
    shared, told = _company(owner, WITHIN)
    _of_ones_own(owner, told)
    made: dict[str, UUID | str | int] = {"opportunity_id": shared, "interview_id": told}
    _company(owner, BEYOND)
    made |= _about(owner, shared, told)
    made |= _practised(owner)
    made |= _kit(owner)
    made |= _around(owner)
    made |= _shared(owner, coach, shared)
    return made | _cohort(owner, member)


def _company(owner: User, word: str) -> tuple[UUID, UUID]:
    company = add_company(owner, f"{word} Infirmary", posting=POSTING.format(word))
    people = ((f"Dana {word}", "hiring_manager"), ("Dana", "peer"))
    booked = draft(f"Call at {word}", people=people)
    told = add_interview(owner, company, booked)
    now = timezone.now()
    transcripts.add(owner, told, upload=upload(TALK.format(word)), me="Me", now=now)
    return company, told


def _of_ones_own(owner: User, told: UUID) -> None:
    now = timezone.now()
    notes.add(owner, told, text=f"{OWN}: tired, and honest.", now=now)
    notes.mark(
        owner, told, place="asked-0", question_key="", verdict="answered",
        direction=-1.0, note=f"{OWN} of it.", now=now,
    )  # fmt: skip
    wish = WeightDraft(
        5, dealbreaker=True, want=f"{OWN} more", op=">=", value=3, unit="GBP"
    )
    weights.save(owner, weights={"pay": wish}, now=now)
    gaps.say(owner, "Python", known=True, line=f"{OWN} taught me.", now=now)


def _about(owner: User, company: UUID, told: UUID) -> dict[str, UUID]:
    now = timezone.now()
    source = SourceRow.objects.get(opportunity=company)
    words = LetterWords(
        "thanks", f"Dana {OWN}", "d@halden.example", f"{OWN}, thanks", f"Hello {OWN}"
    )
    known = Known(f"{OWN} told me.", -1.0)
    suggestion = SuggestionRow.objects.create(
        owner=owner, made_at=now, source=source, model="small", kind="claim",
        criterion="pay", text=f"{OWN} pays.", quote="Pay 48,000", start=60, end=70,
    )  # fmt: skip
    doubt = ObjectionDraft(f"{OWN} too far?")
    discount = discounts.put(
        owner, company, kind="witness", name="Dana", share=0.5, why=OWN, now=now
    )
    return {
        "source_id": source.id,
        "suggestion_id": suggestion.id,
        "evidence_id": own_evidence.add(owner, company, "hours", known=known, now=now),
        "discount_id": discount,
        "letter_id": kept_letters.keep(owner, company, words=words, now=now),
        "objection_id": objections.add(owner, told, draft=doubt, now=now),
        "person_id": InterviewerRow.objects.get(seats__interview=told, name="Dana").id,
    }


def _practised(owner: User) -> dict[str, UUID]:
    now = timezone.now()
    exercise = add_exercise(owner, f"What moved at {BEYOND}?")
    gone = add_exercise(owner, f"What stayed at {BEYOND}?")
    remove(owner, gone, now=now)
    take = add_take(owner, exercise, data=BEYOND.encode(), reading=READING)
    mock = MockDraft("behavioural", 20)
    return {
        "exercise_id": exercise,
        "take_id": take,
        "removed": gone,
        "review_id": schedule.review(owner, exercise, grade=3, now=now),
        "mock_id": mocks.begin(owner, draft=mock, now=now),
        "story_id": stories.add(owner, draft=StoryDraft(f"{BEYOND} once"), now=now),
        "take_job": _job(owner, "take", str(take)),
    }


def _job(owner: User, kind: str, subject: str) -> UUID:
    now = timezone.now()
    return JobRow.objects.create(
        owner=owner, made_at=now, heard_at=now, kind=kind, subject=subject,
        state="queued", told=BEYOND,
        given={"name": "talk.txt", "me": "Me", "problems": []}, data=TALK.encode(),
    ).id  # fmt: skip


def _kit(owner: User) -> dict[str, UUID | str | int]:
    now = timezone.now()
    kit = making.make(
        owner,
        posting=upload(POSTING.format(BEYOND)),
        draft=KitDraft(title=f"Nurse of {BEYOND}", meetings=2, people=("Ada", "Ben")),
        now=now,
    )
    candidate = candidates.add(owner, kit, name=f"Candidate {BEYOND}", now=now)
    asked = KitRow.objects.get(id=kit).kit["questions"][0]
    return {
        "kit_id": kit,
        "candidate_id": candidate,
        "kit_key": asked["key"],
        "place": 1,
        "meeting": 1,
        "person": 1,
    }


def _around(owner: User) -> dict[str, UUID | str]:
    now = timezone.now()
    another = add_company(owner, f"{BEYOND} Mills")
    met = add_interview(
        owner, another, draft("Met", people=((f"Sofia {BEYOND}", "peer"),))
    )
    who = InterviewerRow.objects.get(seats__interview=met).id
    on = timezone.localdate() + timedelta(days=3)
    secret = tokens.make(owner, name=BEYOND, scopes=tuple(tokens.SCOPES), now=now)
    hook = webhooks.make(
        owner, url=f"https://{BEYOND}.example/", events=["take.read"], now=now
    )
    resumes.add(owner, upload=upload(f"# Ann {BEYOND}\n\nPython", "cv.md"), now=now)
    return {
        "report_id": forgetting.forget(owner, who, also=Also(), now=now).id,
        "reminder_id": reminders.add(owner, text=f"Ring {BEYOND}", on=on, now=now),
        "resume_id": ResumeRow.objects.get(owner=owner).id,
        "drop_id": drops.take(owner, upload=upload(TALK.format(BEYOND)), now=now),
        "token_id": secret.line.id,
        "secret": secret.secret,
        "webhook_id": hook.line.id,
        "job_id": _job(owner, long_readings.KIND, str(met)),
        "key": "turnover",
        "question": wordings.keep(owner, text=f"Whom did {BEYOND} hire?", now=now),
        "before": f"{another}.declined",
        "kind": "thanks",
        "form": "md",
        "name": "keys",
    }


def share(owner: User, company: UUID, coach: User) -> UUID:
    """Let a coach read one company for a week."""
    until = timezone.localdate() + timedelta(days=7)
    given = ShareDraft(address=coach.email, until=until, opportunity=company)
    return giving.give(owner, draft=given, now=timezone.now())


def _shared(owner: User, coach: User, company: UUID) -> dict[str, UUID]:
    ident = share(owner, company, coach)
    said = CommentRow.objects.create(
        owner=owner, made_at=timezone.now(), share=ident, by=coach.email,
        opportunity=ShareRow.objects.get(id=ident).opportunity, text="Ask who decides.",
    )  # fmt: skip
    return {"share": ident, "comment": said.id}


def _cohort(owner: User, member: User) -> dict[str, UUID | str]:
    now = timezone.now()
    cohort = running.make(owner, name="Spring class", now=now)
    row = CohortRow.objects.get(id=cohort)
    joining.join(member, row.code, now=now)
    asked = QuestionRow.objects.get(
        owner=owner, key=wordings.keep(owner, text="Who decides here?", now=now)
    )
    gifts.offer(owner, cohort, chosen=[asked.id], now=now)
    return {
        "cohort": cohort,
        "gift": GiftRow.objects.get(cohort=cohort).id,
        "code": row.code,
        "token": runners.invitation(row, now=now),
        "member": MemberRow.objects.get(owner=member, cohort=cohort).id,
    }
