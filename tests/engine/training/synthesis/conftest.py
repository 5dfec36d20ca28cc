from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[5] / "shared"


@pytest.fixture(scope="session")
def font_folder() -> Path:
    folder = SHARED / "fonts"
    if not folder.is_dir():
        pytest.skip("needs the handwriting fonts in ../shared/fonts")
    return folder


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    return [
        "It had rained since Tuesday, and the lane was a river.",
        '"Come in," said Mr. Pell, "and mind the hens - they are not used to company."',
        "Ma chère Hélène, la mer a repris ses couleurs d'automne.",
        "We counted 3 whales from the quay; my brother counted 11.",
        "Le cœur est plus étroit que la maison, à Noël surtout.",
    ]
