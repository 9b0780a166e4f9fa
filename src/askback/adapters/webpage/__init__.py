"""One page at a time from the network, because the user gave its address."""

from __future__ import annotations

from askback.adapters.webpage.address import Address, read_address
from askback.adapters.webpage.values import Fetched, Fetcher
from askback.adapters.webpage.visit import LARGEST, SECONDS, Visit

__all__ = [
    "LARGEST",
    "SECONDS",
    "Address",
    "Fetched",
    "Fetcher",
    "Visit",
    "read_address",
]
