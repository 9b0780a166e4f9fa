"""What a hosted askback is set to besides: people sign in; nothing is on one machine.

Sessions, limits and jobs are rows, recordings can be on S3: any number of processes on
any number of machines serve the same people.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote

from askback.config import Hosting

APPS = (
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
)
BEFORE_COMMON = ("django.contrib.sessions.middleware.SessionMiddleware",)
BEFORE_OWNER = (
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
)
LOCAL_OWNER = "askback.web.middleware.OwnerMiddleware"
SIGNED_IN = "askback.web.doors.DoorMiddleware"
RATED = "askback.web.rates.RateMiddleware"
TURNS = "askback.web.turns.TurnMiddleware"
ZONED = "askback.web.zones.ZoneMiddleware"
WATCH = "askback.web.watch.WatchMiddleware"
SESSION = timedelta(days=30)  # nobody signs in anew between two interviews
YEAR = timedelta(days=365)
CODE = timedelta(minutes=10)  # letters are slow at times
REMEMBERED = 100_000  # counters of limits; with the usual 300 a busy hour forgets them
STAYS_OPEN = timedelta(minutes=1)  # a connection to the database, between requests

Settings = dict[str, Any]


def settings(hosting: Hosting, local: Mapping[str, Any]) -> Settings:
    """Return the settings that differ from a local askback's.

    Args:
        hosting: How it is hosted.
        local: The settings of a local one.
    """
    return {
        **_rooms(hosting, local),
        **_data(hosting, local),
        **_cookies(hosting),
        **_accounts(hosting),
        **_mail(hosting),
        "LOGGING": logging(),
    }


def _rooms(hosting: Hosting, local: Mapping[str, Any]) -> Settings:
    """Return what stands around every page."""
    middleware: list[str] = [WATCH]
    for name in local["MIDDLEWARE"]:
        if name == "django.middleware.common.CommonMiddleware":
            middleware += BEFORE_COMMON
        if name == LOCAL_OWNER:
            middleware += (*BEFORE_OWNER, SIGNED_IN, TURNS, ZONED, RATED)
        else:
            middleware.append(name)
    address = hosting.address.geturl()
    return {
        "ASKBACK_ADDRESS": address,
        "ALLOWED_HOSTS": [hosting.host],
        "CSRF_TRUSTED_ORIGINS": [address],
        "INSTALLED_APPS": [*local["INSTALLED_APPS"], *APPS],
        "MIDDLEWARE": middleware,
        "ROOT_URLCONF": "askback.web.hosted_urls",
    }


def _data(hosting: Hosting, local: Mapping[str, Any]) -> Settings:
    """Return where things are kept."""
    database = {
        **local["DATABASES"]["default"],
        "CONN_MAX_AGE": int(STAYS_OPEN.total_seconds()),
        "CONN_HEALTH_CHECKS": True,  # a database that was gone is found again
    }
    recordings = local["STORAGES"]["recordings"]
    if hosting.recordings:
        recordings = bucket(hosting.recordings)
    return {
        "DATABASES": {"default": database},
        "STORAGES": {**local["STORAGES"], "recordings": recordings},
        "CACHES": {
            "default": {
                "BACKEND": "django.core.cache.backends.db.DatabaseCache",
                "LOCATION": "askback_cache",
                "OPTIONS": {"MAX_ENTRIES": REMEMBERED},
            }
        },
    }


def bucket(url: SplitResult) -> Settings:
    """Return a storage on S3, private and never overwritten.

    >>> from urllib.parse import urlsplit
    >>> made = bucket(urlsplit("s3://k:s@minio:9000/takes?region=eu&tls=0"))
    >>> made["OPTIONS"]["endpoint_url"], made["OPTIONS"]["bucket_name"]
    ('http://minio:9000', 'takes')
    """
    query = {name: values[-1] for name, values in parse_qs(url.query).items()}
    scheme = "http" if query.get("tls") == "0" else "https"
    port = f":{url.port}" if url.port else ""
    return {
        "BACKEND": "askback.store.bucket.Bucket",
        "OPTIONS": {
            "access_key": unquote(url.username or "") or None,
            "secret_key": unquote(url.password or "") or None,
            "bucket_name": url.path.strip("/"),
            "endpoint_url": f"{scheme}://{url.hostname}{port}",
            "region_name": query.get("region"),
            "default_acl": None,  # whatever the bucket says, which is to be private
            "file_overwrite": False,
            "querystring_expire": 60,
        },
    }


def _cookies(hosting: Hosting) -> Settings:
    secure = hosting.is_secure
    made = {
        "SESSION_COOKIE_AGE": int(SESSION.total_seconds()),
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",  # people come back from single sign-on
        "SESSION_COOKIE_SECURE": secure,
        "CSRF_COOKIE_SECURE": secure,
        "SECURE_HSTS_SECONDS": int(YEAR.total_seconds()) if secure else 0,
        "USE_X_FORWARDED_HOST": False,
    }
    if hosting.proxies:
        made["SECURE_PROXY_SSL_HEADER"] = ("HTTP_X_FORWARDED_PROTO", "https")
    return made


def _accounts(hosting: Hosting) -> Settings:
    """Return how people sign in: a code by letter, a passkey, or single sign-on."""
    return {
        "AUTHENTICATION_BACKENDS": [
            "allauth.account.auth_backends.AuthenticationBackend"
        ],
        "LOGIN_URL": "account_login",
        "LOGIN_REDIRECT_URL": "today",
        "ACCOUNT_FORMS": {
            "login": "askback.web.forms.accounts.Entrance",
            "signup": "askback.web.forms.accounts.NewAccount",
            "add_email": "askback.web.forms.accounts.OtherAddress",
            "confirm_login_code": "askback.web.forms.accounts.Code",
        },
        "MFA_FORMS": {"add_webauthn": "askback.web.forms.accounts.NewPasskey"},
        "ACCOUNT_ADAPTER": "askback.web.accounts.Accounts",
        "ACCOUNT_LOGIN_METHODS": {"email"},
        "ACCOUNT_SIGNUP_FIELDS": ["email*"],  # no password anywhere: none is lost
        "ACCOUNT_EMAIL_VERIFICATION": "mandatory",
        "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED": True,
        "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT": int(CODE.total_seconds()),
        "ACCOUNT_LOGIN_BY_CODE_ENABLED": True,
        "ACCOUNT_LOGIN_BY_CODE_TIMEOUT": int(CODE.total_seconds()),
        "ACCOUNT_PREVENT_ENUMERATION": True,
        "ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS": True,
        "ACCOUNT_EMAIL_SUBJECT_PREFIX": "",
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": hosting.address.scheme,
        "ACCOUNT_LOGOUT_REDIRECT_URL": "account_login",
        "ACCOUNT_SESSION_REMEMBER": True,
        "ACCOUNT_CHANGE_EMAIL": True,
        "ALLAUTH_TRUSTED_PROXY_COUNT": hosting.proxies,
        "ASKBACK_SIGN_UP": hosting.sign_up,
        "ASKBACK_METRICS_TOKEN": hosting.metrics_token,
        "MFA_SUPPORTED_TYPES": ["webauthn"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not hosting.is_secure,
        "SOCIALACCOUNT_AUTO_SIGNUP": True,
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION": False,  # an issuer is believed of its own
        "SOCIALACCOUNT_ADAPTER": "askback.web.accounts.SingleSignOn",
        "SOCIALACCOUNT_PROVIDERS": _providers(hosting),
    }


def _providers(hosting: Hosting) -> Settings:
    single = hosting.single
    if single is None:
        return {}
    issuer = {
        "provider_id": "single",
        "name": single.name,
        "client_id": single.id,
        "secret": single.secret,
        "settings": {"server_url": single.url, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [issuer], "SCOPE": ["openid", "email"]}}


def _mail(hosting: Hosting) -> Settings:
    url = hosting.mail
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": url.hostname,
        "EMAIL_PORT": url.port or (465 if url.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_SSL": url.scheme == "smtps",
        "EMAIL_USE_TLS": url.scheme == "smtp" and bool(url.username),
        "EMAIL_TIMEOUT": 10,
        "DEFAULT_FROM_EMAIL": hosting.mail_from,
    }


def logging() -> Settings:
    """Return logs of one JSON object a line, which hold no word of anybody's."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": "askback.web.watch.Lines"}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "lines"},
            "none": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "askback.requests": {
                "handlers": ["console"],
                "level": "INFO",
                "propagate": False,
            },
            # Their messages hold addresses as they were asked for; ours do not.
            "django.request": {"handlers": ["none"], "propagate": False},
            "django.security": {"handlers": ["none"], "propagate": False},
        },
    }
