"""Whether a clause says plainly that something wanted is so, or that it is not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askback.core.decision.contradictions.denial import (
    DENIAL,
    NEGATED,
    NO,
    WISHED,
    YES,
)
from askback.core.decision.contradictions.poles import poles
from askback.core.decision.contradictions.poles_table import POLES
from askback.core.decision.contradictions.scope import speaks_for_itself
from askback.core.decision.contradictions.statements import Statement
from askback.core.transcript.answer.demands import is_closed
from askback.core.transcript.answer.hedges import HEDGE

UNSURE: Final = 0.0  # it is spoken of, and one can't tell which way
NOT: Final = re.compile(
    r"^(?:no|not|never|without|avoid|don't want|zero) (?:an? |any )?"
)
COMPARED: Final = re.compile(
    r"\b(?:more|less|fewer|better|good|great|nice|fair|decent|some|little|few|enough"
    r"|not too|at (?:least|most)|or|and|than|mostly|sometimes)\b"
)
TOKEN: Final = re.compile(r"[a-z][a-z'-]*")
LEADING: Final = re.compile(r"^(?:(?:an?|the|to|be|have|being|having|get|my|i|want) )+")
FILL: Final = (
    r"(?:(?:an?|the|any|really|actually|all|fully|completely|entirely|always|just|do"
    r"|does|have|has|get|got|offer|provide|be|been|run|use|work|working|your|our|very"
    r"|properly|lots of|a lot of|plenty of) )"
)
WHO: Final = (
    r"(?:we|you|they|people|everyone|everybody|it|this|that|all of us|there"
    r"|(?:the|this|our|your) (?:whole |entire )?(?:team|role|job|post|position|company"
    r"|work|place))"
)
IS: Final = (
    r"(?:'s|'re|'d|'ll|'ve| is| are| do| does| have| has| get| gets| work| works| offer"
    r"| offers| use| uses| run| runs| would| will| always| all)"
)
AFTER: Final = (
    r"(?=\W*$|[,.;]| (?:here|at all|for|in|on|with|because|so|and|from|across|every"
    r"|work|working|whatever|ever|any ?more|unfortunately|i'm afraid|as such|always"
    r"|all the time|by default|too|job|role|post|position|team|company|then)\b)"
)
BENT: Final = re.compile(
    r"\b(?:partly|partially|some|hybrid|half|most(?:ly)?|few|occasional(?:ly)?|possible"
    r"|possibly|option(?:al|s)?|allowed|once|now and then|mix|except|but|though|unless"
    r"|until|days?|mornings?|afternoons?|\d+|one|two|three|four|five)\b"
)


def said_of(want: str, statement: Statement) -> float | None:
    """Return what a clause says of something wanted.

    Args:
        want: What is wanted, in words; "no open-plan" is wanted not to be so.
        statement: A clause.

    Returns:
        1 where it is as wanted, -1 where it is not, 0 where it is spoken of and can't
        be told, None where the clause says nothing of it.

    Source:
        Ours.

    >>> from askback.core.decision.contradictions.statements import statements
    >>> from askback.core.decision.contradictions.values import Account
    >>> [said_of("pairing", one) for one in statements(Account("", "", "No pairing."))]
    [-1.0]
    """
    phrase, towards = _phrase(want)
    if not phrase:
        return None
    told = _pole(phrase, statement)
    if told is None:
        told = _spoken(phrase, statement)
    return None if told is None else told * towards


@lru_cache(maxsize=256)
def _phrase(want: str) -> tuple[str, float]:
    """Return the pattern of what is wanted, and whether it is wanted or not."""
    low = want.casefold().strip().strip(".")
    denied = NOT.match(low)
    bare = LEADING.sub("", NOT.sub("", low))
    tokens = TOKEN.findall(bare)
    if not tokens or COMPARED.search(bare) or NEGATED.search(bare):
        return "", 1.0
    return r"[ -]".join(map(_either, tokens)), -1.0 if denied else 1.0


def _either(token: str) -> str:
    """Return a pattern of a word, its plural, and of "pairing" that people pair."""
    escaped = re.escape(token).replace(r"\-", "[ -]?")
    if token.endswith("ing") and len(token) > len("being"):
        return rf"(?:{escaped}|{re.escape(token.removesuffix('ing'))}e?)"
    if token.endswith("e") or not token.endswith("ly"):
        return rf"{escaped}(?:s|ly)?"
    return escaped


def _pole(phrase: str, statement: Statement) -> float | None:
    """Return where a clause stands between what is wanted and its opposite."""
    sides = _sides(phrase)
    if not sides:
        return None
    found = [one for one in poles(statement) if one.name in sides]
    if not found:
        return None
    if not speaks_for_itself(statement):
        return UNSURE
    told = {1.0 if one.is_first == sides[one.name] else -1.0 for one in found}
    return told.pop() if len(told) == 1 else UNSURE


@lru_cache(maxsize=256)
def _sides(phrase: str) -> dict[str, bool]:
    """Return the pairs of opposites of which one is what is wanted, and which."""
    bare = phrase.replace("(?:s|ly)?", "").replace("[ -]?", "-").replace("[ -]", " ")
    given = {bare, f"fully {bare}"}
    found: dict[str, bool] = {}
    for name, _, needs, *patterns in POLES:
        first, second = (any(re.fullmatch(p, text) for text in given) for p in patterns)
        if not needs and first != second:
            found[name] = first
    return found


def _spoken(phrase: str, statement: Statement) -> float | None:
    """Return whether a clause affirms or denies what is wanted."""
    low = statement.low
    answered = _answered(phrase, statement)
    if re.search(rf"\b{phrase}\b", low) is None:
        return answered
    if _is_bent(statement):
        return UNSURE
    if answered is not None:
        return answered
    if any(_denies(phrase, match) for match in DENIAL.finditer(low)):
        return UNSURE if statement.is_own else -1.0
    if NEGATED.search(low) or WISHED.search(low) or statement.is_own:
        return UNSURE
    affirms = rf"\b{WHO}{IS}(?: {FILL}{{0,3}}| ){phrase}{AFTER}|\b{WHO} {phrase}{AFTER}"
    return 1.0 if re.search(affirms, low) else UNSURE


def _is_bent(statement: Statement) -> bool:
    """Tell whether it is hedged, of some, of another time, or with an exception."""
    at, said = statement.setting, statement.sentence.plain
    return bool(
        at.marks
        or at.side
        or at.when
        or at.days
        or statement.is_of_another
        or HEDGE.search(said)
        or BENT.search(said)
        or not speaks_for_itself(statement)
    )


def _denies(phrase: str, match: re.Match[str]) -> bool:
    groups = ("none_of", "not_of", "never_of", "no_of")
    rest = next(match[name] for name in groups if match[name] is not None)
    return re.match(rf"{FILL}{{0,2}}{phrase}{AFTER}", rest) is not None


def _answered(phrase: str, statement: Statement) -> float | None:
    """Return the yes or no with which an answer begins, to a question about it."""
    sentence, question = statement.sentence, statement.question
    begins = statement.number == 0 and statement.clause.start == sentence.start
    if not begins or not is_closed(question):
        return None
    if re.search(rf"\b{phrase}\b\W*(?:here|at all|work)?\W*$", question) is None:
        return None
    yes, no = YES.search(sentence.plain), NO.search(sentence.plain)
    if bool(yes) == bool(no) or _is_bent(statement):
        return UNSURE
    return 1.0 if yes else -1.0
