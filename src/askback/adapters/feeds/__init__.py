"""RSS and Atom that were handed in; nothing here fetches.

`shape` tells a feed from other texts; `read` stands apart, for its library is slow.
"""

from __future__ import annotations
