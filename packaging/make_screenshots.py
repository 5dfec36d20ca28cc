"""Takes the picture of the window that README shows: `python packaging/make_screenshots.py [FOLDER]`.

A real window reads the sample letter with the bundled models; run it under a display or Xvfb. It keeps its project in
a temporary folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from hwr_desktop import paths
from hwr_desktop.app import Desktop, build

SIZE = (1280, 800)
PATIENCE_S = 120.0


def wait_until(application: QApplication, reached: Callable[[], bool]) -> None:
    """Let the window work until the condition holds. Raises SystemExit when it never does."""
    began = monotonic()
    while not reached():
        application.processEvents()
        if monotonic() - began > PATIENCE_S:
            raise SystemExit("the window did not get there in two minutes; look at it by hand")


def settle(application: QApplication, milliseconds: int = 600) -> None:
    """Let animations and late paints end."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        application.processEvents()


def take(application: QApplication, desktop: Desktop, path: Path) -> None:
    """Write a picture of the window as it stands."""
    settle(application)
    if not desktop.window.grab().save(str(path)):
        raise SystemExit(f"{path}: the picture could not be written; choose another folder")
    print(path)


def main() -> None:
    """Open, wait until all is read, take the picture."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ["HWR_DATA_DIR"] = data
        application = QApplication(sys.argv[:1])
        desktop = build(application)
        desktop.theme.choose("light")
        window = desktop.window
        window.resize(*SIZE)
        window.show()
        desktop.open([paths.resources() / "samples" / "letter-to-anna.jpg"])
        workspace = desktop.workspace
        wait_until(application, lambda: workspace.page is not None and bool(workspace.page.text.strip()))
        wait_until(application, lambda: not desktop.reading.busy)
        assert workspace.page is not None
        fifth = workspace.page.lines[4].id
        window.transcript.focus_line(fifth)
        window.canvas.select_lines((fifth,))
        take(application, desktop, folder / "window.png")
        desktop.close()


if __name__ == "__main__":
    main()
