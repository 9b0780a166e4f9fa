"""Words that tell how far a name alone may be taken for somebody."""

from __future__ import annotations

from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ORDINARY: Final = _words(
    """
    amber angel april art ash august autumn baron basil bill bob brook buck bud carol
    chance charity chase chip christian cliff crystal dale dawn dean don drew duke earl
    eve faith frank gay gene ginger glen grace grant grey guy hazel heath herb holly
    honor honour hope iris ivy jack jan jay jean jewel joy june justice king lance lee
    lily major mark mason max may melody mercy merry miles minister nick norm olive page
    paige pat patience pearl penny pierce prince ray red reed rich river rob robin rocky
    rose rosemary ruby rusty sage sandy sky sonny star sterling storm sue summer sunny
    ted tiger trace trip tucker ty val van victor violet ward wave will winter wise
    woody wren young
    a am an and as at be but by de del der di do el en for from go had has he hi his i
    if in is it la le lo me my no not of oh ok on or our so su the to un up us was we
    yes you
    """
)
"""First names that are words as well, and words short enough to be names."""

CALENDAR: Final = _words(
    """
    january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday
    """
)
"""Names of days and months, which are written like names of people."""

SAYING: Final = _words(
    """
    said says told tells asked asks answered answers thinks thought wants wanted
    mentioned explained seemed seems was is has had knows knew agreed added promised
    and also who whose from joined left laughed smiled spoke didn't doesn't wasn't isn't
    will would can could never always
    """
)
"""Words after which a name at the beginning of a sentence is somebody."""

LEADING: Final = _words(
    """
    a about according after again all also although and any as ask asked at because
    before both but by call called can did do does dear even for from good had has hello
    here hey hi how i if in is it just like maybe me meet met my no not note now of oh
    on only or our over see since so still tell thank thanks that the then there this to
    today told tomorrow true under until was we well what when where which while who why
    will with yes yesterday yet you your
    """
)
"""Words with a capital that are nobody's first name, before a family name."""

TITLES: Final = _words(
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend "
    "herr frau monsieur madame señor senor señora senora sr sra sister matron captain "
    "coach judge officer nurse"
)
"""Words before a name that belong to it."""

SUFFIXES: Final = _words("jr sr ii iii iv phd md mba esq rn bsc msc obe mbe")
"""Words after a name that are no part of it."""

LABELS: Final = _words(
    """
    speaker unknown guest participant person interviewer interviewee candidate attendee
    caller host user voice spk me you hr recruiter hiring manager lead team panel peer
    engineer director head of the a someone somebody else nobody everyone company
    """
)
"""Words that name a part somebody plays, and not a person."""
