from __future__ import annotations

import pytest

from askback.core.dossier import DossierTables
from askback.core.dossier.work import find_work, read_work

TITLES = [
    ("Senior Software Engineer", "engineering"),
    ("Engineering Manager", "engineering management"),
    ("Backend Developer (Go)", "engineering"),
    ("Mechanical Design Engineer", "engineering"),
    ("Heating Engineer", "operations"),
    ("Sales Engineer", "sales"),
    ("Data Engineer", "data engineering"),
    ("Data Analyst", "data"),
    ("Data Entry Clerk", "operations"),
    ("Product Manager", "product"),
    ("Head of Product", "management product"),
    ("UX Designer", "design"),
    ("Product Designer", "design"),
    ("Interior Designer", ""),
    ("Account Manager", "sales"),
    ("Accounts Assistant", ""),
    ("Territory Sales Manager", "sales"),
    ("Registered Nurse - Emergency Department", "health_care"),
    ("Ward Manager", "health_care management"),
    ("Pflegefachkraft", "health_care"),
    ("Nursery Manager", "management teaching"),
    ("Primary Teacher", "teaching"),
    ("Assistant Professor", "teaching"),
    ("Head of Maths", "teaching"),
    ("Principal Engineer", "engineering"),
    ("Warehouse Operative", "operations"),
    ("Sous Chef", "operations"),
    ("Head Chef", "management operations"),
    ("Operations Manager", "management operations"),
    ("Customer Service Advisor", "operations"),
    ("Apprentice Electrician", "first_job operations"),
    ("Graduate Software Engineer", "engineering first_job"),
    ("Chief Financial Officer", "management"),
    ("Executive Assistant to the CEO", "operations"),
    ("Paralegal", ""),
    ("Zookeeper", ""),
]


def words(found: frozenset[object]) -> str:
    return " ".join(sorted(map(str, found)))


@pytest.mark.parametrize(("title", "work"), TITLES)
def test_a_title_tells_the_line_of_work(
    title: str, work: str, tables: DossierTables
) -> None:
    assert words(find_work(title, "", tables.work)) == work


def test_without_a_title_two_duties_tell_it(tables: DossierTables) -> None:
    text = "You plan lessons and mark books. Our pupils are nine to twelve."

    assert words(find_work(None, text.lower(), tables.work)) == "teaching"


@pytest.mark.parametrize(
    "text",
    [
        "You help our pupils.",
        "Patients, residents and pupils; care plans, lessons and a classroom.",
        "A nice job.",
    ],
)
def test_where_duties_leave_it_open_none_is_told(
    text: str, tables: DossierTables
) -> None:
    assert find_work("Zookeeper", text.lower(), tables.work) == frozenset()


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("you lead a team of 23.", "data management"),
        ("fresh grads are welcome.", "data first_job"),
        ("no experience necessary.", "data first_job"),
    ],
)
def test_what_is_said_outright_counts_beside_the_title(
    text: str, work: str, tables: DossierTables
) -> None:
    assert words(find_work("Data Analyst", text, tables.work)) == work


def test_a_line_of_work_must_be_one_of_ours() -> None:
    with pytest.raises(ValueError, match="plumbing"):
        read_work("plumbing", {})
