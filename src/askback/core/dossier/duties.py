"""Duties, requirements and facts of a posting that a question can grow from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from askback.core.dossier.claims import BOILERPLATE, LABEL
from askback.core.dossier.job_words import JOB
from askback.core.dossier.sections import Part, Section, section_at
from askback.core.dossier.values import Saying
from askback.core.dossier.wanted import LOOSE
from askback.core.topics import Span

FEWEST = 3  # words; fewer are a heading or a label
TOP = 150  # characters; what names a job there is the title, and no fact
LONGEST_FACT = 40  # words; a longer sentence is no fact one can quote
_NOT_DONE = (
    "have need love find get receive enjoy thrive bring know join earn benefit fit like"
    " want see feel meet notice hear likely probably definitely not never ideally"
    " possess hold start belong"
)
NOT_DONE = frozenset(_NOT_DONE.split())
WILL = re.compile(
    r"(?:^|[,;:–—] |\b(?:and|role|then|so|first|hand|week|day|year|month) )(?:you|the"
    r" (?:post[- ]?holder|successful candidate)|(?:the )?post-?holder)(?:'ll| will|'d"
    r"| would)(?: also| then| mainly| mostly| initially| primarily| typically"
    r"| generally| regularly)? (?P<done>(?P<verb>[a-z][a-z-]{1,20})\b.{8,})"
)
BEING = re.compile(
    r"be (?:on (?:the|call)|responsible for|in charge of|accountable for|the (?:one"
    r"|first"
    r"|main|only|face)|leading|running|managing|working (?:on|with)|building|looking"
    r" after|cleaning|visiting|teaching|driving)\b"
)
LEAD = re.compile(r"[^\W\d][\w &/-]{2,30}:[ ]{1,3}")
NOT_ASKED = re.compile(
    r"(?:must|be|are|is|can|able|you|has|have|had|should|shall|willing\w*|comfortable"
    r"|fluent|proficient|familiar|experienced|eligible|do|if|we|our|know|understand"
    r"|someone|self|nice|the|this|that|those|please|available|prepared|happy|ready"
    r"|qualified|registered|confident|passionate|motivated|enthusiastic|reliable"
    r"|interested|committed|hold|holds|holding|having|being|bring|no)\b"
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|ist|sind|haben|hat|wird|est|sont|"
    r"(?:take|run|come|go|serve|see|look|make|work|sell|build|own|cover|operate|manage"
    r"|employ|include|hold|get|open|meet|start|visit|move|handle|process|deliver)s?"
    r"|needed|expected|based)\b"
)
NEEDS = frozenset({Section.MUST, Section.NICE})
WANTED = re.compile(
    r"must (?:have|hold|be)\b|sie (?:haben|verfügen|bringen)\b|vous avez\b"
)
PERSON = re.compile(r"\b(?:we|our|us|wir|unser\w*|nous|notre|i|my)\b")
NO_DUTY = re.compile(
    r"\?|\b(?:we|our|us|you|wir|unser\w*|nous|notre|i|my|this is|is an?|are an?|you are"
    r"|you're|your (?:manager|team|profile|pay)|there (?:is|are)|reports? to|salary"
    r"|pay\b|lohn|gehalt|location|contract|benefits|experience|qualifi\w+|degree"
    r"|apply|responsibilities|duties|following|position|vacancy)\b|[€£$]\d|^\S+:$|:$"
)
COUNTED = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b")
NO_FACT = re.compile(
    r"\?|!$|@|https?:|www\.|\b(?:cv|résumé|resume|apply|applicants?|application"
    r"|candidates?|applying|interested|contact|call|email|text|whatsapp|closing date"
    r"|closes|deadline|vacancy|salary|pay\b|€|£|\$|reference|ask for|closing|opening:"
    r"|\d\d/\d\d/\d{2,4}|looking for|seeking"
    r"|invit\w+|hiring|recruiting|after an?|wanted|need (?:an?|someone)|krav|chf|kr"
    r"|lønn|lön|gesucht|bewerb\w*|suchen)\b|[€£$]"
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence that a question can grow from.

    Attributes:
        kind: What it says.
        span: The sentence.
        core: The words of it that are worth quoting.
    """

    kind: Saying
    span: Span
    core: Span


def read_grounds(
    text: str, low: str, pieces: Iterable[tuple[int, int]], told: Sequence[Part]
) -> tuple[Ground, ...]:
    """Find the sentences that a question can grow from, besides the claims.

    Args:
        text: The whole text.
        low: It in lower case on one line, from `lines.plain` and `lines.flat`.
        pieces: Its sentences, from `lines.sentences`.
        told: Its parts, from `sections.parts`.

    Returns:
        Grounds in the order of the text: duties, what is asked of the candidate, and
        facts about the place. No headings, nothing that everyone must write, nothing
        on how to apply.

    Source:
        Ours.

    >>> text = "You will run the quarterly stock audit."
    >>> read_grounds(text, text.lower(), [(0, 39)], ())[0].core.quote
    'run the quarterly stock audit.'
    """
    heads = {part.start: part.body for part in told}
    return tuple(
        ground
        for start, end in pieces
        if (ground := _ground(text, low, (start, end), told, heads)) is not None
    )


def _ground(
    text: str,
    low: str,
    place: tuple[int, int],
    told: Sequence[Part],
    heads: Mapping[int, int],
) -> Ground | None:
    start, end = place
    words = low[start:end]
    if len(words.split(None, FEWEST)) < FEWEST or LABEL.match(words):
        return None
    if BOILERPLATE.search(words) or heads.get(start, start) >= end:
        return None
    if start < TOP and VERB.search(words) is None and JOB.search(words):
        return None
    section = section_at(told, start) if told else Section.OTHER
    if section not in NEEDS and WANTED.match(words):
        return None
    found = _kind(words, section)
    if found is None:
        return None
    kind, begin = found
    whole, core = Span.of(text, start, end), Span.of(text, start + begin, end)
    return Ground(kind, whole, core)


def _kind(words: str, section: Section) -> tuple[Saying, int] | None:
    if section in {Section.MUST, Section.NICE}:
        asked = _asked(words)
        kind = Saying.ASKED if asked else Saying.REST
        return (kind, 0) if section is Section.MUST else None
    if section is Section.PROCESS:
        return None
    will = WILL.search(words)
    if will is not None and _done(will):
        return Saying.WILL, will.start("done")
    if section is Section.DUTIES and not NO_DUTY.search(words):
        return Saying.DUTY, 0
    if NO_FACT.search(words):
        return None
    return (Saying.FACT if _fact(words) else Saying.REST), 0


def _done(will: re.Match[str]) -> bool:
    if will["verb"] == "be":
        return BEING.match(will["done"]) is not None
    return will["verb"] not in NOT_DONE and not will["verb"].endswith("ly")


def _asked(words: str) -> bool:
    own = words[found.end() :] if (found := LEAD.match(words)) else words
    return NOT_ASKED.match(own) is None and LOOSE.search(own) is None


def _fact(words: str) -> bool:
    if not FEWEST + 2 <= len(words.split()) <= LONGEST_FACT:
        return False
    if PERSON.search(words) is not None:
        return True
    return COUNTED.search(words) is not None and VERB.search(words) is not None
