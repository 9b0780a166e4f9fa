from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier import DossierTables
from askback.core.dossier.gap.mentions import Kinds, find_mentions
from askback.core.dossier.gap.resume import read_resume
from askback.core.dossier.gap.tables import GapTables
from tests.core.dossier.gap.conftest import NOW


@pytest.fixture(scope="session")
def tables_of(
    tables: DossierTables, gap_tables: GapTables
) -> tuple[DossierTables, GapTables]:
    return tables, gap_tables


def names(text: str, tables_of: tuple[DossierTables, GapTables]) -> set[str]:
    tables, gap = tables_of
    kinds = Kinds(gap.languages, gap.degrees)
    resume = read_resume(text, NOW)
    found = find_mentions(resume, tables.vocabulary, gap.shown, kinds)
    return {mention.name for mention in found}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("JavaScript developer", "Java"),
        ("Led R&D in three countries, experience in R&D", "R"),
        ("I go to work by bike; the go-to person", "Go"),
        ("Excel at teamwork", "Excel"),
        ("I excel in a calm room", "Excel"),
        ("Reacted fast to incidents", "React"),
        ("Knows C. Miller", "C"),
        ("Experience in class C driving", "C"),
        ("Talks to the C-suite, in C-level meetings", "C"),
        ("Head Chef, The Lodge", "Chef"),
        ("- Found work as Head Chef in May", "Chef"),
        ("Spring 2019: placement", "Spring"),
        ("Swift Transport Ltd, driver", "Swift"),
        ("Ruby Jones", "Ruby"),
        ("Kitchen of Sage Hospitality", "Sage"),
        ("Word of mouth brought them", "Word"),
        ("Opera singer", "Opera"),
        ("Work\n- Met with the marketing department", "Marketing"),
        ("Work\n- Helped the sales team", "Sales"),
        ("Work\nHalden Construction Ltd", "Construction"),
        ("Interests\ncleaning old boats", "Cleaning"),
        ("References\nJane Doe, PostgreSQL Ltd", "PostgreSQL"),
        ("English teacher in Spain", "English"),
        ("Interests: French cinema", "French"),
        ("Work\n- Replaced one who left for a doctorate", "PhD"),
        ("Education\nLondon School of Nursing", "Nursing"),
        ("Skills\nmaking up C programs", "Make"),
        ("Skills\nkeeping calm marketing people company", "Marketing"),
        ("Skills\nMarketing people well", "Marketing"),
        ("SQL server admins\n\nare kind", "Server"),
    ],
)
def test_what_only_looks_like_a_skill_is_none(
    text: str, skill: str, tables_of: tuple[DossierTables, GapTables]
) -> None:
    assert skill not in names(text, tables_of)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Skills: C, R, Go, SQL", "C"),
        ("Skills\nGo", "Go"),
        ("Skills\n- Excel\n- Word", "Word"),
        ("Ran k8s clusters", "Kubernetes"),
        ("Skills\nci / cd", "CI/CD"),
        ("python/django", "Django"),
        ("Budgets in Excel", "Excel"),
        ("Excel, Outlook", "Excel"),
        ("- Wrote Ruby for six years", "Ruby"),
        ("Languages\nFrench", "French"),
        ("Skills\nFrench", "French"),
        ("I speak French, German", "French"),
        ("French (B2)", "French"),
        ("Work\n- responsible for maintenance of pumps", "Maintenance"),
        ("Work\n- Cleaning of two wards", "Cleaning"),
        ("Work\nSales Manager, Leeds", "Sales"),
        ("Work\nHalden, marketing analyst", "Marketing"),
        ("Education\nBEng Mechanical Engineering", "Mechanical engineering"),
        ("Education\nBSc Nursing", "Bachelor's degree"),
        ("Work\n- Managed a team of nine", "People management"),
        ("Work\n- Supervised three apprentices", "People management"),
        ("Skills\nSales & Marketing", "Marketing"),
        ("Full clean UK driving licence", "Driving licence"),
        ("C programming in trains", "C"),
    ],
)
def test_a_skill_is_found_as_people_write_it(
    text: str, skill: str, tables_of: tuple[DossierTables, GapTables]
) -> None:
    assert skill in names(text, tables_of)


@given(
    st.lists(
        st.sampled_from(
            ["Skills", "SQL", "C", "R&D", "\n", "Sales", " ", ",", "Chef", "-", "\t",
             "French", "(B2)", "2019 - 2021", "no ", "&", "Ruby", ".", "   ", "Nursing"]
        ),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_quotes_are_verbatim_and_lie_in_their_line(
    tables_of: tuple[DossierTables, GapTables], text: str
) -> None:
    tables, gap = tables_of
    kinds = Kinds(gap.languages, gap.degrees)
    resume = read_resume(text, NOW)

    for found in find_mentions(resume, tables.vocabulary, gap.shown, kinds):
        assert found.span.quote == text[found.span.start : found.span.end]
        assert found.line.span.start <= found.span.start
        assert found.span.end <= found.line.span.end
