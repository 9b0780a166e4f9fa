"""The name of the firm that offers a job."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from askback.core.dossier.job_words import JOB, NAME
from askback.core.dossier.lines import Line
from askback.core.dossier.title import AT, LONGEST_TITLE, SEGMENT, TOP, is_title

HEAD = 20_000  # characters; whoever has not named himself by then does not
_NOT_NAMES = (
    "us we the this our you your role company team job it they position a an i in at"
    " about what who why how and or for with as if me my these that there here"
    " everyone anyone someone position's company's opportunity post school hospital"
    " trust practice client business department he she experience candidate work"
    " benefits location hiring join pay salary full-time part-time remote hybrid"
    " onsite apply today currently now"
)
NOT_NAMES = frozenset(_NOT_NAMES.split())
ORGANISED = re.compile(
    r"\b(?:City of|County of|Town of|University|College|School|Hospitals?|NHS|Trust"
    r"|Council|Academy|Ltd|Limited"
    r"|GmbH|Inc|LLC|AG|PLC|plc|Clinic|Group|Foundation|Institute|Surgery|Nursery"
    r"|S\.?A\.?|SAS|BV|AB)\b"
)
HIRES = (
    r"(?:is|are) (?:now |currently |actively |urgently )?(?:hiring|looking for"
    r"|looking to|seeking|recruiting|searching for|growing|expanding|an equal"
    r"|a leading|the leading|on a mission)|seeks|was founded|invites applications"
    r"|has an (?:exciting|excellent)|offers (?:an|a|you)|wants to|needs a|sucht"
    r"|recherche|recrute|busca|cerca|zoekt|söker|søker|søger|szuka|zatrudni|hakee"
    r"|contrata|assume"
)
WEAKLY = re.compile(
    r"\b(?:Health(?:care)?|Services|Solutions|Supply|Ful?fil?lment|Contractors?"
    r"|Electrical"
    r"|Logisti(?:cs|k)|Groupe|Association|Polytechnic|Partners|LLP|Associates"
    r"|Industries"
    r"|Systems|Technolog(?:ies|y)|Labs?|Bank|Hotels?|Restaurants?|Society|Church"
    r"|Authority|Agency|Bygg|Corp(?:oration)?|Company|Co|Holdings?|Consulting|Media"
    r"|Studios?|Energy|Motors|Foods?|Farms?|Brewery|Bakery|Pharmacy|Library|Museum"
    r"|Theatre|Scoil|College|Mechanical|Engineering|Builders|Construction|Plumbing"
    r"|Joinery|Nurseries|Kitchens?|Bistro|Caf[eé]|Airlines|Airways|Railways?|Ferries"
    r"|Couriers|Haulage|Transport|Freight|Stores?|Markets?|Retail|Homes|Properties"
    r"|Estates|Recruitment|Staffing|Insurance|Capital|Ventures|Networks|Robotics"
    r"|Software|Digital|Interactive|Games|Pharma\w*|Biotech|Sciences?|Academy|S\.?r\.?l"
    r"|SpA|S\.p\.A|SRL|Oy|Oyj|AS|ASA|A/S|ApS|KG|KGaA|Pty|Pvt|Bhd|Sdn|Inc|LLC|Ltd)\b",
    re.IGNORECASE,
)
"""Words that firms' names end on, and other lines too: counted under the title only."""
RUNS_ON = re.compile(r"(?<=[a-z]{3})\. (?=[A-Z\d£$€])")
UNDER = re.compile(r" [|–—-] |, (?=[A-Z])| ?\(|[ ]?/ ")
LEGAL = re.compile(r" (?:Ltd|Limited|Inc|Gmbh|Llc|Plc)$")
FIRMS = (
    re.compile(rf"(?i:company|employer|organisation|organization|firma|arbeitgeber"
               rf"|azienda|empresa|entreprise|société|bedrift|företag|virksomhed"
               rf"|bedrijf"
               rf"|werkgever|firm|school|practice|hiring company)"
               rf"[ ]?(?:name)?:[ ]{{1,3}}(?P<name>{NAME.pattern})"),
    re.compile(rf"(?m)^[#*\s]{{0,6}}(?:About|ABOUT|Über"
        rf"|About the)[ ](?P<name>{NAME.pattern})"
               r"[ :*?]{0,4}$"),
    re.compile(rf"(?P<name>{NAME.pattern}),?[ ](?:{HIRES})\b"),
    re.compile(rf"(?:[Jj]oin|[Ww]elcome to|[Ww]hy|[Ll]ife at|[Ww]ork(?:ing)? (?:at|for)"
               rf"|[Cc]areers at|[Hh]ere at|team at|role at|position at"
               rf"|job at)[ ](?P<name>{NAME.pattern})(?=[ ]?[,.!?:\n]|[ ](?:as|and|to"
               rf"|is|we|you|means)\b)"),
    re.compile(rf"(?P<name>{NAME.pattern}),[ ][^.\n]{{3,70}},[ ](?:recherche|sucht"
        rf"|seeks)\b"),
    re.compile(rf"(?:[Cc]o-?)?(?:[Ff]ounder|[Oo]wner|CEO|CTO|MD)(?: and CEO)? (?:of"
        rf"|at) "
               rf"(?P<name>{NAME.pattern})"),
    re.compile(rf"(?:^|[\n.] ?)At (?P<name>{NAME.pattern}),"),
    re.compile(rf"(?P<name>{NAME.pattern}) is (?:an?|the|one|two|three) [\w-]+"),
    re.compile(rf"(?:^|[\n.] ?)(?P<name>{NAME.pattern}) (?:makes|builds|sells|runs"
               rf"|operates|provides|helps|designs|develops|supplies|owns|serves"
               rf"|produces"
               rf"|manufactures|publishes|delivers) [a-z\d]"),
)  # fmt: skip


