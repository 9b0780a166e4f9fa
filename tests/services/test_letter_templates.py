from __future__ import annotations

import pytest

from askback.core.followup.filling import Template
from askback.core.followup.letters import LetterKind
from askback.errors import InvalidInputError, NotFoundError
from askback.services import letter_templates, removed
from askback.services.letter_templates import LABELS
from askback.store.models import LetterTemplateRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db
OWN = {"subject": "To {name}", "body": "Dear {full_name}\n\n{detail}\n\n{me}"}
THANKS = LetterKind.THANKS


def test_every_kind_has_a_name_a_wording_and_a_preview(me: User) -> None:
    assert set(LABELS) == set(LetterKind)
    for kind in LetterKind:
        page = letter_templates.show(me, kind)
        assert not page.is_own
        assert "{" not in "".join(page.preview)
        assert page.preview[1].startswith("Hello Dana,")


def test_ones_own_wording_is_used_and_put_back_with_undo(me: User) -> None:
    letter_templates.save(me, THANKS, **OWN, now=NOW)
    letter_templates.save(me, THANKS, **OWN, now=NOW)

    assert letter_templates.templates_of(me)[THANKS] == Template(*OWN.values())
    page = letter_templates.show(me, THANKS)
    assert (page.is_own, page.preview[0]) == (True, "To Dana")

    laid = letter_templates.put_back(me, THANKS, now=NOW)
    assert laid is not None
    assert not letter_templates.show(me, THANKS).is_own
    assert [line.kind for line in removed.show(me, now=NOW)] == ["letter_wording"]
    back = removed.take_back(me, laid, now=NOW)
    assert (back.url_name, back.ident) == ("letter_wording", "thanks")
    assert letter_templates.show(me, THANKS).body == OWN["body"]


def test_the_shipped_wording_is_nobodys_own(me: User) -> None:
    shipped = letter_templates.phrases().templates[THANKS]
    letter_templates.save(me, THANKS, **OWN, now=NOW)
    letter_templates.save(
        me, THANKS, subject=shipped.subject, body=shipped.body, now=NOW
    )

    assert not LetterTemplateRow.objects.exists()
    assert letter_templates.put_back(me, THANKS, now=NOW) is None


def test_another_wording_can_be_tried_without_keeping_it(me: User) -> None:
    page = letter_templates.show(me, THANKS, tried=("{nmae}", "Hi {name}"))

    assert (page.subject, page.preview) == ("{nmae}", ("{nmae}", "Hi Dana"))
    assert not LetterTemplateRow.objects.exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"body": "Dear {nmae}"}, r"There is no place \{nmae\}"),
        ({"subject": ""}, "Write a subject and a letter."),
        ({"body": " "}, "Write a subject and a letter."),
        ({"subject": "x" * 301}, "at most 300"),
        ({"body": "x" * 10_001}, "10,000"),
    ],
)
def test_a_wording_that_cannot_be_is_refused(
    me: User, given: dict[str, str], said: str
) -> None:
    with pytest.raises(InvalidInputError, match=said):
        letter_templates.save(me, THANKS, **{**OWN, **given}, now=NOW)


def test_a_kind_that_there_is_not_is_not_there(me: User) -> None:
    with pytest.raises(NotFoundError):
        letter_templates.show(me, "poem")


def test_the_name_letters_end_with_can_be_set(me: User, bob: User) -> None:
    assert letter_templates.name_of(me) == ""
    letter_templates.set_name(me, " Ines\r\nVidal ", now=NOW)

    assert letter_templates.name_of(me) == "Ines Vidal"
    assert letter_templates.name_of(bob) == ""
    with pytest.raises(InvalidInputError, match="up to 120"):
        letter_templates.set_name(me, "x" * 121, now=NOW)


def test_wordings_are_each_owners(me: User, bob: User) -> None:
    letter_templates.save(me, THANKS, **OWN, now=NOW)

    assert not letter_templates.show(bob, THANKS).is_own
