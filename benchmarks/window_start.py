"""Starts the program's window as `hwr-desktop` does, says when it can be used, and ends; for `benchmarks.window`.

Prints the seconds of processor time that were spent until then. The window can be used when it was painted and the
event loop has come round again.
"""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hwr_desktop.app import Desktop


def main() -> None:
    """Start, print, end."""
    from hwr_desktop import app

    build = app.build

    def watched(application: QApplication, *others: Any) -> Desktop:
        desktop = build(application, *others)
        watch(desktop)
        return desktop

    app.build = watched  # type: ignore[assignment]
    app.run([])


def watch(desktop: Desktop) -> None:
    """Have the window say when it can be used, and close then."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self.tell)
            return False

        def tell(self) -> None:
            print(process_time(), flush=True)
            desktop.window.close()

    desktop.window.empty_state.installEventFilter(FirstPaint(desktop.window))


if __name__ == "__main__":
    main()
