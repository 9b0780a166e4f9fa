"""Django settings, all of them derived from `askback.config`.

What a hosted askback has besides is in `hosted`; it comes last, over these.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo

from askback.config import Config
from askback.errors import InvalidInputError
from askback.settings import hosted


def database(config: Config) -> dict[str, Any]:
    """Return the database: SQLite in HOME, or the PostgreSQL that a URL names.

    Raises:
        InvalidInputError: The URL is not one of PostgreSQL.
    """
    if not config.database_url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": config.home / "askback.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",  # two writers wait, neither fails
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                    "PRAGMA busy_timeout=5000;"
                ),
            },
        }
    url = urlsplit(config.database_url)
    if url.scheme not in {"postgres", "postgresql"} or len(url.path) <= 1:
        raise InvalidInputError(
            "ASKBACK_DATABASE_URL: write postgresql://user:password@host:5432/name."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path[1:]),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": url.hostname or "",
        "PORT": url.port or "",
        "OPTIONS": dict(parse_qsl(url.query)),
    }


def time_zone(config: Config, localtime: Path = Path("/etc/localtime")) -> str:
    """Return the name of the user's zone: as given, else the machine's, else UTC.

    Raises:
        InvalidInputError: The name given is not one of the zone database.
    """
    _, _, machine = str(localtime.resolve()).partition("zoneinfo/")
    name = config.time_zone or machine or "UTC"
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:
        if config.time_zone:
            raise InvalidInputError(
                f"ASKBACK_TIME_ZONE: {name} is no zone; write one like Europe/Oslo."
            ) from error
        return "UTC"
    return name


CONFIG = Config.from_environ()

SECRET_KEY = CONFIG.secret_key()
DEBUG = CONFIG.debug
# Only this machine: a page elsewhere must not reach the transcripts by another name.
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]

INSTALLED_APPS = [
    "askback.store",
    "askback.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
]

MIDDLEWARE = [
    "askback.web.middleware.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "askback.web.middleware.OwnerMiddleware",
    "askback.web.middleware.ErrorMiddleware",
]

ROOT_URLCONF = "askback.web.urls"
WSGI_APPLICATION = "askback.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "askback.web.context.notice",
                "askback.web.context.kept",
                "askback.web.context.sample",
                "askback.web.context.fading_soon",
                "askback.web.context.hosting",
            ],
            "builtins": [
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "askback.web.templatetags.words",
                "askback.web.templatetags.charts",
                "askback.web.templatetags.endings",
            ],
        },
    }
]

AUTH_USER_MODEL = "store.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(CONFIG)}

# The queue is a table: what is queued is kept in the transaction that asks for it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Recordings are private: only the view that asks whose they are gives them out.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "recordings": {"BACKEND": "askback.store.media.Folder"},
}

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True

USE_I18N = False
USE_TZ = True
TIME_ZONE = time_zone(CONFIG)

# Some 350 of the longest pages; who works on them sees each made anew.
KEPT_PAGES_BYTES = 0 if DEBUG else 32_000_000

CSRF_COOKIE_HTTPONLY = True  # forms carry the token themselves
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "askback.web.views.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"

# Pasted text: the longest posting or transcript seen is under 1 MB. Files have their
# own limit, in askback.web.uploads.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
FILE_UPLOAD_HANDLERS = [
    "askback.web.uploads.CutOffHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Quiet: addresses and messages of requests can hold private words.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {
            "handlers": ["console"],
            "level": "ERROR",
            "propagate": False,
        },
        "django.security": {
            "handlers": ["console"],
            "level": "ERROR",
            "propagate": False,
        },
    },
}

# What a hosted askback has of its own; nobody signs in to a local one.
IS_HOSTED = bool(CONFIG.hosting)
ASKBACK_ADDRESS = ""  # where people reach a hosted one
ASKBACK_SIGN_UP: str | tuple[str, ...] = "closed"
ASKBACK_METRICS_TOKEN = ""

if CONFIG.hosting:
    globals().update(hosted.settings(CONFIG.hosting, globals()))
