"""The program is killed, a few times each: samples of what is tried a thousand times by hand (docs/reliability.md)."""

from __future__ import annotations

import os

import pytest

from tests.torture.properties import (
    clock_jumps,
    export_kills,
    import_kills,
    install_kills,
    save_kills,
    two_windows,
    typing_kills,
    window_typing_kills,
)
from tests.torture.running import sample
from tests.torture.trial import Property

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="processes are held by Linux's way")

SAMPLES = [
    (typing_kills, "typing-kills", 16),
    (window_typing_kills, "window-typing-kills", 1),
    (save_kills, "save-kills", 7),
    (export_kills, "export-kills", 6),
    (import_kills, "import-kills", 6),
    (install_kills, "model-kills", 4),
    (install_kills, "package-kills", 1),
    (two_windows, "two-windows", 6),
    (clock_jumps, "clock-jumps", 2),
]


@pytest.mark.parametrize(
    ("of", "count"),
    [(next(p for p in module.PROPERTIES if p.name == name), count) for module, name, count in SAMPLES],
    ids=[name for _, name, _ in SAMPLES],
)
def test_nothing_is_lost(of: Property, count: int) -> None:
    sample(of, count)
