import os
import subprocess
import sys
from pathlib import Path

import pytest

from hwr_desktop import __version__

ROOT = Path(__file__).parents[1]
LOOK = """
import sys
from PySide6.QtWidgets import QApplication
from hwr_desktop.app import build
application = QApplication([])
desktop = build(application)
desktop.window.show()
application.processEvents()
heavy = [name for name in ("torch", "cv2", "numpy", "PIL", "lxml", "pypdfium2") if name in sys.modules]
print("heavy:", heavy, "visible:", desktop.window.isVisible())
desktop.close()
"""


def started(*arguments: str, **changes: str | None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **changes}
    given = {name: value for name, value in environment.items() if value is not None}
    return subprocess.run(
        [sys.executable, *arguments], env=given, capture_output=True, text=True, timeout=60, check=False
    )


def test_the_window_is_up_before_anything_heavy_is_imported(tmp_path):
    done = started("-c", LOOK, QT_QPA_PLATFORM="offscreen", HWR_DATA_DIR=str(tmp_path))
    assert done.stdout.strip() == "heavy: [] visible: True", done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_one_sentence_says_so():
    done = started("-m", "hwr_desktop", DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "display" in done.stderr


def test_the_version_needs_no_display():
    done = started("-m", "hwr_desktop", "--version", DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert done.returncode == 0 and done.stdout.strip() == f"hwr-desktop {__version__}"
