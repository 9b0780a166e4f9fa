from __future__ import annotations

from tests.core.dossier.gap.conftest import Read


def test_a_paper_is_no_story_and_lacks_nothing(gap_of: Read) -> None:
    (found,) = gap_of("Requirements\n- PMP\n", "Certificates\nPMP, 2024").skills

    assert found.lacks == ()
    assert found.bring is not None
    assert found.bring.quote == "PMP, 2024"


def test_a_list_of_skills_is_no_story_and_says_so(gap_of: Read) -> None:
    (found,) = gap_of("Requirements\n- Kafka\n", "Skills\nKafka, SQL").skills

    assert found.lacks[0].startswith("It is a list")
