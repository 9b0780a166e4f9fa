"""The addresses of a hosted askback: those of every one, and the way in."""

from __future__ import annotations

from django.urls import include, path, re_path

from askback.web.views import cohorts, health, sharing, zones

_SHARED = "shared/<uuid:share>/"
_COMPANY = f"{_SHARED}companies/<uuid:ident>/"
_TAKE = f"{_SHARED}takes/<uuid:ident>/"
_COHORT = "cohorts/<uuid:ident>/"
_GIFT = f"{_COHORT}gifts/<uuid:gift>/"

urlpatterns = [
    path("health/", health.health, name="health"),
    path("ready/", health.ready, name="ready"),
    path("metrics", health.metrics, name="metrics"),
    # Nobody has a password here.
    re_path(r"^accounts/password/", health.nothing, name="no_password"),
    path("accounts/", include("allauth.urls")),
    path("settings/zone/", zones.choose, name="settings_zone"),
    # /shares/: what is shared, and with whom
    path("shares/", sharing.shares, name="shares"),
    path("shares/give/", sharing.give, name="share_give"),
    path("shares/seen/", sharing.see, name="share_seen"),
    path("shares/<uuid:share>/until/", sharing.prolong, name="share_until"),
    path("shares/<uuid:share>/end/", sharing.end, name="share_end"),
    path(
        "shares/comments/<uuid:comment>/delete/",
        sharing.comment_remove,
        name="share_comment_delete",
    ),
    # /shared/: what others share with who is signed in
    path("shared/", sharing.shared, name="shared"),
    path(_SHARED, sharing.shared_one, name="shared_one"),
    path(_COMPANY, sharing.shared_company, name="shared_company"),
    path(
        f"{_COMPANY}comment/",
        sharing.company_comment,
        name="shared_company_comment",
    ),
    path(
        f"{_SHARED}interviews/<uuid:ident>/",
        sharing.shared_interview,
        name="shared_interview",
    ),
    path(_TAKE, sharing.shared_take, name="shared_take"),
    path(f"{_TAKE}recording/", sharing.shared_recording, name="shared_recording"),
    path(f"{_TAKE}comment/", sharing.take_comment, name="shared_take_comment"),
    path(
        f"{_SHARED}comments/<uuid:comment>/delete/",
        sharing.comment_back,
        name="shared_comment_delete",
    ),
    # /cohorts/: those one is of, and those one runs
    path("cohorts/", cohorts.every, name="cohorts"),
    path("cohorts/add/", cohorts.add, name="cohort_add"),
    path("cohorts/enter/", cohorts.enter, name="cohort_enter"),
    path("cohorts/join/<str:code>/", cohorts.join, name="cohort_join"),
    path("cohorts/run/<str:token>/", cohorts.run_too, name="cohort_run"),
    path(_COHORT, cohorts.show, name="cohort"),
    path(f"{_COHORT}leave/", cohorts.leave, name="cohort_leave"),
    path(f"{_COHORT}name/", cohorts.rename, name="cohort_rename"),
    path(f"{_COHORT}code/", cohorts.renew_code, name="cohort_code"),
    path(f"{_COHORT}end/", cohorts.end, name="cohort_end"),
    path(
        f"{_COHORT}runners/<uuid:member>/end/",
        cohorts.run_no_more,
        name="cohort_runner_off",
    ),
    path(f"{_COHORT}offer/", cohorts.offer, name="cohort_offer"),
    path(f"{_COHORT}take/", cohorts.take_all, name="cohort_take_all"),
    path(f"{_GIFT}take/", cohorts.take, name="cohort_take"),
    path(f"{_GIFT}renew/", cohorts.renew, name="cohort_renew"),
    path(f"{_GIFT}withdraw/", cohorts.withdraw, name="cohort_withdraw"),
    path("", include("askback.web.urls")),
]
