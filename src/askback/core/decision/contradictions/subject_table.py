"""The things of a job on which accounts can differ: name, criterion, pattern.

Finer than a criterion: a bonus is not a salary, though both are pay. The patterns are
on lower-case text with straight quotes; each is found anywhere in a clause.
"""

from __future__ import annotations

from typing import Final

Subject = tuple[str, str, str]

WORK: Final[tuple[Subject, ...]] = (
    (
        "call-outs",
        "on_call",
        (
            r"pagers?|paged|woken|wakes?|woke|(?:get|gets|got|getting|been|be|am|was"
            r"|were|'re|are) (?:called|rung|phoned|bleeped)|call(?:ed)?[- ]?outs?"
            r"|called (?:out|in)|phone (?:do|does|goes|rings?|rang|went|go|ring)"
            r"|rings? me|alerts?|middle of the night"
        ),
    ),
    ("on-call", "on_call", r"on[- ]call|stand-?by|out[- ]of[- ]hours"),
    ("weekend work", "on_call", r"weekends?|saturdays? and sundays?"),
    ("night work", "on_call", r"night shifts?|work(?:s|ing|ed)? nights|night work"),
    (
        "releases",
        "tools",
        (
            r"releas\w+|deploy\w*|(?:we|you|they|team|people|to|often|i) ship(?:s"
            r"|ped)?\b|ship (?:code|software|features?|daily|weekly|every|new)|(?:code"
            r"|app|changes?|site|builds?|updates?|versions?) (?:go|goes|going|went) "
            r"(?:out|live)|go(?:es)? live|push(?:es)? to production|rollouts?"
        ),
    ),
    ("tests", "upkeep", r"(?:automated |unit )?tests|test coverage|automated testing"),
    ("code review", "upkeep", r"code reviews?|pull requests?|reviews? (?:the )?code"),
    (
        "time for upkeep",
        "upkeep",
        r"upkeep|technical debt|tech debt|maintenance|refactor\w*|clean(?:ing)?[- ]?up",
    ),
    (
        "what gets built",
        "autonomy",
        (
            r"roadmap|(?:gets?|got|to|is|we|being) buil[dt]|what (?:the team|we|you) "
            r"(?:build|work|do)\w*(?: on)?(?: next)?|what to (?:build|work on|do "
            r"next)|prioriti[sz]\w+|priorit(?:y|ies)"
            r"|features?|backlog"
        ),
    ),
    ("the rota", "autonomy", r"rotas?|roster|shift plan|who works when"),
    ("what is taught", "autonomy", r"curriculum|(?:gets?|is) taught|syllabus"),
    ("designs", "autonomy", r"designs?(?= |$|[.,?])(?! lead)"),
    ("the tools", "autonomy", r"which tools|tech(?:nology|nical)? choices?|the stack"),
)
PEOPLE: Final[tuple[Subject, ...]] = (
    (
        "who you report to",
        "manager",
        (
            r"report(?:ing|s)? (?:to|into)|(?:be|is) my (?:line )?(?:manager|boss)"
            r"|answer to|(?:your|my) (?:direct |line )(?:manager|boss)"
        ),
    ),
    (
        "one-to-ones",
        "manager",
        r"one[- ](?:to|on)[- ]ones?|1:1s?|1-1s?|1 on 1s?|121s?|one to one",
    ),
    (
        "time in charge",
        "manager",
        (
            r"in charge|took over|take over|been (?:running|managing|leading|heading)"
            r"|(?:started|became) (?:running|managing|leading|manager|head)"
        ),
    ),
    ("team meetings", "team", r"team (?:meets?|meetings?)|meet(?:s)? as a team"),
    ("stand-ups", "team", r"stand-?ups?|daily (?:meeting|huddle)|huddles?"),
    ("all-hands", "leadership", r"all[- ]hands|town ?halls?"),
    (
        "retrospectives",
        "improvement",
        r"retros?|retrospectives?|post-?mortems?|debriefs?",
    ),
    ("handovers", "collaboration", r"hand-?overs?|hand[- ]?offs?"),
    (
        "blame",
        "mistakes",
        (
            r"blam\w+|told off|shouted at|yelled at|written up|disciplin\w+|hauled"
            r"|name and shame|chewed out|dressed down|pulled up|finger[- ]pointing"
            r"|point(?:s|ed)? fingers"
        ),
    ),
    (
        "class size",
        "team",
        (
            r"class sizes?|(?:in|to|for|per) (?:a|each|the|one) (?:class|room)|big "
            r"are (?:the|your) class(?:es)?|(?:small|large|big) class(?:es)?"
        ),
    ),
    ("patients to a nurse", "team", r"patients?"),
    ("caseload", "daily_work", r"case ?loads?|(?:open )?cases\b"),
)
GROWTH: Final[tuple[Subject, ...]] = (
    ("feedback", "feedback", r"feedback"),
    (
        "performance reviews",
        "feedback",
        (
            r"(?<!code )(?:performance |pay |annual |yearly )?reviews?\b(?! (?:the "
            r")?code)|apprais\w+"
        ),
    ),
    ("promotions", "advancement", r"promot\w+|move(?:d|s)? up|next level"),
    (
        "the training budget",
        "learning",
        (
            r"(?:training|learning|course|conference|development|education) (?:budget"
            r"|allowance|money|stipend)|(?:budget|money|allowance) (?:for|to do) "
            r"(?:\w+ )?(?:training|courses?|learning|conferences?)|to spend on "
            r"(?:\w+ )?(?:training|courses?|learning|conferences?|books)"
        ),
    ),
    ("a mentor", "learning", r"mentors?|mentoring|budd(?:y|ies)|preceptors?"),
    (
        "the induction",
        "learning",
        (
            r"inductions?|onboarding|shadow(?:s|ing|ed)?|(?:first|initial) training"
            r"|training (?:period|weeks?|phase)"
        ),
    ),
    ("training", "learning", r"trainings?(?! budget)|courses?|conferences?"),
    ("the quota", "success", r"quotas?"),
    (
        "the probation",
        "success",
        (
            r"(?<!after )(?<!after the )(?<!after your )(?<!during )(?<!during the )"
            r"probation\w*|trial period"
        ),
    ),
)
COMPANY: Final[tuple[Subject, ...]] = (
    (
        "people who left",
        "turnover",
        (
            r"(?:people|person|person's|ones?|anyone|somebody|someone|who|many|us|them"
            r"|nurses?|teachers?|engineers?|developers?|reps?|drivers?|staff|has|have"
            r"|had|half|of them) (?:\w+ ){0,2}(?:left|leave|leaving|quit|gone|resigned"
            r"|go)\b|leavers|turnover|attrition|resignations?|(?:left|quit|resigned) "
            r"(?:last|this|since|in)"
        ),
    ),
    (
        "people who joined",
        "turnover",
        (
            r"joined|(?:we|we've|they|they've) (?:\w+ )?hired|new (?:starters|hires"
            r"|joiners)"
        ),
    ),
    (
        "the runway",
        "business",
        r"runway|money (?:last|lasts|left)|months of cash|years of cash",
    ),
    (
        "profit",
        "business",
        r"profit\w*|in the black|break(?:s|ing)? even|los(?:e|ing) money",
    ),
    ("revenue", "business", r"revenue|turnover of|arr\b"),
    (
        "layoffs",
        "business",
        r"lay[- ]?offs?|laid off|redundanc\w+|let (?:\w+ )?people go",
    ),
)
TERMS: Final[tuple[Subject, ...]] = (
    ("the bonus", "pay", r"bonus(?:es)?"),
    (
        "the salary",
        "pay",
        (
            r"salar\w+|base pay|wages?|(?:does|would|do|it|they|job|role|post"
            r"|position) (?:it |this |the (?:job|role|post) )?pays?|the pay\b"
            r"|starting pay|an hour|compensation"
        ),
    ),
    ("equity", "pay", r"equity|shares|stock|options"),
    ("commission", "pay", r"commission"),
    ("pay rises", "pay", r"raises?|pay rises?|pay increases?|rises"),
    ("the pension", "pay", r"pensions?|401 ?k|retirement plan"),
    ("overtime", "hours", r"overtime|extra hours|time and a half"),
    (
        "late hours",
        "hours",
        (
            r"(?:stay|stays|stayed|staying|work|works|worked|working|here|leave) "
            r"(?:\w+ )?late|late (?:nights?|evenings?)|how late"
        ),
    ),
    (
        "hours a week",
        "hours",
        (
            r"hours (?:a|per|each|every) week|(?:many|long) hours|long (?:is|are) "
            r"(?:the |a |your )?(?:working )?(?:weeks?|hours)|working hours|hour "
            r"weeks?|hours (?:do|does) (?:you|people|everyone|one)|my hours|the hours"
        ),
    ),
    (
        "the length of a shift",
        "hours",
        (
            r"shifts? (?:is|are|lasts?|runs?)|long (?:is|are) (?:a |the |your "
            r")?shifts?|hour shifts?"
        ),
    ),
    (
        "holiday",
        "hours",
        (
            r"holidays?(?! season)|vacation|annual leave|days(?: of)? leave|days? off"
            r"|pto|time off|paid leave"
        ),
    ),
    ("parental leave", "hours", r"parental leave|maternity|paternity"),
    (
        "days in the office",
        "place",
        (
            r"in the office|on[- ]?site|come in(?:to)?|(?:office|in-office) days|days "
            r"in\b|(?:at|to) the office|in the building|in[- ]person"
        ),
    ),
    (
        "remote work",
        "place",
        r"remote(?:ly)?|(?:from|at) home|wfh|home ?office|home[- ]working",
    ),
    ("travel", "place", r"travel\w*|on the road|trips?|away from home"),
    ("notice", "pay", r"notice period|(?:weeks?|months?) notice"),
)
PROCESS: Final[tuple[Subject, ...]] = (
    (
        "rounds left",
        "hiring",
        (
            r"(?:more|further|other) (?:rounds?|stages?|interviews?|conversations?)"
            r"|rounds? (?:left|after|to go)|next steps?|after (?:this|today)"
        ),
    ),
    ("rounds", "hiring", r"rounds?|how many (?:interviews|stages)|stages"),
    (
        "when you hear back",
        "hiring",
        (
            r"hear (?:back|from|by)|get back to you|let you know|an answer|will i hear"
            r"|i hear"
        ),
    ),
    (
        "the start",
        "hiring",
        (
            r"(?:you|i|you'd|someone|somebody|one) (?:would |could |can |to |you "
            r")?start\b|start(?:ing)? date|to start\b|start in"
        ),
    ),
    (
        "how long the post is open",
        "opening",
        (
            r"(?:post|role|position|job|vacancy|seat)(?:'s| is| has| was)?(?: been)? "
            r"(?:open(?:ed)?|vacant|empty|advertised|out)|been (?:looking|searching"
            r"|recruiting|trying to (?:fill|hire))"
        ),
    ),
    (
        "the hiring decision",
        "hiring",
        r"hiring decision|decides? (?:in the end|who gets)|final decision|who to hire",
    ),
)
SUBJECTS: Final = (*WORK, *PEOPLE, *GROWTH, *COMPANY, *TERMS, *PROCESS)
