from __future__ import annotations

import json
from datetime import timedelta

import pytest

from askback.errors import InvalidInputError
from askback.services import resumes
from askback.store.models import ResumeRow, User
from tests.builders import NOW, upload

pytestmark = pytest.mark.django_db


def test_the_newest_resume_counts(me: User, bob: User) -> None:
    assert resumes.show(me) == ""

    resumes.add(me, upload=upload("Nurse, 2019.", "old.txt"), now=NOW)
    later = NOW + timedelta(days=1)
    resumes.add(me, upload=upload("Ward manager, 2026.", "new.txt"), now=later)

    newest = resumes.newest(me)
    assert resumes.show(me) == "new.txt"
    assert newest is not None
    assert newest.text == "Ward manager, 2026."
    assert resumes.show(bob) == ""


@pytest.mark.parametrize("text", [" ", "***", '{"basics": {}}'])
def test_a_resume_without_words_is_refused(me: User, text: str) -> None:
    with pytest.raises(
        InvalidInputError, match=r"empty\.txt: .*(empty|holds no words)"
    ):
        resumes.add(me, upload=upload(text, "empty.txt"), now=NOW)

    assert resumes.show(me) == ""


def test_a_long_file_name_is_cut(me: User) -> None:
    resumes.add(me, upload=upload("Nurse.", f"{'a' * 400}.txt"), now=NOW)

    assert resumes.show(me) == "a" * 300


def test_it_is_kept_as_it_was_brought(me: User) -> None:
    brought = json.dumps({"skills": [{"name": "Welding"}]})

    resumes.add(me, upload=upload(brought, "cv.json"), now=NOW)

    assert ResumeRow.objects.get().text == brought


def test_its_page_says_what_was_read(me: User) -> None:
    assert resumes.page(me, now=NOW) is None
    text = "Work\nCook, 2019 - 2020\n- Ran the pass\n\nSkills\nSQL\nLearning Rust"
    resumes.add(me, upload=upload(text, "cv.txt"), now=NOW)

    page = resumes.page(me, now=NOW)

    assert page is not None
    assert (page.name, page.brought, page.words) == ("cv.txt", NOW, 13)
    assert page.parts == (("Work", 2), ("Skills", 2))
    named = {skill.name: skill.line for skill in page.skills}
    assert named["SQL"] == "SQL"
    assert named["Kitchen management"] == "Ran the pass"
    assert "Rust" not in named
    assert page.problems == ()