def find_company(text: str, low: str, found: Sequence[Line]) -> str | None:
    """Find the name of the firm.

    Args:
        text: The whole posting.
        low: It in lower case, from `lines.plain`.
        found: Its lines.

    Returns:
        The name as the text has it; None where it is not sure.

    Source:
        Ours.

    >>> from askback.core.dossier.lines import lines
    >>> text = "Nurse wanted. Holm Practice is hiring."
    >>> find_company(text, text.lower(), lines(text, 99))
    'Holm Practice'
    """
    for written in _names(text, low, found[:TOP]):
        name = RUNS_ON.split(written)[0].strip(" .,'’-")
        words = name.lower().split()
        named = words[1:] if words[:1] in (["the"], ["das"], ["le"], ["la"]) else words
        job = JOB.search(words[-1]) if words else None
        trade = len(words) > 1 and words[-1].endswith("s")  # "Marches Vets"
        if named and named[0] not in NOT_NAMES and (trade or job is None):
            return _spelled(text, name)
    return None


def _names(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    head = text[:HEAD]
    for line in top[:3]:
        parts = SEGMENT.split(text[line.start : line.end])
        if len(parts) > 2 and not JOB.search(parts[0].lower()):  # noqa: PLR2004 -- as above
            yield parts[0].partition(" (")[0]
    for line in top[:6]:
        named = NAME.match(text, line.start, line.end)
        short = line.end - line.start < LONGEST_TITLE
        if named is not None and short and ORGANISED.search(named.group()):
            yield named.group()
    yield from _under(text, low, top)
    for line in top:
        at = AT.search(text, line.start, line.end)
        if at is not None and is_title(low[line.start : at.start()]):
            yield text[at.end() : line.end].partition(" (")[0].partition(",")[0]
    for pattern in FIRMS:
        yield from (found["name"] for found in pattern.finditer(head))


def _under(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    """Yield a firm's name on one of the two lines under the title.

    Yields:
        What the line begins with, where it ends as firms' names do.
    """
    if not top or not is_title(low[top[0].start : top[0].end]):
        return
    for line in top[1:3]:
        words = UNDER.split(text[line.start : line.end])[0].strip(" *_,.")
        named = NAME.fullmatch(words) if len(words) < LONGEST_TITLE else None
        if named is not None and WEAKLY.search(words.rpartition(" ")[2]):
            yield words


def _spelled(text: str, name: str) -> str:
    """Prefer the firm's usual spelling to a heading's or to a part of it."""
    titled = re.search(rf"(?m), ({re.escape(name)}(?: [A-Z]\w+){{0,3}})$", text[:HEAD])
    if titled is not None:
        return titled[1]
    if " " in name and not name.isupper():
        return name
    longer = rf"(?i:{re.escape(name)})(?:[ ](?:&[ ])?[A-Z][a-z]+){{0,3}}"
    forms = Counter(
        LEGAL.sub("", found.group()) for found in re.finditer(longer, text[:HEAD])
    )
    usual = [(n, f) for f, n in forms.items() if not (f.isupper() and len(forms) > 1)]
    known = [(len(f.split()), n, f) for n, f in usual if n > 1 and " " in f]
    if known:
        return max(known, key=lambda form: (form[1], form[0]))[2]
    return name if not name.isupper() or not usual else max(usual)[1]
