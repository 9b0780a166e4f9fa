from __future__ import annotations

from askback.core.dossier import DossierTables
from askback.core.dossier.lines import lines, plain
from askback.core.dossier.sections import parts
from askback.core.dossier.skills import read_skills


def read(text: str, tables: DossierTables) -> dict[str, str]:
    low = plain(text)
    told = parts(low, lines(text, len(text)))
    skills = read_skills(text, low, told, tables.vocabulary)
    return {skill.name: skill.kind.value for skill in skills}


def test_headings_say_what_is_wanted(tables: DossierTables) -> None:
    """A skill is named twice and counts where it is wanted most."""
    text = (
        "We use Python.\n\nRequirements\n- Python\n- RN\n\n"
        "Nice to have\n- Python\n- R\n- Wound care\n"
    )

    assert read(text, tables) == {
        "Python": "must",
        "RN": "must",
        "R": "nice",
        "Wound care": "nice",
    }


def test_benefits_and_the_firm_itself_are_no_skills(tables: DossierTables) -> None:
    text = (
        "About us\nWe sell accounting software, built in Elixir.\n\n"
        "What we offer\n- Mentoring\n- German lessons\n- A first aid course\n"
        "- Free driving licence\n"
    )

    assert read(text, tables) == {"Elixir": "unstated"}


def test_a_skill_named_without_end_is_read_once(tables: DossierTables) -> None:
    assert read("SQL " * 50 + "is required", tables) == {"SQL": "must"}
