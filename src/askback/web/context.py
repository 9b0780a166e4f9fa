"""What every page is given besides its own."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from askback.services import backups, fading, samples
from askback.web import viewers
from askback.web.http import Request

# Said once after a deed. The address only names one, so that nothing else is said.
NOTICES = {
    "added": "Added.",
    "changed": "Saved.",
    "zone": "Saved. Times are shown in this zone from now on.",
    "deleted": "Deleted. It is kept for thirty days, to be taken back.",
    "away": "Put away. It is kept, and shown no more.",
    "back": "Taken up again.",
    "weights": "Saved. Plans change with it when you open them.",
    "tables": "Saved. Plans, and the weight of what you heard, change with it.",
    "transcript": "The transcript is read.",
    "me": "The speakers are changed, and the transcript is read again.",
    "named": "Changed, here and in the other interviews of this loop.",
    "unnamed": "Taken back. They are called as before.",
    "note": "Your note is kept.",
    "mark": "Your reading counts now.",
    "unmark": "Taken back.",
    "source": "The source is read.",
    "fetched": "The page is fetched, kept as it was seen, and read.",
    "source_away": "The source is taken out of the dossier.",
    "source_back": "The source is back in the dossier.",
    "resume": "Your résumé is read.",
    "replanned": "Planned again.",
    "question": "Kept as your own. It is planned like the others.",
    "shipped": "As it came, again.",
    "rated": "Kept. Plans change with it when you open them.",
    "question_away": "Deleted.",
    "suggested": "It answered. What cites no words of the source was dropped.",
    "judged": "Kept.",
    "list": "The list is kept. Its questions are planned like the others.",
    "cancelled": "Cancelled. Nothing is planned for it; all you kept is still there.",
    "on_again": "It is on again.",
    "minutes": "Planned for these minutes.",
    "people": "Planned for whoever comes now.",
    "left": "They are off the list, and the plan is for whoever comes now.",
    "replaced": "The transcript is read, in place of the former one.",
    "unworded": "As it came, again. Your own wording is laid aside.",
    "taken_back": "Taken back. It is as it was.",
    "forgotten": "Forgotten for good.",
    "expected": "Counted with. The plan leaves something for them.",
    "invite": "The invitation is kept.",
    "invites": "The interviews are kept.",
    "invite_none": "Nothing was taken of the invitation.",
    "sample": "The sample search is here. Look around; it is gone at one click.",
    "sample_gone": "The sample search is gone.",
    "pinned": "Kept. The agenda is planned around it.",
    "backed_up": "Backed up. The file is the first in the list.",
    "restored": "The backup is back in its place.",
    "erased": "Everything is deleted. A backup was made first.",
    "discounted": "It counts for less now. The words stay where they are.",
    "whole": "It counts whole again.",
    "known": "Kept. It counts as a witness of its own.",
    "unknown": "Removed. It counts no more.",
    "backup_away": "The backup is deleted.",
    "letter": "Kept as you wrote it.",
    "letter_sent": "Marked as sent.",
    "letter_unsent": "Taken back. It stands under To write.",
    "letter_again": "The draft is back; what you wrote is laid aside.",
    "letter_wording": "As it came, again. Your own wording is laid aside.",
    "backups_away": "The backups from before are deleted.",
    "ended": "Kept how it ended.",
    "unended": "As it was said before.",
    "keeping": "Saved.",
    "spared": "It is kept from fading.",
    "unspared": "It fades with the others.",
    "brought": "It is back. Whatever else was here is as it was.",
    "brought_none": "All of it is here already, or what is here counts.",
    "reminder_done": "Done.",
    "reminder_later": "Put off. It comes back in time.",
    "reminder_added": "Kept. It stands on Today from its day on.",
    "closing": "Kept. How you stand is read from it.",
    "wish": "Kept. The agenda is planned with it.",
    "taken": "Taken over, as your own now.",
    "doubt": "The doubt is kept.",
    "story": "The story is kept.",
    "begun": "Begun with the words of your résumé. The rest is yours to tell.",
    "offer": "The offer is kept, beside what you know.",
    "offer_gone": "The offer is deleted. It is kept for thirty days.",
    "take": "The take is kept.",
    "take_gone": "The take is deleted, with all that was kept of it.",
    "exercise": "It is on the schedule.",
    "exercise_off": "Taken off the schedule. It stays in the list.",
    "token_ended": "The token is ended. It opens nothing any more.",
    "webhook_ended": "The webhook is ended. Nothing more is told to it.",
    "reviewed": "Kept how it went. It comes up again in time.",
    "card_in": "The card is in. It does not change any more.",
    "kit": "The kit is made. Each question can be changed.",
    "share": "Shared. A letter with the link is on its way to them.",
    "share_unsent": "Shared, but no letter could be sent. Give them the link yourself.",
    "share_ended": "Ended. It opens for nobody any more.",
    "comment": "Your comment is kept, and theirs to read.",
    "comment_away": "The comment is deleted.",
    "unreviewed": "Taken back. It is due as before.",
    "cohort_joined": "Joined. You are counted, and nothing of yours is seen.",
    "cohort_run": "You run it too now.",
    "cohort_left": "Left. What you took from it is yours.",
    "cohort_ended": "Ended. What its people took is theirs.",
    "cohort_code": "It has another code. Nobody joins by the former one any more.",
    "cohort_runner_off": "Taken back. They run it no more.",
    "gifts_offered": "Offered. Its people see it on their page of the cohort.",
    "gift_withdrawn": "Offered no more. What people took is theirs.",
    "gifts_taken": "Taken, all of it. They are yours now.",
    "gift_taken": "Taken. It is yours now.",
    "gift_renewed": "Yours has the new wording.",
}
# The deed that takes back what a notice says.
UNDOS = {
    "away": ("company_restore", UUID),
    "ended": ("unsay", str),
    "source_away": ("source_restore", UUID),
    "cancelled": ("interview_restore", UUID),
    "question_away": ("question_restore", str),
    "named": ("speakers_undo", UUID),
    "restored": ("backup_restore", str),
    "erased": ("backup_restore", str),
    "deleted": ("removed_back", UUID),
    "left": ("removed_back", UUID),
    "replaced": ("removed_back", UUID),
    "unworded": ("removed_back", UUID),
    "unmark": ("removed_back", UUID),
    "resume": ("resume_delete", UUID),
    "sample_gone": ("sample_restore", UUID),
    "letter_sent": ("letter_unsent", UUID),
    "letter_again": ("removed_back", UUID),
    "letter_wording": ("removed_back", UUID),
    "discounted": ("discount_back", UUID),
    "unknown": ("evidence_back", UUID),
    "reminder_done": ("reminder_undo", UUID),
    "reminder_later": ("reminder_undo", UUID),
    "offer_gone": ("removed_back", UUID),
    "reviewed": ("review_undo", UUID),
    "exercise_off": ("exercise_on", UUID),
}


def sample(request: HttpRequest) -> dict[str, Any]:
    """Say, where a page asks, whether the sample search is shown."""
    if not hasattr(request, "owner"):
        return {}
    return {"has_sample": lambda: samples.is_there(request.owner)}


def fading_soon(request: HttpRequest) -> dict[str, Any]:
    """Say, where a page asks, which old searches fade soon; let go what is due."""
    if not hasattr(request, "owner"):
        return {}
    return {"fading_soon": lambda: fading.opened(request.owner, now=timezone.now())}


def hosting(request: HttpRequest) -> dict[str, Any]:
    """Say whether people sign in here, and, where a page asks, what is shared."""
    return {
        "is_hosted": settings.IS_HOSTED,
        "is_shared_with": lambda: viewers.is_shared_with(cast("Request", request)),
    }


def notice(request: HttpRequest) -> dict[str, str]:
    """Give the sentence that says what was just done, and the way to undo it."""
    saved = request.GET.get("saved", "")
    return {"notice": NOTICES.get(saved, ""), "undo": _undo(request, saved)}


def kept(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001 -- Django's signature
    """Give the day of the last backup, looked up where a page says it."""
    return {"last_backup": backups.last_made}


def _undo(request: HttpRequest, saved: str) -> str:
    name, kind = UNDOS.get(saved, ("", str))
    try:
        return reverse(name, args=[kind(request.GET.get("undo", ""))])
    except (NoReverseMatch, ValueError):
        return ""
