"""What an organisation's public repositories on GitHub say."""

from __future__ import annotations

from askback.adapters.repositories.describe import Described, describe
from askback.adapters.repositories.listing import (
    READMES,
    addresses_of,
    is_repositories,
    most_active,
    owner_in,
    readme_address,
    readme_of,
)

__all__ = [
    "READMES",
    "Described",
    "addresses_of",
    "describe",
    "is_repositories",
    "most_active",
    "owner_in",
    "readme_address",
    "readme_of",
]
