"""Whether words of an invitation are a person's name, and whose."""

from __future__ import annotations

import re
from functools import lru_cache

from askback.core.invitation.role_words import is_title
from askback.core.transcript.formats.names import Likeness, likeness

LONGEST = 60  # characters of a name
CACHED = 4096
# Words of which a text is a firm, a place, a tool or a deed and no person. Ours.
_NOT_PEOPLE = """
    academy ag agency and april arrive ask associates august availability bank board
    booked booking break bring calendar call calls candidate care center centre
    charity chat clinic club coffee college company conference confirmed corp
    corporation council december department details dial division event experience
    february feedback final first floor foundation friday gmbh gmt google group
    health healthcare hiring hospital hospitals hotel household hq inc institute
    interview interviewer interviewers interviews invitation invite january job join
    july june kitchen kommun kommune lab laboratories labs learn limited link llc
    location logistics ltd lunch march meet meeting meetings microsoft monday more
    network nhs nobody november nursery october office offsite onsite org others
    panel park parking partners passcode people phone plc please practice
    presentation questions recruiting reschedule restaurant role room round saturday
    schedule scheduling school schools screen second september services session
    shift skype society solutions someone stage sunday surgery systems talent tbc
    tbd teacher team teams technologies technology the third thursday today trust
    tuesday unassigned unit university us utc video visit ward wear webex wednesday
    whereby workshop you your zoom
"""
NOT_PEOPLE = frozenset(_NOT_PEOPLE.split())
NOT_IN_NAMES = re.compile(r"[\d()\[\]{}<>,;:|/]")
# A mailbox that many read, and no one sits behind in a meeting.
MAILBOX = re.compile(
    r"(?:no-?reply|do-?not-?reply|careers?|jobs?|hiring|hr|people|talent\w*|recruit\w*"
    r"|interviews?|scheduling|scheduler|calendar|team|info|hello|contact|support|admin"
    r"|notifications?|invit\w*|onboarding|apply|applications?|vacancies|office)"
    r"(?:[._+-].*)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=CACHED)
def is_person(name: str) -> bool:
    """Return whether a text is a person's name rather than a firm, a job or a room.

    Source:
        Ours.

    >>> is_person("Ana Ruiz"), is_person("Charge Nurse"), is_person("Halden Trust")
    (True, False, False)
    """
    if not name or len(name) > LONGEST or NOT_IN_NAMES.search(name):
        return False
    if likeness(name) is not Likeness.NAME or is_title(name):
        return False
    words = {word.strip(".").casefold() for word in name.split()}
    return not words & NOT_PEOPLE


def is_mailbox(email: str) -> bool:
    """Return whether an address is that of many rather than of a person.

    Source:
        Ours.

    >>> is_mailbox("recruiting-uk@halden.example"), is_mailbox("ana@halden.example")
    (True, False)
    """
    return MAILBOX.fullmatch(email.partition("@")[0]) is not None


def is_same(name: str, other: str) -> bool:
    """Return whether two names are likely of one person.

    Source:
        Ours.

    >>> is_same("Ana", "Ana Ruiz"), is_same("Ana Ruiz", "Ana Marsh")
    (True, False)
    """
    left, right = _words(name), _words(other)
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    return left[0] == right[0] and left[-1] == right[-1]


def fits(name: str, email: str) -> bool:
    """Return whether an address is likely that of a name.

    Source:
        Ours.

    >>> fits("Ana Ruiz", "ana.ruiz@halden.example"), fits("Ana Ruiz", "tom@x.example")
    (True, False)
    >>> fits("Priya Shah", "pshah@mail.example")
    True
    """
    words, local = _words(name), email.partition("@")[0].casefold()
    if not words or not local:
        return False
    if len(words) == 1:
        return re.split(r"[._+\d-]", local)[0] == words[0]
    first, last = words[0], words[-1]
    return (first in local and last in local) or (
        re.split(r"[._+\d-]", local)[0]
        in {first, first[:1] + last, first + last[:1], last}
    )


def _words(name: str) -> list[str]:
    words = [word.strip(".,").casefold() for word in name.split()]
    return [word for word in words if word not in HONORIFICS and word]


_HONORIFICS = "dr prof professor mr mrs ms miss mx sir dame rev"
HONORIFICS = frozenset(_HONORIFICS.split())
