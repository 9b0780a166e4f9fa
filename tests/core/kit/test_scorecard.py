from __future__ import annotations

from dataclasses import replace

from askback.adapters import shipped
from askback.core.kit.balance import Frame
from askback.core.kit.build import build_kit
from askback.core.kit.scorecard import Card, Mark, blank_cards, missing, put_together
from askback.core.kit.values import Kit
from askback.services.files.kit import tables
from askback.services.postings import read_posting_text

TEXT = "Ward Nurse\n- Give medication and keep records\n- Work in a team\n"


def made() -> Kit:
    posting = read_posting_text(TEXT)
    return build_kit(posting, tables(), shipped.bank(), Frame(2, 45, 2), None)


def card(blank: Card, mark: Mark) -> Card:
    marks = tuple(replace(mark, question=one.question) for one in blank.marks)
    return replace(blank, handed_in=True, marks=marks)


def test_what_was_not_asked_lacks_nothing() -> None:
    assert missing(Card("Ada", "One", (Mark("q", left_out="not_asked"),))) == ()
    assert missing(Card("Ada", "One", (Mark("q", 3),))) == ("q: no words it rests on.",)


def test_no_total_where_nobody_marked_what_was_asked_after() -> None:
    kit = made()
    whole = [card(one, Mark("", 3, "Said so.")) for one in blank_cards(kit)]
    assert put_together(kit, whole).total == 3
    none = [card(one, Mark("", left_out="not_asked")) for one in blank_cards(kit)]
    found = put_together(kit, none)
    assert (found.waiting, found.lines, found.total) == ((), (), None)
