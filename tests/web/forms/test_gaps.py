from __future__ import annotations

from askback.web.forms.gaps import SayForm


def test_the_word_becomes_yes_or_no() -> None:
    form = SayForm({"skill": "SQL", "known": "no"})

    assert form.is_valid()
    assert form.cleaned_data == {
        "skill": "SQL",
        "place": "",
        "known": False,
        "line": "",
    }
