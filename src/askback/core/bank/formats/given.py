"""Names and values as people write them, turned into the fields of an entry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from askback.core.bank.entry import FIELDS, read_partial
from askback.core.bank.fields import is_mapping, is_text
from askback.core.bank.formats.draft import LONGEST, Draft, at
from askback.core.topics import Criteria, Problem, Role

NAMES = {
    "text": "question questions q ask text_of_question wording prompt title",
    "key": "id slug name code",
    "topic": "topics theme themes category categories section area subject tag tags "
    "group heading",
    "criteria": "criterion criterions",
    "roles": "role who whom interviewer audience ask_whom for to ask_who person",
    "stages": "stage round rounds interview_stage",
    "minutes": "minute mins min time duration length",
    "aliases": "alias also other_wordings variants variant or spoken synonyms",
    "probes": "probe follow_up follow_ups followup followups then next follow",
    "notes": "note comment comments why remark remarks reason",
    "if_dodged": "dodged second_try",
    "phrasing": "form how",
    "work": "line_of_work field fields industry",
    "intention": "purpose intent aim goal",
    "benefit": "use",
    "fit": "",
    "listen_for": "listening",
    "sensitivity": "",
    "searchable": "",
    "source": "origin from url link",
    "demands": "demand",
    "by_role": "",
    "rule": "",
    "only_if": "",
}
FIELD_OF = {
    name: field for field, names in NAMES.items() for name in (field, *names.split())
}
SPOKEN = ("aliases", "probes")
WORDS = ("stages", "work", "demands")
WEIGHTED = ("criteria", "roles")
PART = re.compile(r"\s*[\n|;]\s*")
LINE = re.compile(r"\s*\n\s*")
COMMA = re.compile(r"\s*[\n|;,/]\s*")
SHARE = re.compile(r"(.{1,80}?)\s*[:=]?\s+((?:0?\.\d+)|[01](?:\.0+)?)")
NUMBER = re.compile(
    r"(\d{1,9}(?:\.\d{1,9})?)\s*(?:m|min|mins|minutes?)?\.?", re.IGNORECASE
)
ROLES = {
    "hr": Role.RECRUITER,
    "recruiting": Role.RECRUITER,
    "talent": Role.RECRUITER,
    "manager": Role.HIRING_MANAGER,
    "boss": Role.HIRING_MANAGER,
    "lead": Role.HIRING_MANAGER,
    "team": Role.PEER,
    "peers": Role.PEER,
    "colleague": Role.PEER,
    "colleagues": Role.PEER,
    "teammate": Role.PEER,
    "engineer": Role.PEER,
    "skip": Role.SKIP_LEVEL,
    "director": Role.SKIP_LEVEL,
    "ceo": Role.EXECUTIVE,
    "founder": Role.EXECUTIVE,
    "exec": Role.EXECUTIVE,
    "stakeholder": Role.CROSS_FUNCTIONAL,
    "reports": Role.REPORT,
    "direct_report": Role.REPORT,
}


def field_of(name: object) -> str | None:
    """Return the field that a name stands for, or None.

    Source:
        Ours.

    >>> field_of("Follow-up"), field_of("Colour")
    ('probes', None)
    """
    return FIELD_OF.get(_plain(str(name)))


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "_", name.strip().lower().lstrip("\ufeff")).strip("_")


def draft_of(
    fields: Mapping[str, object], line: int, criteria: Criteria, topic: str = ""
) -> tuple[Draft | None, tuple[Problem, ...]]:
    """Make a draft of what was given by field.

    Args:
        fields: Values by the names of fields, `topic` and `notes` among them.
        line: Where they stood.
        criteria: The criteria there are.
        topic: The heading above.

    Returns:
        The draft, None where it has no text that can be asked, and what is wrong.

    Source:
        Ours.
    """
    text = " ".join(str(fields.get("text") or "").split())
    if not any(c.isalnum() for c in text):
        return None, (at(line, "has no question. Give it a text, or take it out."),)
    if len(text) > LONGEST:
        told = f"has {len(text)} letters, too many to be asked. Shorten it."
        return None, (at(line, told),)
    named = fields.get("topic")
    heading = ", ".join(_texts(named, COMMA)) if named else topic
    given = {
        name: _value(name, value, criteria)
        for name, value in fields.items()
        if name in FIELDS and name != "text" and not _is_empty(value)
    }
    known, faults = read_partial(given, criteria)
    problems = tuple(at(line, f"{field}: {fault}.") for field, fault in faults)
    return Draft(text, line, known, heading, _note(fields.get("notes"))), problems


def _is_empty(value: object) -> bool:
    return (
        value is None or value == [] or (isinstance(value, str) and not value.strip())
    )


def _note(value: object) -> str:
    return "\n".join(_texts(value, LINE)) if value else ""


def _value(name: str, value: object, criteria: Criteria) -> object:
    """Return a value in the form that the bank's files have it."""
    if name in SPOKEN:
        return _texts(value, PART)
    if name in WORDS:
        return [_plain(word) for word in _texts(value, COMMA)]
    if name in WEIGHTED and not is_mapping(value):
        return dict(_share(name, part, criteria) for part in _texts(value, COMMA))
    return _scalar(name, value.strip()) if isinstance(value, str) else value


def _scalar(name: str, value: str) -> object:
    number = NUMBER.fullmatch(value)
    if name in {"minutes", "sensitivity"} and number is not None:
        return float(number[1]) if "." in number[1] else int(number[1])
    if name == "searchable":
        return {"true": True, "yes": True, "false": False, "no": False}.get(
            value.lower(), value
        )
    return _plain(value) if name in {"phrasing", "rule"} else value


def _texts(value: object, apart: re.Pattern[str]) -> list[str]:
    """Return a list of texts; one that has several lines is parted there alone."""
    if isinstance(value, list):
        return [str(text) for text in cast("list[object]", value) if is_text(text)]
    if "\n" in str(value):
        apart = LINE
    return [part for part in apart.split(str(value).strip(" ")) if part.strip()]


def _share(name: str, part: str, criteria: Criteria) -> tuple[str, float]:
    """Read "turnover 0.8", or a name alone, which counts whole."""
    match = SHARE.fullmatch(part.strip())
    words, share = (match[1], float(match[2])) if match else (part.strip(), 1.0)
    known = criterion_of(words, criteria) if name == "criteria" else _role_of(words)
    return known, share


def criterion_of(words: str, criteria: Criteria) -> str:
    """Return the key of a criterion that was named by key or label, else the words.

    Source:
        Ours.

    >>> criterion_of("x-dogs", Criteria({}))
    'x-dogs'
    """
    plain = _plain(words)
    for criterion in criteria:
        if plain in {_plain(criterion.key), _plain(criterion.label)}:
            return criterion.key
    return words.strip()


def _role_of(words: str) -> str:
    plain = _plain(words).removeprefix("the_")
    return str(ROLES.get(plain, plain))


def with_criterion(draft: Draft, criteria: Criteria) -> Draft:
    """Take a heading that names a criterion for that criterion.

    Source:
        Ours.

    >>> with_criterion(Draft("Why?", 1, {}, "Dogs"), Criteria({})).known
    {}
    """
    key = criterion_of(draft.topic, criteria)
    if key not in criteria or "criteria" in draft.known:
        return draft
    return replace(draft, known={**draft.known, "criteria": {key: 1.0}})
