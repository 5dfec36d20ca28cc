"""How large the scan is shown, and whether its lines are shown on it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


class Zoom(QObject):
    """Binds the actions of the View menu to the canvas."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        canvas, actions = window.canvas, window.actions_
        actions["zoom_in"].triggered.connect(canvas.zoom_in)
        actions["zoom_out"].triggered.connect(canvas.zoom_out)
        actions["zoom_fit"].triggered.connect(canvas.zoom_to_fit)
        actions["zoom_width"].triggered.connect(canvas.zoom_to_width)
        actions["zoom_actual"].triggered.connect(canvas.zoom_to_actual)
        actions["show_lines"].setChecked(True)
        actions["show_lines"].toggled.connect(canvas.overlay_visible)
        canvas.zoom_changed.connect(self._on_zoom_changed)
        workspace.page_shown.connect(self._on_page_shown)

    def _on_zoom_changed(self, factor: float) -> None:
        self._window.status.show_zoom(factor if self._workspace.page is not None else None)

    def _on_page_shown(self, page: object, _image: object) -> None:
        if page is None:
            self._window.status.show_zoom(None)
