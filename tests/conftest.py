"""What every test shares."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is no mistake of ours: times are measured by the bench, not here.
settings.register_profile("askback", deadline=None)
settings.load_profile("askback")
