"""The forms of what the user says of their own skills."""

from __future__ import annotations

from django import forms


class SkillForm(forms.Form):
    """Which skill is meant, and where on the page it stands."""

    skill = forms.CharField(
        max_length=200, error_messages={"required": "Name the skill."}
    )
    place = forms.SlugField(max_length=40, required=False)


class SayForm(SkillForm):
    """Whether the user knows a skill, in their own words if they like."""

    known = forms.TypedChoiceField(
        choices=[("yes", "I do know this"), ("no", "I do not know this")],
        coerce=lambda said: said == "yes",
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Say whether you know it."
        ),
    )
    line = forms.CharField(
        max_length=2000,
        required=False,
        error_messages={"max_length": "Write at most 2,000 letters."},
    )
