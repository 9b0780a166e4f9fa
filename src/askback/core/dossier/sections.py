"""The sections of a posting, told by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from askback.core.dossier.lines import Line

LONGEST_HEADING = 70  # characters
MOST_WORDS = 10


class Section(StrEnum):
    """What a part of a posting is about."""

    MUST = "must"
    NICE = "nice"
    DUTIES = "duties"
    BENEFITS = "benefits"
    ABOUT = "about"
    PROCESS = "process"
    OTHER = "other"


HEADINGS = (
    (
        Section.NICE,
        r"nice[- ]to[- ]ha|desirable|desired\b|bonus (?:points|skills|qualif|if)|bonus:|bonus$"
        r"|bonuses$|preferred|preferable|plus(?:es)?\b|it(?:'d| would) be (?:nice|great|good)"
        r"|ideally|good to have|great to have|would be (?:a plus|nice|great)|extra credit"
        r"|advantage|optional|also (?:great|nice|good)|even better|you might also"
        r"|additional (?:skills|qualifications)|brownie points|wünschenswert|von vorteil"
        r"|souhait|what (?:would|will) (?:set you apart|make you stand out)|icing on",
    ),
    (
        Section.MUST,
        r"(?:\w+[ /&-]){0,3}(?:requirements?|qualifications?|must[- ]haves?|essentials?)\b"
        r"|essential\b|requirements?|required|what (?:you(?:'ll| will)? (?:need|bring|have)"
        r"|we(?:'re| are)? (?:looking for|need|require|expect|ask)|it takes|makes you)"
        r"|who (?:you are|we(?:'re| are) looking for|are you|we need)|about you\b|your (?:profile"
        r"|skills|background|experience|qualif|strengths)|person spec|(?:the |our )?ideal "
        r"candidate|candidate (?:profile|requirements|spec)|the (?:successful )?candidate"
        r"|(?:we(?:'re| are) )?looking for|you (?:have|are|bring|must|need|should)\b"
        r"|you(?:'ll| will) (?:have|need|bring|be)\b|(?:key |core |technical |relevant )?skills"
        r"|(?:work |previous )?experience\b|education\b|knowledge|minimum|basic qual|you might"
        r" be|(?:this |it )?(?:role )?(?:is|could be) for you if|is this you|do you have"
        r"|you(?:'re| are) (?:a (?:good|great) fit|someone)|anforderungen|(?:dein|ihr) profil"
        r"|profil\b|(?:das |was )(?:bringst du|du mitbringst|sie mitbringen|wir erwarten)"
        r"|tech(?:nical)? requirements|licen[cs]es?\b|certifications?\b",
    ),
    (
        Section.BENEFITS,
        r"(?:\w+[ /&']){0,3}(?:benefits|perks|rewards)\b|what(?:'s in it| you(?:'ll| will)? (?:get|"
        r"receive|can expect)|(?: do)? we(?:'ll| can| will)? offer|'s on offer)|we offer|why (?:join"
        r"|work|us|you'll)|in return|our offer|compensation|salary|pay\b|(?:das |was )?(?:bieten "
        r"wir|wir bieten)|wir bieten|how we(?:'ll)? (?:reward|look after)|package|remuneration"
        r"|the package|what's in|nous offrons|benefit|join us",
    ),
    (
        Section.PROCESS,
        r"(?:our |the )?(?:hiring |interview |application |recruitment |selection )?process\b"
        r"|how to apply|next steps|to apply|apply\b|key dates|interview|application|bewerb",
    ),
    (
        Section.DUTIES,
        r"(?:\w+[ /&-]){0,3}(?:responsibilities|duties|accountabilities|tasks)\b|what (?:you(?:'ll| "
        r"will)? (?:be )?do|the job)|the (?:role|job|position|post|opportunity|work)\b|(?:about "
        r"(?:the|this) (?:role|job|position|opportunity|team))|(?:job|role|position) (?:description"
        r"|summary|overview|purpose)|day[- ]to[- ]day|a (?:typical )?day|your (?:role|impact|mission"
        r"|tasks|responsib|job|day)|you(?:'ll| will)\b|in this role|how you(?:'ll| will)|purpose"
        r"|(?:deine |ihre )?aufgaben|missions\b|overview|summary|main",
    ),
    (
        Section.ABOUT,
        r"about\b|who we are|our (?:company|story|mission|team|values|culture|stack|tech)|the "
        r"(?:company|team|school|practice|trust|hospital)|company\b|how we work|über uns|values"
        r"|why we|tech(?:nology)? stack|the stack|equal|diversity|our ",
    ),
)
PATTERNS = tuple((section, re.compile(words)) for section, words in HEADINGS)
LEAD = re.compile(r"^(?:\d{1,2}[.)]\s|[^\w']{1,6})")
INLINE = re.compile(r"[^:.!?\n]{3,48}:(?=\s\S)")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text under one heading.

    Attributes:
        start: Where its heading begins.
        body: Where its words begin.
        section: What it is about.
    """

    start: int
    body: int
    section: Section


def parts(low: str, found: Sequence[Line]) -> tuple[Part, ...]:
    r"""Return the parts of a posting; the first has no heading.

    Args:
        low: The text as `lines.plain` gives it.
        found: Its lines.

    Returns:
        Parts in their order; what no heading names is `Section.OTHER`.

    Source:
        Ours.

    >>> from askback.core.dossier.lines import lines
    >>> low = "nurse\n\nessential:\n- rn\n\nnice to have: epic"
    >>> [p.section.value for p in parts(low, lines(low, len(low)))]
    ['other', 'must', 'nice']
    """
    told = [Part(0, 0, Section.OTHER)]
    for line in found:
        part = _part(low, line)
        if part is not None:
            told.append(part)
    return tuple(told)


def section_at(told: Sequence[Part], place: int) -> Section:
    """Return the section that a place lies in.

    Source:
        Ours.

    >>> section_at((Part(0, 0, Section.OTHER), Part(9, 12, Section.MUST)), 10)
    <Section.MUST: 'must'>
    """
    below, above = 0, len(told)
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (middle, above) if told[middle].start <= place else (below, middle)
    return told[below].section


def _part(low: str, line: Line) -> Part | None:
    words = low[line.start : line.end]
    if line.bullet and not line.marked:
        return None
    if len(words) <= LONGEST_HEADING and _headlike(line, words):
        section = _named(words)
        if section is not None or _bold(line, words):
            return Part(line.start, line.end, section or Section.OTHER)
    inline = INLINE.match(words)
    section = _named(inline.group()) if inline else None
    if inline is None or section is None:
        return None
    return Part(line.start, line.start + inline.end(), section)


def _headlike(line: Line, words: str) -> bool:
    if len(words.split()) > MOST_WORDS or words[-1] in ".,;":
        return False
    return line.marked or line.gap or words[-1] in "?:!" or len(words.split()) <= 5  # noqa: PLR2004 -- five words are rarely a sentence


def _bold(line: Line, words: str) -> bool:
    return line.marked and len(words.split()) <= 6  # noqa: PLR2004 -- a title


def _named(words: str) -> Section | None:
    words = LEAD.sub("", words).strip(" *_:#")
    for section, pattern in PATTERNS:
        if pattern.match(words):
            return section
    return None
