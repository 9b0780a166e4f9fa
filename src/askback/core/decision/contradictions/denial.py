"""What a clause denies, what it affirms, and how widely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.scope import is_of_others
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.subjects import PATTERNS, subjects, words
from askback.core.transcript.answer.demands import is_closed

AFTER_NOT: Final = (  # words after a "not" that deny a thought, a degree or a manner
    r"(?!(?:think|know|mind|want|like|love|need|have to|had to|got to|worry|see"
    r"|remember"
    r"|believe|care|say|mean|expect|matter|feel|find|hear|recall|understand|sure|just"
    r"|only|lie|yet|much|many|enough|all|every|everyone|everybody|always|usually|often"
    r"|that|so|too|bad|great|good|perfect|ideal|easy|ready|even|as|quite|because|a lot"
    r"|a big|a great|super|particularly|very|exactly|really that|really much|allowed"
    r"|afraid|clear|certain|aware|to|far|big|huge|uncommon|unusual|bother|blame you)\b)"
)
DENIAL: Final = re.compile(
    rf"\b(?P<none>nobody|no one|no-one|none of us|none of them)(?:'s)? (?:here "
    rf")?(?:ever "
    rf"|really |has |is |'s )*{AFTER_NOT}(?P<none_of>[^.]*)"
    rf"|(?P<who>\b[a-z'-]+) ?(?:(?:do|does|did|is|are|was|were|have|has|can|could|will"
    rf"|would|wo|ca)(?:n't| not)|(?<=it's) not|(?<=we're) not|(?<=they're) not"
    rf"|(?<=i'm) not|cannot)(?: ever| actually| get to| currently)* {AFTER_NOT}"
    rf"(?P<not_of>[^.]*)"
    rf"|\bnever (?:ever |once )?{AFTER_NOT}(?P<never_of>[^.]*)"
    r"|\bno (?!one\b|idea|problem|doubt|longer|more\b|less\b|matter|way|room|need"
    r"|question"
    r"|reason|exception|big|real|surprise|wonder|worr|harm|chance|particular|point"
    r"|use\b"
    r"|good|better|worse|secret|rush|hard|clue|promise|guarantee|single|set\b|fixed"
    r"|formal|official|strict|specific|great|pressure|such|different|difference|two\b"
    r"|second|expert|plans?\b|rules?\b)(?P<no_of>[a-z-]+(?: [a-z-]+){0,2})"
)
HAVING: Final = re.compile(
    r"\b(?:there|we|you|they|people|everyone|it|company) ?(?:do|does|is|are|did|have)"
    r"(?:n't| not) (?:have|get|offer|provide|any|an?|do|got|pay|run|use)\b"
)
UNIVERSAL: Final = re.compile(
    r"\b(?:everybody|everyone|every|all|always|each|anyone|anybody|we (?:do|have|run"
    r"|give"
    r"|hold|offer|get|pay)|you(?:'ll| will|'d| would)? get|you(?:'ll|'d)? have)\b"
)
NEGATED: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|without|hardly|rarely|seldom|barely|little|few"
    r"|neither"
    r"|nor|nothing|cannot|stopped|cancelled|cut|scrapped|lost|dropped|gone)\b|n't\b"
)
WISHED: Final = re.compile(
    r"\b(?:if|whether|wish|could|should|might|may|want(?:s|ed)?|hop(?:e|ing)|plan(?:s"
    r"|ning"
    r")?|talk(?:s|ing)? (?:of|about)|used to|ask(?:s|ed)? (?:for|about)|needs?|instead|"
    r"rather than|supposed|meant|thinking|try(?:ing)?|only|would be|would like|would "
    r"have"
    r"|exact|replac\w+|imagine|say|let's|depends|when we (?:have|had)|like to)\b"
)
LEAD: Final = r"^(?:(?:oh|um|uh|uhm|er|well|so|honestly|hm|hmm|ah|look)[,.]? )*"
YES: Final = re.compile(
    LEAD
    + r"(?:yes|yeah|yep|yup|sure|absolutely|definitely|of course|certainly|it is|there"
    r" is|there are|we do|you do|you can|they do|it does|always)\b(?!,? (?:and )?no\b)"
)
NO: Final = re.compile(
    LEAD
    + r"(?:no|nope|nah|not at all|never)\b(?! (?:problem|worries|idea|doubt|one|not))"
    r"(?!,? (?:yeah|yes|but|i mean|not really|hardly))"
)
TO_YOU: Final = re.compile(
    r"\b(?:do|are|did|were|have|can|will) you\b(?! (?:have|get|do|offer|provide|pay"
    r"|run|use"
    r"|write|ever have)\b)"
)
CASE: Final = re.compile(r"\b(?:if|when|last|or)\b")  # asks for a case, not a rule
VAGUE: Final = frozenset({"past", "ahead", "soft", "part", "extreme"})
LITTLE: Final = frozenset(
    words(
        "use run write offer provide give pay keep make take hold allow organise want "
        "actual proper really regular formal real anymore longer place round like "
        "exist "
        "required needed necessary expected involved whatsoever possible available "
        "gets having called kind certain general ever sit turn run put start end set"
    )
)
REACH: Final = 7  # words after a "not" that it denies


@dataclass(frozen=True, slots=True)
class Stance:
    """What a clause says is so, or is not.

    Attributes:
        statement: The clause.
        affirms: Whether it is said to be so.
        things: The subjects of it.
        rest: The other telling words of it.
        is_own: Whether the speaker says it of themselves alone.
        is_strict: Whether it leaves no exception: never, nobody, there is none.
        is_asked: Whether it is a yes or a no to a question.
    """

    statement: Statement
    affirms: bool
    things: frozenset[str]
    rest: frozenset[str]
    is_own: bool
    is_strict: bool = True
    is_asked: bool = False


def stances(said: Iterable[Statement]) -> Iterator[Stance]:
    """Yield what clauses deny, and what they affirm of that; nothing that is hedged.

    What nobody denies need not be looked at, which is most of what is said.

    Source:
        Ours.
    """
    told = list(said)
    against = [stance for one in told for stance in _against(one)]
    yield from against
    wanted = {word for one in against for word in one.things | one.rest}
    for one in told:
        if not wanted.isdisjoint(subjects(one.low, one.whole) | one.words):
            yield from _affirmed(one)


def _against(statement: Statement) -> Iterator[Stance]:
    """Yield what a clause denies, and the yes or no with which it answers."""
    denied = list(DENIAL.finditer(statement.low))
    to_asked = _answer(statement)
    if (not denied and to_asked is None) or _is_vague(statement):
        return
    if to_asked is not None:
        yield to_asked
    yield from (_denied(statement, match) for match in denied)


def _is_vague(statement: Statement) -> bool:
    at = statement.setting
    return bool(at.marks & VAGUE or at.side or is_of_others(statement))


def _answer(statement: Statement) -> Stance | None:
    """Return the yes or no with which an answer begins, to a closed question."""
    sentence, question = statement.sentence, statement.question
    begins = statement.number == 0 and statement.clause.start == sentence.start
    if not begins or not is_closed(question) or CASE.search(question):
        return None
    yes, no = YES.search(sentence.plain), NO.search(sentence.plain)
    if bool(yes) == bool(no) or " but " in sentence.plain:
        return None
    things, rest = _taken_apart(question, statement)
    own = TO_YOU.search(question) is not None
    return Stance(statement, bool(yes), things, rest, is_own=own, is_asked=True)


def _denied(statement: Statement, match: re.Match[str]) -> Stance:
    groups = ("none_of", "not_of", "never_of", "no_of")
    rest = next(match[name] for name in groups if match[name] is not None)
    who = match["who"] or ""
    things, telling = _taken_apart(" ".join((who, *rest.split()[:REACH])), statement)
    return Stance(
        statement,
        affirms=False,
        things=things,
        rest=telling,
        is_own=statement.is_own and not match["none"],
        is_strict=not who or HAVING.search(statement.low) is not None,
    )


def _affirmed(statement: Statement) -> Iterator[Stance]:
    """Yield what a clause says is so, if it is said plainly."""
    low = statement.low
    if NEGATED.search(low) or WISHED.search(low) or DENIAL.search(low):
        return
    if not (statement.is_of_another or _is_vague(statement)):
        things, rest = _taken_apart(low, statement)
        yield Stance(statement, True, things, rest, is_own=statement.is_own)  # noqa: FBT003


def _taken_apart(
    said: str, statement: Statement
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the subjects of some words, and what telling words are left over."""
    things = subjects(said, statement.whole)
    for name in things:
        said = PATTERNS[name].pattern.sub(" ", said)
    return things, words(said) - LITTLE
