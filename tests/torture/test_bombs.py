"""Bombs are refused at once, by name, for next to no memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.torture import bombs
from tests.torture.trial import Outcome
from tests.torture.tried_in_child import MEGABYTES, LookingChild

LIMIT_S = 10.0
"""Ten times the second that is promised."""
MOST_MB = 100.0
READ = {"page-of-1e9-points.pdf", "page-of-1e9-by-1.pdf", "pages-in-a-circle.tif"}
"""What is no harm may be read, for what a page costs."""
A_PAGE_MB = 200.0


@pytest.fixture(scope="module")
def child() -> Iterator[LookingChild]:
    with LookingChild(bombs.__name__, LIMIT_S, A_PAGE_MB) as child:
        yield child


@pytest.mark.parametrize("name", bombs.BOMBS)
def test_a_bomb_is_refused_at_once(name: str, child: LookingChild, tmp_path: Path) -> None:
    # GIVEN a file that is not what it costs
    path = tmp_path / name
    path.write_bytes(bombs.BOMBS[name]())
    # WHEN it is opened THEN it is refused in time, by name, for next to no memory
    found = child.look(path)
    assert found.outcome == Outcome.REFUSED or (name in READ and found.outcome == Outcome.SURVIVED), found.note
    assert dict(found.measures)[MEGABYTES] <= (A_PAGE_MB if name in READ else MOST_MB)
