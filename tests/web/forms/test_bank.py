from __future__ import annotations

from django.http import QueryDict

from askback.web.forms.bank import SearchForm


def test_a_search_is_trimmed_and_cut() -> None:
    assert SearchForm.text_of(QueryDict("q=%00+who+left+")) == "who left"
    assert len(SearchForm.text_of(QueryDict("q=" + "a" * 999))) == SearchForm.LONGEST


def test_no_search_is_empty() -> None:
    assert SearchForm.text_of(QueryDict("")) == ""
