"""Which files a drag brings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def files_in(event: QDropEvent) -> list[Path]:
    """The files and folders on this machine that are dragged; none where the drag brings anything else."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def accepts_files(event: QDropEvent) -> bool:
    """Lets a drag of files be dropped as a copy; False for any other drag."""
    if not files_in(event):
        event.ignore()
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True
