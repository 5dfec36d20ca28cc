"""What the tests of insights share: findings told in short."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from hwr_desktop.language.insights.finding import Finding
from hwr_desktop.language.insights.letter import insights_of

Found = Callable[..., list[tuple[str, str]]]


def found_in(lines: Sequence[str], language: str, *kinds: str) -> list[Finding]:
    return [finding for finding in insights_of(lines, language).findings if finding.kind in kinds]


@pytest.fixture
def found() -> Found:
    """The text and the meaning of what is found in lines, of some kinds."""
    return lambda language, lines, *kinds: [
        (finding.text, finding.normal)
        for finding in found_in([lines] if isinstance(lines, str) else lines, language, *kinds)
    ]


@pytest.fixture
def names() -> Callable[[str, str], list[tuple[str, str]]]:
    """The text and the kind of each name in a line."""
    return lambda language, line: [
        (finding.text, str(finding.kind)) for finding in found_in([line], language, "person", "place", "organisation")
    ]
