"""Public job boards: Greenhouse, Lever and Ashby, by address and by file."""

from __future__ import annotations

from askback.adapters.boards.links import BoardLink, board_link
from askback.adapters.boards.shapes import is_board, job_of

__all__ = ["BoardLink", "board_link", "is_board", "job_of"]
