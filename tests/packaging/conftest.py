from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def scripts(monkeypatch):
    """The scripts of `packaging/`, which are no package, can be imported."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
