"""The application as a web server wants it."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

# Beside `boot`, not upon it: a server may start here without a command of ours.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askback.settings")  # noqa: TID251

application = get_wsgi_application()
