from __future__ import annotations

import pytest

from askback.core.dossier import DossierTables
from askback.core.dossier.terms import find_terms


def names(text: str, tables: DossierTables) -> list[str]:
    found = find_terms(text, len(text), tables.vocabulary)
    return [hit.term.name for hit in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Go, Python and C++", ["Go", "Python", "C++"]),
        ("We go far. Go on.", []),
        ("python, go, rust", ["Python", "Go", "Rust"]),
        ("strong R, C and SQL", ["R", "C", "SQL"]),
        ("C-suite and C level", []),
        ("experience in R", ["R"]),
        ("React to change; React, Redux", ["React", "Redux"]),
        ("react quickly", []),
        ("Excel in your work. Excel and Word", ["Excel", "Word"]),
        ("Excel at what you do", []),
        ("C# on .NET and Node.js", ["C#", ".NET", "Node.js"]),
        ("CI/CD with node\njs", ["CI/CD", "Node.js"]),
        ("sap flows; SAP", ["SAP"]),
        ("project\nmanagement", ["Project management"]),
        ("project.\nManagement", []),
        ("heat pumps and lathes", ["Heat pumps", "Lathe"]),
        ("The security of a steady job", []),
        ("Experience of security", ["Security"]),
        ("security, Linux", ["Security", "Linux"]),
        ("a security engineer", []),
        ("French toast; French required", ["French"]),
        ("Deutsch fließend", ["German"]),
        ("cleaning skills", ["Cleaning"]),
        ("Send us your CV", []),
        ("SQL Server or SQL", ["SQL Server", "SQL"]),
    ],
)
def test_terms_are_told_from_plain_words(
    text: str, found: list[str], tables: DossierTables
) -> None:
    assert names(text, tables) == found


def test_nothing_is_found_past_the_limit(tables: DossierTables) -> None:
    assert [h.term.name for h in find_terms("SQL Python", 4, tables.vocabulary)] == [
        "SQL"
    ]
