"""Rows. Each belongs to an owner and is named after what it keeps, plus `Row`."""

from __future__ import annotations

from askback.store.models.access import DeliveryRow, ReplyRow, TokenRow, WebhookRow
from askback.store.models.agenda import AgendaRow
from askback.store.models.closing import ClosingRow, ObjectionRow
from askback.store.models.cohort import CohortRow, GiftRow, MemberRow
from askback.store.models.dismissal import DismissalRow
from askback.store.models.evidence import EvidenceRow
from askback.store.models.interview import InterviewerRow, InterviewRow
from askback.store.models.job import JobRow
from askback.store.models.kit import CandidateRow, KitRow, ScorecardRow
from askback.store.models.letter import LetterRow, LetterTemplateRow
from askback.store.models.live import JotRow, LiveRow
from askback.store.models.note import MarkRow, NoteRow
from askback.store.models.offer import OfferRow
from askback.store.models.opportunity import OpportunityRow, ResumeRow, SourceRow
from askback.store.models.own_evidence import DiscountRow, OwnEvidenceRow
from askback.store.models.practice import ExerciseRow, MockRow, ReviewRow, TakeRow
from askback.store.models.question import QuestionRow
from askback.store.models.reminder import ReminderRow
from askback.store.models.setting import SettingRow
from askback.store.models.sharing import CommentRow, LookRow, ShareRow
from askback.store.models.skill import SkillWordRow
from askback.store.models.story import StoryRow
from askback.store.models.suggestion import SuggestionRow
from askback.store.models.summary import RevisionRow, SummaryRow
from askback.store.models.table import CellRow
from askback.store.models.transcript import ReadingRow, TranscriptRow
from askback.store.models.user import User
from askback.store.models.weight import WeightRow

__all__ = [
    "AgendaRow",
    "CandidateRow",
    "CellRow",
    "ClosingRow",
    "CohortRow",
    "CommentRow",
    "DeliveryRow",
    "DiscountRow",
    "DismissalRow",
    "EvidenceRow",
    "ExerciseRow",
    "GiftRow",
    "InterviewRow",
    "InterviewerRow",
    "JobRow",
    "JotRow",
    "KitRow",
    "LetterRow",
    "LetterTemplateRow",
    "LiveRow",
    "LookRow",
    "MarkRow",
    "MemberRow",
    "MockRow",
    "NoteRow",
    "ObjectionRow",
    "OfferRow",
    "OpportunityRow",
    "OwnEvidenceRow",
    "QuestionRow",
    "ReadingRow",
    "ReminderRow",
    "ReplyRow",
    "ResumeRow",
    "ReviewRow",
    "RevisionRow",
    "ScorecardRow",
    "SettingRow",
    "ShareRow",
    "SkillWordRow",
    "SourceRow",
    "StoryRow",
    "SuggestionRow",
    "SummaryRow",
    "TakeRow",
    "TokenRow",
    "TranscriptRow",
    "User",
    "WebhookRow",
    "WeightRow",
]
