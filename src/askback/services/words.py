"""Our closed words as people say them."""

from __future__ import annotations

from askback.core.topics import Phrasing, Role, Stage, Work

ROLES = {
    "": "",
    Role.RECRUITER: "recruiter",
    Role.HIRING_MANAGER: "hiring manager",
    Role.PEER: "peer",
    Role.CROSS_FUNCTIONAL: "from another team",
    Role.SKIP_LEVEL: "manager's manager",
    Role.EXECUTIVE: "executive",
    Role.REPORT: "would report to you",
}
STAGES = {
    Stage.RECRUITER_SCREEN: "Recruiter screen",
    Stage.HIRING_MANAGER_CALL: "Hiring manager",
    Stage.TECHNICAL: "Technical",
    Stage.TAKE_HOME_REVIEW: "Take-home review",
    Stage.WORK_SAMPLE: "Work sample",
    Stage.SYSTEM_DESIGN: "System design",
    Stage.BEHAVIOURAL: "Behavioural",
    Stage.TEAM_FIT: "Team",
    Stage.EXECUTIVE: "Executive",
    Stage.OFFER_CALL: "Offer call",
    Stage.OTHER: "Interview",
}
PHRASINGS: dict[str, str] = {
    Phrasing.PROBLEM: "Assumes a problem",
    Phrasing.PAST_EVENT: "A past event",
    Phrasing.CHOICE: "A choice between two",
    Phrasing.CLOSED: "Closed",
    Phrasing.GENERAL: "General",
}
WORK = {
    Work.ENGINEERING: "Engineering",
    Work.PRODUCT: "Product",
    Work.DATA: "Data",
    Work.DESIGN: "Design",
    Work.OPERATIONS: "Operations and trades",
    Work.SALES: "Sales and customers",
    Work.HEALTH_CARE: "Health care",
    Work.TEACHING: "Teaching",
    Work.MANAGEMENT: "Managing people",
    Work.FIRST_JOB: "First job",
}
