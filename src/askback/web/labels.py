"""The words on pages for the closed words of the code."""

from __future__ import annotations

# (icon, word) by the sign of a quote.
SIGNS = {
    "good": ("plus", "Good sign"),
    "flag": ("flag", "Red flag"),
    "unclear": ("tilde", "Unclear"),
}
COLOURS = {"green": "good", "red": "flag"}

# (icon, word) by verdict; the order is that of the keys 1 to 4.
VERDICTS = {
    "answered": ("full", "Answered"),
    "partly": ("half", "Partly answered"),
    "not_answered": ("empty", "Not answered"),
    "cant_tell": ("dash", "Can’t tell"),
}
CHOICES = (
    ("answered", "full", "Answered"),
    ("partly", "half", "Partly"),
    ("not_answered", "empty", "Not answered"),
    ("cant_tell", "dash", "Can’t tell"),
)

STAGES = {
    "recruiter_screen": "Recruiter screen",
    "hiring_manager_call": "Hiring manager",
    "technical": "Technical",
    "take_home_review": "Review of a take-home",
    "work_sample": "Work sample",
    "system_design": "System design",
    "behavioural": "Behavioural",
    "team_fit": "Team",
    "executive": "Executive",
    "offer_call": "Offer call",
    "other": "Other",
}
ROLES = {
    "recruiter": "recruiter",
    "hiring_manager": "hiring manager",
    "peer": "peer",
    "cross_functional": "from another team",
    "skip_level": "manager’s manager",
    "executive": "executive",
    "report": "would report to you",
}
# What the figures of the tables are of; who knows what has a column for each role.
COLUMNS = {
    **ROLES,
    "truth": "told",
    "minutes_total": "minutes",
    "minutes_for_questions": "yours",
    "bears": "you may ask",
}
ORIGINS = {
    "user": "You think so",
    "posting": "The posting",
    "invite": "An invitation",
    "told": "Told in an interview",
}
SOURCES = {
    "posting": "Posting",
    "article": "Article",
    "blog": "Their blog",
    "notes": "Your notes",
}
KINDS = ("story", "example", "fact", "generality")

# Why an answer is what it is, in words; a good reason is not a dodge.
REASONS = {
    "declined": "They declined to say, with a reason. Not held against them.",
    "unable": "They could not know.",
    "deferred": "They put it off or named someone else.",
    "deflected": "They answered something else.",
    "generalities": "They answered in general.",
}
# The same as a choice, when the user corrects one.
WHY_NOT = (
    ("", "Nothing to say of it"),
    ("declined", "They declined, with a reason"),
    ("unable", "They could not know"),
    ("deferred", "They put it off or named someone else"),
    ("deflected", "They answered something else"),
    ("generalities", "They answered in general"),
)

# Which place of the header a page belongs to, by the name of its address.
PLACES = {
    "today": {
        "today",
        "begin_posting",
        "begin_interview",
        "begin_transcript",
        "reminders",
        "reminder_add",
    },
    "questions": {
        "questions",
        "question",
        "question_try",
        "question_change",
        "questions_import",
    },
    "practice": {
        "practice",
        "exercise",
        "exercise_add",
        "exercise_change",
        "take",
        "take_add",
        "take_note",
        "take_side",
        "decode",
        "decoded",
        "mocks",
        "mock",
        "mock_answer",
        "stories",
        "story",
        "story_add",
        "stories_begin",
        "stories_paper",
    },
    "weights": {"weights", "resume", "tables"},
    "settings": {
        "settings",
        "settings_erase",
        "settings_zone",
        "backup",
        "backup_bring",
        "programs",
        "token_add",
        "webhook_add",
        "shares",
        "share_give",
        "share_until",
        "cohorts",
        "cohort_add",
        "cohort_enter",
        "cohort_join",
        "cohort_run",
        "cohort",
        "cohort_rename",
        "cohort_offer",
        "cohort_renew",
    },
    "shared": {  # no place
        "shared",
        "shared_one",
        "shared_company",
        "shared_company_comment",
        "shared_interview",
        "shared_take",
        "shared_take_comment",
    },
    "kits": {  # no place
        "kits",
        "kit",
        "kit_bring",
        "kit_check",
        "kit_paper",
        "kit_head",
        "kit_balance",
        "kit_lint",
        "kit_back",
        "kit_preview",
        "kit_meeting",
        "kit_ask_add",
        "kit_ask",
        "candidates",
        "candidate",
        "scorecard",
        "scorecard_paper",
        "together",
    },
    "help": {"help", "help_page", "find", "removed"},  # no place
}
