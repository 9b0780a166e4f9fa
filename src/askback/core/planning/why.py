"""Say in a sentence or two why a question is in the plan."""

from __future__ import annotations

from askback.core.planning.ask import Ask, gains
from askback.core.planning.loop import Loop, Raised, Said
from askback.core.topics import Criteria, Phrasing, Role, Rule

RULES = {
    Rule.HATE: "Everyone inside knows what is wrong here. What several name, each in "
    "their own words, is the real thing.",
    Rule.LOVE: "What people love tells what the place rewards. It is also a kind note "
    "to end on.",
    Rule.WHY_YOU: "Whoever asked for the post knows why it is open and what would make "
    "it a success.",
    Rule.CLOSE: "A doubt you hear now is one you can still speak to.",
}
TURNS = {  # of a round
    Rule.HATE: "In this order: whoever speaks later has had longer to think.",
    Rule.LOVE: "The other way round this time, so that another has the longer thought.",
}
PHRASED = {
    Phrasing.PROBLEM: "It takes a problem for granted, so people name one.",
    Phrasing.PAST_EVENT: "It asks for one event, which is hard to dress up.",
    Phrasing.CHOICE: "It makes them choose, so a platitude does not fit.",
    Phrasing.CLOSED: "It has a short answer; wait for it.",
    Phrasing.GENERAL: "It is open; ask for an example if you get a generality.",
}
MATTERS = {
    5: "it matters most to you",
    4: "it matters a lot to you",
    3: "it matters to you",
}
LITTLE = "it matters a little to you"
ROLES = {
    Role.RECRUITER: "a recruiter",
    Role.HIRING_MANAGER: "the hiring manager",
    Role.PEER: "a peer",
    Role.CROSS_FUNCTIONAL: "someone from another team",
    Role.SKIP_LEVEL: "the manager's manager",
    Role.EXECUTIVE: "an executive",
    Role.REPORT: "someone who would report to you",
}
UNHEARD = 0.95  # above this, nothing worth the name has been heard
KNOWS_WELL = 0.7  # from here on, a role is worth naming as the one who knows
WHOLE = 5
PINNED = "You put it there."
ROUND = "It goes round, and whoever leads speaks last, so that nobody has to agree."
KEPT = "Keep to yourself who said it."
QUOTED = 2  # of those who raised it; more would not be read


def explain(loop: Loop, ask: Ask, criteria: Criteria) -> str:
    """Return why a question is asked, in one to three short sentences.

    Source:
        Ours.
    """
    rule = ask.question.rule
    if rule is not None:
        return " ".join(filter(None, [RULES[rule], _turns(ask, rule)]))
    pinned = [PINNED] if ask.pinned else []
    raised = loop.raised.get(ask.question.key)
    if raised is not None:
        return " ".join([*pinned, *_again(raised, ask)])
    main = main_criterion(loop, ask)
    matter = f"{criteria.label(main)}: {matters(loop.weights.get(main, 0))}"
    sentences = [*pinned, f"{matter}, and {_state(loop.unknown.get(main, 1.0))}."]
    if main in loop.pressing:
        sentences.append("A second account is wanted here.")
    sentences.append(_who(loop, ask, main) or PHRASED[ask.question.phrasing])
    return " ".join(sentences)


def main_criterion(loop: Loop, ask: Ask) -> str:
    """Return the criterion of which a question tells most that matters."""
    worth, told = loop.worth, gains(loop, ask)
    return max(told, key=lambda c: (worth.get(c, 0) * told[c], told[c]))


def matters(weight: float) -> str:
    """Return what a weight 0-5 means, in words.

    Source:
        Ours.

    >>> matters(4.2), matters(1)
    ('it matters a lot to you', 'it matters a little to you')
    """
    return MATTERS.get(min(int(weight), WHOLE), LITTLE)


def _state(unknown: float) -> str:
    if unknown >= UNHEARD:
        return "nobody has told you of it yet"
    return f"{unknown:.0%} of it is still unknown".replace("%", " %")


def _who(loop: Loop, ask: Ask, criterion: str) -> str:
    if ask.goes_round:
        return ROUND
    person = ask.to[0]
    if loop.tables.knows.of(person.role, criterion) < KNOWS_WELL:
        return ""
    phrased = PHRASED[ask.question.phrasing]
    if not person.name:
        return phrased
    return f"{person.name}, {ROLES[person.role]}, would know. {phrased}"


def _turns(ask: Ask, rule: Rule) -> str:
    return TURNS.get(rule, "") if ask.goes_round else ""


def _again(raised: Raised, ask: Ask) -> list[str]:
    """Return who raised it, in their words, and why it goes to this person now."""
    quotes = [_quoted(said) for said in raised.said[:QUOTED]]
    person = ask.to[0]
    who = ", ".join(filter(None, [person.name, ROLES[person.role]]))
    if len(raised.said) < QUOTED:
        return [*quotes, f"A second account, from {who}, in their own words.", KEPT]
    count = len(raised.said)
    return [*quotes, f"{count} people raised it; {who}, can say what it takes.", KEPT]


def _quoted(said: Said) -> str:
    start = f"You noted ({said.who})" if said.noted else f"{said.who or 'Someone'} said"
    stop = "" if said.quote.endswith((".", "!", "?", "…")) else "."
    return f'{start}: "{said.quote}"{stop}'
