import faulthandler
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hwr_desktop import __version__
from tests.traced import traced

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


RUN = """
import faulthandler, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from hwr_desktop import app

def act():
    if sys.argv[1] == "crash":
        faulthandler._sigsegv()
    (window,) = [each for each in QApplication.topLevelWidgets() if type(each).__name__ == "MainWindow"]
    print(window.message_bar.texts)
    window.close()

class Begun(app.Desktop):
    def open(self, paths):
        QTimer.singleShot(200, act)

app.Desktop = Begun
sys.exit(app.run([]))
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


@pytest.mark.skipif(not hasattr(faulthandler, "_sigsegv"), reason="this Python cannot crash on wish")
def test_a_crash_below_python_is_told_at_the_next_start(tmp_path):
    # GIVEN a run that ended below Python
    where = {"QT_QPA_PLATFORM": "offscreen", "HWR_DATA_DIR": str(tmp_path)}
    assert started("-c", RUN, "crash", **where).returncode == -signal.SIGSEGV
    # WHEN the program is started again THEN it says so
    done = started("-c", RUN, "look", **where)
    assert done.returncode == 0 and "ended suddenly" in done.stdout, done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace is Linux's")
def test_the_window_asks_nobody_outside_this_machine(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "HWR_DATA_DIR": str(tmp_path / "data")}
    done = traced((sys.executable, "-c", LOOK), environment, tmp_path)
    assert (done.out.strip(), done.asked) == ("heavy: [] visible: True", []), done.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_one_sentence_says_so():
    done = started("-m", "hwr_desktop", DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "display" in done.stderr


def test_the_version_needs_no_display():
    done = started("-m", "hwr_desktop", "--version", DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert done.returncode == 0 and done.stdout.strip() == f"hwr-desktop {__version__}"
