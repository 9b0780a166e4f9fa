"""Who may make an account, and what is known of them: an address, and nothing else."""

from __future__ import annotations

import uuid
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest

CLOSED = "closed"
ELSEWHERE = "Accounts here are for addresses at {domains}."


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts by letter."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Return whether somebody may make an account."""
        return bool(settings.ASKBACK_SIGN_UP != CLOSED)

    def clean_email(self, email: str) -> str:
        """Return an address that may have an account.

        Raises:
            ValidationError: It is at another domain.
        """
        cleaned: str = super().clean_email(email)
        domains = settings.ASKBACK_SIGN_UP
        if isinstance(domains, str) or cleaned.rpartition("@")[2].lower() in domains:
            return cleaned
        raise ValidationError(ELSEWHERE.format(domains=", ".join(domains)))

    def populate_username(self, request: HttpRequest, user: Any) -> None:  # noqa: ARG002
        """Give a name that says nothing, and is nobody's on any machine."""
        user.username = uuid.uuid4().hex


class SingleSignOn(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Accounts of whom an issuer knows."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:  # noqa: ARG002
        """Believe an issuer that speaks of one person, and of an address if it says so.

        Raises:
            OAuth2Error: Its token is of somebody else than it told of, or is missing
                (OpenID Connect Core 1.0, 5.3.2).
        """
        told = sociallogin.account.extra_data
        people = {told.get(part, {}).get("sub") for part in ("id_token", "userinfo")}
        if len(people) > 1 or None in people:
            raise OAuth2Error("The issuer spoke of two people.")
        for address in sociallogin.email_addresses:
            address.verified = address.verified is True  # some write it as a text

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        """Let in whom the issuer lets in: it was chosen for that."""
        return True

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: Any) -> Any:
        """Take the address alone; what else the issuer tells is not kept."""
        told = {"email": data.get("email")}
        user = super().populate_user(request, sociallogin, told)
        user.username = uuid.uuid4().hex
        return user
