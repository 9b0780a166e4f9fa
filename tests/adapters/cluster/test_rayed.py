from __future__ import annotations

import os

import pytest

from askback.adapters.cluster import extra
from askback.adapters.cluster.rayed import Rayed
from askback.errors import UnavailableError


@pytest.mark.filterwarnings("ignore::DeprecationWarning:ray")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_parts_come_back_in_their_order() -> None:
    done = Rayed("local", 2).work(str, list(range(8)))

    assert list(done) == [str(number) for number in range(8)]
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"


def test_a_missing_extra_is_told_with_what_to_install() -> None:
    with pytest.raises(UnavailableError, match=r"needs raye.*askback\[cluster\]"):
        extra("raye.data")
