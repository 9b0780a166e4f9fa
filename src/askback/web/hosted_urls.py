"""The addresses of a hosted askback: those of every one, and the way in."""

from __future__ import annotations

from django.urls import include, path, re_path

from askback.web.views import health

urlpatterns = [
    path("health/", health.health, name="health"),
    path("ready/", health.ready, name="ready"),
    path("metrics", health.metrics, name="metrics"),
    # Nobody has a password here.
    re_path(r"^accounts/password/", health.nothing, name="no_password"),
    path("accounts/", include("allauth.urls")),
    path("", include("askback.web.urls")),
]
