"""What the tests of speech share: a speaker whose process lives as long as a file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hwr_desktop.language.speech.speaker import Speaker


@pytest.fixture(scope="module")
def speaker(with_espeak: None) -> Iterator[Speaker]:
    with Speaker() as made:
        yield made
