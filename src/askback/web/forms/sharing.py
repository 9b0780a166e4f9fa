"""Forms of shares and comments."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django import forms
from django.utils import timezone

from askback.services.sharing import comments, giving
from askback.services.sharing.covering import EVERYTHING
from askback.services.values.sharing import ShareDraft
from askback.web.forms.fields import line

ALL, COMPANY, TAKE = "all", "company", "take"
NO_DAY = "Choose a day, as in 2026-11-20."
NO_CHOICE = "Choose what to share from the list."


def today() -> date:
    """Return the day it is."""
    return timezone.localdate()


def day(label: str) -> forms.DateField:
    """Return a field of the last day of a share."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput(
            attrs={"class": "field", "type": "date"}, format="%Y-%m-%d"
        ),
        error_messages=dict.fromkeys(("required", "invalid"), NO_DAY),
    )


class UntilForm(forms.Form):
    """Until when a share lasts."""

    until = day("Until")


class GiveForm(forms.Form):
    """A share to give."""

    what = forms.ChoiceField(
        label="What you share",
        widget=forms.Select(attrs={"class": "field"}),
        error_messages=dict.fromkeys(("required", "invalid_choice"), NO_CHOICE),
    )
    address = line(
        "The address of your coach",
        length=254,
        help_text="They open it signed in with this address, and nobody else can.",
        error_messages={"required": "Write the address of your coach."},
    )
    until = day("Until when")
    may_comment = forms.BooleanField(label="They may comment", required=False)

    def offer(
        self,
        companies: Iterable[tuple[UUID, str]],
        takes: Iterable[tuple[UUID, str]],
    ) -> None:
        """Offer what there is to share."""
        field = self.fields["what"]
        assert isinstance(field, forms.ChoiceField), "as it is declared"
        field.choices = [
            (ALL, EVERYTHING),
            ("One company", [(f"{COMPANY}:{i}", name) for i, name in companies]),
            ("One practice take", [(f"{TAKE}:{i}", name) for i, name in takes]),
        ]

    def draft(self) -> ShareDraft:
        """Return what was filled in, after the form was found right."""
        given = self.cleaned_data
        kind, _, ident = given["what"].partition(":")
        return ShareDraft(
            address=given["address"],
            until=given["until"],
            opportunity=UUID(ident) if kind == COMPANY else None,
            take=UUID(ident) if kind == TAKE else None,
            may_comment=given["may_comment"],
        )


def give_form(company: UUID | None, take: UUID | None) -> GiveForm:
    """Return a form to fill in, with what somebody came from chosen in it."""
    chosen = f"{COMPANY}:{company}" if company else f"{TAKE}:{take}" if take else None
    return GiveForm(
        initial={"until": today() + giving.USUAL, "what": chosen}, auto_id="give_%s"
    )


class WhatForm(forms.Form):
    """What somebody came from who wants to share it."""

    company = forms.UUIDField(required=False)
    take = forms.UUIDField(required=False)


class CommentForm(forms.Form):
    """What a coach says."""

    text = forms.CharField(
        label="Your comment",
        required=False,
        max_length=comments.LONGEST,
        widget=forms.Textarea(attrs={"class": "field", "rows": 4, "dir": "auto"}),
    )
