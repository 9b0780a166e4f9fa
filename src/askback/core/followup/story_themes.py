"""What interviewers ask stories of, as they ask it and as a story tells it."""

from __future__ import annotations

import re

LEAD_IN = re.compile(
    r"^\s*(?:tell (?:me|us) (?:about|how) |describe |give (?:me |us )?an example of "
    r"|what (?:was|is) your |have you (?:ever )?|how do you |can you |when did you "
    r"|do you |are you |we worry that |what do you do when )"
    r"(?:a time (?:when |that )?(?:you )?)?",
    re.IGNORECASE,
)
"""How questions begin, whatever they are about."""
THEMES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            "Tell me about a mistake you made.",
            "What was your biggest failure?",
            "When did you have to admit an error?",
        ),
        (
            "I made a mistake and told everybody at once.",
            "I got it wrong and owned up to it.",
        ),
    ),
    (
        (
            "How do you calm an angry or aggressive person?",
            "Tell me about a difficult customer.",
        ),
        ("Someone shouted and threatened, and I stayed calm and talked to them.",),
    ),
    (
        (
            (
                "Describe a conflict or disagreement with your manager or between two"
                " people."
            ),
        ),
        (
            "Two sides quarrelled and I brought them to an agreement.",
            "I disagreed with my boss.",
        ),
    ),
    (
        ("When did you convince somebody or win over people who resisted a change?",),
        (
            (
                "They said no at first, I collected evidence and"
                " brought it to them, and"
                " they changed it."
            ),
        ),
    ),
    (
        ("Tell me about an emergency or crisis you handled at short notice.",),
        (
            (
                "Suddenly everything broke down and people were in"
                " danger, I took charge"
                " and everyone was safe."
            ),
        ),
    ),
    (
        ("How do you work under a tight deadline or a fixed date?",),
        ("We had only a few days before the date and finished in time.",),
    ),
    (
        (
            (
                "Tell me about a time your integrity was tested, when you refused to do"
                " something wrong or reported it."
            ),
        ),
        ("I was asked to do something wrong, I refused and reported it.",),
    ),
    (
        (
            (
                "Have you trained, coached or mentored somebody with"
                " no experience or who"
                " struggled?"
            ),
        ),
        (
            (
                "I showed a beginner step by step how to do it, and now they can do it"
                " alone."
            ),
        ),
    ),
    (
        ("How have you saved money, cut costs or reduced waste?",),
        (
            "We spent and threw away too much;",
            "the cost fell after what I did.",
        ),
    ),
    (
        ("Tell me about a process that you made faster or more efficient.",),
        ("It took days, I removed unneeded steps, and now it takes hours.",),
    ),
    (
        (
            (
                "Give an example of using data or measurement to"
                " improve something or find"
                " a cause."
            ),
        ),
        ("I counted and wrote down each case for a month and showed the numbers.",),
    ),
    (
        ("How do you explain something technical to people who do not know it?",),
        ("I showed lay people with a picture what the numbers mean.",),
    ),
    (
        ("When did you take the initiative though nobody had told you?",),
        ("Nobody was responsible for it, so I took it on by myself.",),
    ),
    (
        ("Tell us how you showed kindness or empathy to a client.",),
        ("He was lonely and grieving;", "I listened and helped him."),
    ),
    (
        ("What was your most creative or unusual solution?",),
        ("I used something unexpected that nobody had thought of to solve it.",),
    ),
    (
        ("How do you handle rejection or losing a customer?",),
        ("They left us, I kept in touch and they came back years later.",),
    ),
    (
        ("How do you deal with an employee who performs badly or a weak team?",),
        (
            "He made many errors and was to be dismissed;",
            "I found out why and he became good.",
        ),
    ),
    (
        ("When did you lead a team or organise many people?",),
        ("I led the team, gave everyone a task and organised the work.",),
    ),
    (
        (
            (
                "Tell me about learning something new on your own or"
                " doing it for the first"
                " time."
            ),
        ),
        ("I had never done it before and taught myself.",),
    ),
)
"""Each as it is asked, and as a story tells of it."""


def bare(question: str) -> str:
    """Return a question without how questions begin; whole where nothing would be left.

    Source:
        Ours.

    >>> bare("Tell me about a time you said no to a customer.")
    'said no to a customer.'
    """
    return LEAD_IN.sub("", question) or question
