"""Forms of signing in, with the words and fields of ours."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import AddEmailForm as AddAddressForm
from allauth.account.forms import ConfirmLoginCodeForm, LoginForm, SignupForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms

CODE = {
    "class": "field",
    "autocomplete": "one-time-code",
    "autocapitalize": "characters",
    "placeholder": "",
}
ADDRESS = {"class": "field", "autocomplete": "email", "placeholder": ""}


class Entrance(LoginForm):  # type: ignore[misc]
    """The address of somebody who has an account."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        _dress(self, "login", "Your e-mail address", ADDRESS)


class NewAccount(SignupForm):  # type: ignore[misc]
    """The address of somebody who will have one."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        _dress(self, "email", "Your e-mail address", ADDRESS)


class OtherAddress(AddAddressForm):  # type: ignore[misc]
    """The address that codes are to go to from now on."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        _dress(self, "email", "The new address", ADDRESS)


class Code(ConfirmLoginCodeForm):  # type: ignore[misc]
    """The code of a letter."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        _dress(self, "code", "The code in the letter", CODE)


class NewPasskey(AddWebAuthnForm):  # type: ignore[misc]
    """A passkey, which alone lets one in: a key besides a password has no use here."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.initial["name"] = ""
        _dress(self, "name", "What you call it", {"class": "field", "maxlength": 100})
        self.fields["name"].help_text = "Such as the phone or machine that keeps it."
        self.fields["passwordless"].widget = forms.CheckboxInput(attrs={"hidden": True})
        self.initial["passwordless"] = True


def _dress(form: forms.Form, name: str, label: str, attrs: dict[str, Any]) -> None:
    form.fields[name].label = label
    form.fields[name].widget.attrs.update(attrs)
