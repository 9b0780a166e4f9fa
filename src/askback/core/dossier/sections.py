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
        (
            r"nice[- ]to[- ]ha|desirable|desired\b|bonus (?:points|skills|qualif|if)"
            r"|bonus:|bonus$|bonuses$|preferred|preferable|plus(?:es)?\b|it(?:'d"
            r"| would) be (?:nice|great|good)|ideally|good to have|great to have"
            r"|would be (?:a plus|nice|great)|extra credit|advantage|optional"
            r"|also (?:great|nice|good)|even better|you might also"
            r"|additional (?:skills|qualifications)|brownie points|wünschenswert"
            r"|assets?\b|desejável|deseable|gradito|un plus"
            r"|von vorteil|souhait|what (?:would|will) (?:set you apart"
            r"|make you stand out)|icing on"
        ),
    ),
    (
        Section.MUST,
        (
            r"(?:\w+[ /&-]){0,3}(?:requirements?|qualifications?|must[- ]haves?"
            r"|essentials?)\b|essential\b|requirements?|required|what (?:you(?:'ll"
            r"| will)? (?:need|bring|have)|we(?:'re| are)? (?:looking for|need|require"
            r"|expect|ask)|it takes|makes you)|who (?:you are|we(?:'re"
            r"| are) looking for|are you|we need)|about you\b|your (?:profile|skills"
            r"|background|experience|qualif|strengths)|person spec|(?:the "
            r"|our )?ideal candidate|candidate (?:profile|requirements|spec)"
            r"|the (?:successful )?candidate|(?:we(?:'re| are) )?looking for"
            r"|you (?:have|are|bring|must|need|should)\b|you(?:'ll| will) (?:have|need"
            r"|bring|thrive|be a (?:good|great))\b|(?:key |core |technical "
            r"|relevant )?skills|(?:work |previous )?experience\b|education\b"
            r"|knowledge|minimum|basic qual|you might be|(?:this |it )?(?:role )?(?:is"
            r"|could be) for you if|is this you|do you have|you(?:'re"
            r"| are) (?:a (?:good|great) fit|someone)|anforderungen|(?:dein"
            r"|ihr) profil|profil\b|(?:das |was )(?:bringst du|du mitbringst"
            r"|sie mitbringen|wir erwarten)|tech(?:nical)? requirements|licen[cs]es?\b"
            r"|certifications?\b|du bringst|sie bringen|deine qualifikation"
            r"|ihre qualifikation"
            r"|profil recherché|votre profil|requisitos?|requisiti|vereisten|krav\b"
            r"|wymagania"
            r"|kvalifikationer|ce que nous (?:cherchons|attendons)|skills required"
            r"|assets\b|competencies"
        ),
    ),
    (
        Section.BENEFITS,
        (
            r"(?:\w+[ /&']){0,3}(?:benefits|perks|rewards)\b|what(?:'s in it"
            r"| you(?:'ll| will)? (?:get|receive|can expect)|(?: do)? we(?:'ll| can"
            r"| will)? offer|'s on offer)|we offer|why (?:join|work|us|you'll)"
            r"|in return|our offer|compensation|salary|pay\b|(?:das "
            r"|was )?(?:bieten wir|wir bieten)|wir bieten|how we(?:'ll)? (?:reward"
            r"|look after)|package|remuneration|the package|what's in|nous offrons"
            r"|benefit|join us|lohn|gehalt|vergütung|rémunération|avantages|salaire"
            r"|salario"
            r"|salário|ofrecemos|oferecemos|offriamo|vi tilbyr|vi erbjuder|oferujemy"
            r"|terms\b"
            r"|ctc\b|schedule\b|stipend"
        ),
    ),
    (
        Section.PROCESS,
        (
            r"(?:our |the )?(?:hiring |interview |application |recruitment "
            r"|selection )?process\b|how to apply|next steps|to apply|apply\b"
            r"|key dates|interview|application|bewerb|process\b|interested candidates"
            r"|contact"
        ),
    ),
    (
        Section.DUTIES,
        (
            r"(?:\w+[ /&-]){0,3}(?:responsibilities|duties|accountabilities|tasks)\b"
            r"|what (?:you(?:'ll| will)? (?:be )?do|the job)|the (?:role|job|position"
            r"|post|opportunity|work)\b|(?:about (?:the|this) (?:role|job|position"
            r"|opportunity|team))|(?:job|role|position) (?:description|summary"
            r"|overview|purpose)|day[- ]to[- ]day|a (?:typical )?day|your (?:role"
            r"|impact|mission|tasks|responsib|job|day)|you(?:'ll| will)\b|in this role"
            r"|how you(?:'ll| will)|purpose|(?:deine |ihre )?aufgaben|(?:vos "
            r"|tes )?missions?\b"
            r"|was dich erwartet|responsabilidades|cosa farai|funciones|obowiązki"
            r"|arbetsuppgifter|arbeidsoppgaver|taken\b|duties"
            r"|overview|summary|main"
        ),
    ),
    (
        Section.ABOUT,
        (
            r"about\b|who we are|our (?:company|story|mission|team|values|culture"
            r"|stack|tech)|the (?:company|team|school|practice|trust|hospital)"
            r"|company\b|how we work|über uns|values|why we|tech(?:nology)? stack"
            r"|the stack|equal|diversity|our "
        ),
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
    listed = False
    for line in found:
        part = _part(low, line)
        if part is not None:
            told.append(part)
        elif listed and line.gap and not line.bullet:
            told.append(Part(line.start, line.start, Section.OTHER))
        inline = part is not None and part.body < line.end
        listed = line.bullet or inline
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
        below, above = (
            (middle, above) if told[middle].start <= place else (below, middle)
        )
    return told[below].section


def _part(low: str, line: Line) -> Part | None:
    words = low[line.start : line.end]
    if line.bullet and not line.marked:
        return None
    inline = INLINE.match(words)
    section = _named(inline.group()) if inline else None
    if inline is not None and section is not None:
        return Part(line.start, line.start + inline.end(), section)
    if len(words) > LONGEST_HEADING or not _headlike(line, words):
        return None
    section = _named(words)
    if section is None and not _bold(line, words):
        return None
    return Part(line.start, line.end, section or Section.OTHER)


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
