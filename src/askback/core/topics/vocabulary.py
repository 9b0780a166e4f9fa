"""The closed words of askback. One noun, one spelling, everywhere."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What an interviewer is to the person in the job."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    PEER = "peer"
    CROSS_FUNCTIONAL = "cross_functional"
    SKIP_LEVEL = "skip_level"
    EXECUTIVE = "executive"
    REPORT = "report"


class Stage(StrEnum):
    """What kind of meeting an interview is, in the order they usually come."""

    RECRUITER_SCREEN = "recruiter_screen"
    HIRING_MANAGER_CALL = "hiring_manager_call"
    TECHNICAL = "technical"
    TAKE_HOME_REVIEW = "take_home_review"
    WORK_SAMPLE = "work_sample"
    SYSTEM_DESIGN = "system_design"
    BEHAVIOURAL = "behavioural"
    TEAM_FIT = "team_fit"
    EXECUTIVE = "executive"
    OFFER_CALL = "offer_call"
    OTHER = "other"


class Work(StrEnum):
    """A line of work, where what one asks depends on it."""

    ENGINEERING = "engineering"
    PRODUCT = "product"
    DATA = "data"
    DESIGN = "design"
    OPERATIONS = "operations"
    SALES = "sales"
    HEALTH_CARE = "health_care"
    TEACHING = "teaching"
    MANAGEMENT = "management"
    FIRST_JOB = "first_job"


class Phrasing(StrEnum):
    """How a question is put; it decides how often the truth is told."""

    PROBLEM = "problem"
    PAST_EVENT = "past_event"
    CHOICE = "choice"
    CLOSED = "closed"
    GENERAL = "general"


class Demand(StrEnum):
    """What a full answer must hold."""

    NUMBER = "number"
    NAME = "name"
    DATE = "date"
    EVENT = "event"
    YES_NO = "yes_no"
    LIST = "list"
    REASON = "reason"


class Meta(StrEnum):
    """A test on the reading of an answer, rather than on its words."""

    NOT_ANSWERED = "not_answered"
    GENERALITY = "generality"
    HEDGED = "hedged"
    CONCERN_HEARD_BEFORE = "concern_heard_before"
    NUMBER_MISSING = "number_missing"


class Rule(StrEnum):
    """The four special questions that the planner treats as must-asks."""

    LOVE = "love"
    HATE = "hate"
    WHY_YOU = "why_you"
    CLOSE = "close"


class Verdict(StrEnum):
    """Whether the question was answered."""

    ANSWERED = "answered"
    PARTLY = "partly"
    NOT_ANSWERED = "not_answered"
    CANT_TELL = "cant_tell"
