"""Who is said to decide or to do something: names, offices, the team, oneself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

OFFICE: Final = (
    r"(?:(?:product|project|line|general|office|site|store|shop|area|regional"
    r"|department"
    r"|finance|hiring|engineering|design|tech|technical|team|section|shift|ward|charge"
    r"|head|deputy|managing|creative|medical|clinical|sales|operations|ops|floor|people"
    r"|lead|senior|chief|executive|vice|account|delivery|programme|program) )*"
)
ROLE: Final = re.compile(
    rf"\b{OFFICE}(?:chief executive|chief (?:\w+ )?officer|ceo|cto|cfo|coo|hr|human "
    rf"resources"
    r"|founders?|co-?founders?|owners?|director|head of \w+|head ?teacher|headmaster"
    r"|head chef"
    r"|principal|managers?|boss|supervisor|lead|leads|sister|matron|foreman"
    r"|foreperson|chef"
    r"|board|panel|committee|partners?|president|vp|editor|superintendent|secretary"
    r"|clients?|customers?|architect|scrum master|charge nurse|coordinator|executive"
    r"|product owner|head office|headquarters|management|leadership|investors?|dean"
    r"|product\b|finance\b|legal\b|marketing\b|sales\b)\b"
)
TEAM: Final = re.compile(
    r"\b(?:the team|we|ourselves|everyone|everybody|each of us|all of us|the "
    r"(?:engineers"
    r"|developers|teachers|nurses|designers|staff|crew|drivers|reps|people)|(?:every"
    r"|each) "
    r"(?:\w+) (?:decides?|picks?|chooses?|does|do)|themselves|together|you do|you "
    r"decide"
    r"|you pick|you choose|yourself|whoever)\b"
)
SELF: Final = re.compile(
    r"\b(?:i do|i decide|i make|i sign|i have|i set|i'd|i'm|me|myself|i)\b"
)
NAME: Final = re.compile(
    r"(?<![.?!] )(?<!^)\b[A-Z][a-z]+\b|^[A-Z][a-z]+(?=,? (?:does|do|decides"
    r"|makes|signs|has|picks|is|and|from|she|he|our|the)\b)"
)
NO_NAME: Final = frozenset(
    re.findall(
        r"\S+",
        """
    January February March April May June July August September October November
    December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas
    Easter Slack Jira English German French Spanish London Berlin Paris Yes No Yeah
    Well So It He She They We The That This There Everyone Everybody Nobody Somebody
    Someone Whoever Usually Mostly Always Honestly And But Or If In On At You Your
    Our My I Product Finance Legal Sales Marketing Management Leadership Who What
    Ultimately Officially Technically Depends Every Each Head Chief Team Director
    Manager One Both Either Whatever Then Now Actually Oh
    """,
    )
)
LETTERS: Final = re.compile(r"[a-z]+")
TOP: Final[dict[str, str]] = {
    "founder": "top",
    "ceo": "top",
    "executive": "top",
    "owner": "top",
    "president": "top",
    "managing": "top",
    "boss": "manager",
    "supervisor": "manager",
    "hr": "people",
    "bos": "manager",
    "human": "people",
}


@dataclass(frozen=True, slots=True)
class Agents:
    """Those whom a sentence names.

    Attributes:
        names: First names, in lower case; who says "I" is named by their own name.
        offices: The words of each office, such as {"product", "manager"}.
        is_team: Whether the people themselves are named.
        is_self: Whether the speaker is.
        said: The first of them, as a reader is told.
    """

    names: frozenset[str]
    offices: frozenset[frozenset[str]]
    is_team: bool
    is_self: bool
    said: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nobody is named."""
        return not (self.names or self.offices or self.is_team)


def agents(raw: str, low: str, witness: str) -> Agents:
    """Return whom a sentence names as those who decide or do.

    Args:
        raw: The sentence.
        low: The same in lower case with straight quotes.
        witness: Who says it.

    Source:
        Ours.

    >>> sorted(agents("The founder decides.", "the founder decides.", "Ana").offices)
    [frozenset({'top'})]
    """
    named = [name for name in NAME.findall(raw) if name not in NO_NAME]
    offices = [match.group() for match in ROLE.finditer(low)]
    is_self = SELF.search(low) is not None
    own = witness.split()[:1] if is_self else []
    team = None if is_self else TEAM.search(low)
    said = [*named, *offices, *own, *(["the people themselves"] if team else [])]
    return Agents(
        names=frozenset(name.lower() for name in (*named, *own)),
        offices=frozenset(map(_office, offices)),
        is_team=team is not None,
        is_self=is_self,
        said=said[0] if said else "",
    )


def _office(said: str) -> frozenset[str]:
    words = (word.removesuffix("s") for word in LETTERS.findall(said))
    return frozenset(TOP.get(w) or w for w in words if w not in {"of", "chief", "line"})


def exclude(a: Agents, b: Agents) -> bool:
    """Tell whether two sentences name different deciders beyond doubt.

    A name may be the name of the office that the other gives, so a name differs only
    from a name, an office only from an office, and the people themselves from both.

    Source:
        Ours.
    """
    if a.is_empty or b.is_empty or a.names & b.names:
        return False
    if any(x & y for x in a.offices for y in b.offices):
        return False
    if a.is_team and b.is_team:
        return False
    if a.is_team != b.is_team:
        team, other = (a, b) if a.is_team else (b, a)
        return (
            not team.offices and not team.names and bool(other.offices or other.names)
        )
    return bool(a.names and b.names) or bool(a.offices and b.offices)
