from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from django.apps import apps
from hypothesis import given
from hypothesis import strategies as st

from askback.services import records
from askback.store.models import (
    InterviewRow,
    JotRow,
    OfferRow,
    OpportunityRow,
    SourceRow,
    TranscriptRow,
    User,
    WeightRow,
)
from askback.store.models.interview import SeatRow


def field(kind: Any, name: str) -> Any:
    return records.fields(kind)[name]


def test_every_kind_of_row_is_kept_after_what_it_belongs_to() -> None:
    kinds = records.kinds()

    known = set(apps.get_app_config("store").get_models())
    apart = records.DERIVED | records.SECRET | records.BETWEEN
    assert set(kinds) == known - apart - {User}
    for number, kind in enumerate(kinds):
        assert set(records.above(kind).values()) <= set(kinds[:number])


def test_what_makes_a_row_the_only_one_is_known() -> None:
    assert records.keys(TranscriptRow) == (("interview_id",),)
    assert records.keys(WeightRow) == (("criterion",),)
    assert records.keys(SeatRow) == (("interview_id", "interviewer_id"),)
    assert records.keys(OpportunityRow) == ()


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (datetime(2026, 1, 2, 3, tzinfo=timezone(timedelta(hours=2))),
         "2026-01-02T01:00:00+00:00"),
        (datetime(2026, 1, 2, tzinfo=UTC).date(), "2026-01-02"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (b"\xff", "/w=="),
        (memoryview(b"\xff"), "/w=="),
        (float("-inf"), "-inf"),
        (0.1, 0.1),
        ({"a": [None]}, {"a": [None]}),
    ],
)  # fmt: skip
def test_values_are_written_as_json_holds_them(value: Any, plain: Any) -> None:
    assert records.plain(value) == plain


@pytest.mark.parametrize(
    ("kind", "name", "value", "why"),
    [
        (OpportunityRow, "company", None, "is empty, and must not be"),
        (OpportunityRow, "company", 7, "is not a text"),
        (OpportunityRow, "company", "\ud800", "holds half a letter"),
        (OpportunityRow, "company", "x" * 201,
         "Ensure this value has at most 200 characters (it has 201)."),
        (OpportunityRow, "close", 1, "is not true or false"),
        (OpportunityRow, "work", {},
         "is a list where names are due, or the other way round"),
        (OpportunityRow, "id", "1", "is not an id"),
        (OpportunityRow, "id", 11, "is not an id"),
        (OpportunityRow, "id", "00000000000000000000000000000001",
         "is not written as askback writes it"),
        (OpportunityRow, "made_at", "yesterday", "is not a moment"),
        (OpportunityRow, "made_at", "2026-01-02T03:00:00",
         "is a moment without its zone"),
        (OpportunityRow, "made_at", "2026-01-02T03:00:00+02:00",
         "is not written as askback writes it"),
        (OfferRow, "start_on", "2026-13-01", "is not a day"),
        (OfferRow, "pay", "much", "is not a number"),
        (OfferRow, "pay", 5, "is not a number"),
        (OfferRow, "pay", True, "is not a number"),
        (OfferRow, "pay", [], "is of no form that it can have"),
        (InterviewRow, "minutes_total", -1,
         "Ensure this value is greater than or equal to 0."),
        (InterviewRow, "minutes_total", True, "is not a whole number"),
        (InterviewRow, "minutes_total", 45.0, "is not a whole number"),
        (SourceRow, "original", "?", "is not base64"),
        (SourceRow, "opportunity_id", "here", "is not an id"),
    ],
)  # fmt: skip
def test_a_value_that_a_field_does_not_hold_is_refused(
    kind: Any, name: str, value: Any, why: str
) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        records.read(field(kind, name), value)

    assert str(caught.value) == why


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        (OpportunityRow, "closed_at", None),
        (OpportunityRow, "title", ""),
        (OpportunityRow, "work", []),
        (OfferRow, "pay", "inf"),
        (JotRow, "value", "a text"),
        (JotRow, "value", {"any": [1.5]}),
        (SourceRow, "original", ""),
    ],
)
def test_what_a_field_holds_is_written_as_it_was_found(
    kind: Any, name: str, value: Any
) -> None:
    assert records.plain(records.read(field(kind, name), value)) == value


@given(
    st.one_of(
        st.text(), st.integers(), st.floats(allow_nan=False), st.booleans(),
        st.lists(st.text()), st.dictionaries(st.text(), st.integers()), st.none(),
        st.datetimes().map(str), st.uuids().map(str), st.binary().map(repr),
    ),
    st.sampled_from([
        field
        for kind in (OfferRow, InterviewRow, SourceRow, JotRow)
        for field in records.fields(kind).values()
    ]),
)  # fmt: skip
def test_anything_is_read_back_as_it_was_or_refused(value: Any, of: Any) -> None:
    try:
        found = records.read(of, value)
    except ValueError:
        return

    assert records.plain(found) == value
