"""Our closed words as people say them."""

from __future__ import annotations

from askback.core.topics import Role, Stage

ROLES = {
    "": "",
    Role.RECRUITER: "recruiter",
    Role.HIRING_MANAGER: "hiring manager",
    Role.PEER: "peer",
    Role.CROSS_FUNCTIONAL: "other team",
    Role.SKIP_LEVEL: "skip-level",
    Role.EXECUTIVE: "executive",
    Role.REPORT: "report",
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
