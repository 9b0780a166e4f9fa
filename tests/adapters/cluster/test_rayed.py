from __future__ import annotations

import os
import sys

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


class LateRay:
    """Ray on a machine with too much other work."""

    def init(self, **_options: object) -> None:
        raise Exception("The current node timed out during startup.")  # noqa: TRY002 -- as Ray does

    def shutdown(self) -> None: ...


def test_a_ray_that_starts_too_late_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ray", "ray.data"):
        monkeypatch.setitem(sys.modules, name, LateRay())

    with pytest.raises(UnavailableError, match="did not start within half a minute"):
        list(Rayed("local", 1).work(str, [1]))


def test_a_missing_extra_is_told_with_what_to_install() -> None:
    with pytest.raises(UnavailableError, match=r"needs raye.*askback\[cluster\]"):
        extra("raye.data")
