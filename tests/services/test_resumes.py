from __future__ import annotations

from datetime import timedelta

import pytest

from askback.errors import InvalidInputError
from askback.services import resumes
from askback.store.models import User
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


def test_a_resume_without_text_is_refused(me: User) -> None:
    with pytest.raises(InvalidInputError, match=r"empty\.txt: the file is empty"):
        resumes.add(me, upload=upload(" ", "empty.txt"), now=NOW)

    assert resumes.show(me) == ""


def test_a_long_file_name_is_cut(me: User) -> None:
    resumes.add(me, upload=upload("Nurse.", f"{'a' * 400}.txt"), now=NOW)

    assert resumes.show(me) == "a" * 300
