"""Scan and text point at the same lines: click ink and the text is there, click text and the ink is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QTransform
from PySide6.QtWidgets import QDockWidget, QWidget

from hwr_desktop.document.page import Line
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.scan.adjustment import Adjustments
from hwr_desktop.ui.scan.ink import ink_of, strip_placing
from hwr_desktop.ui.workspace import Workspace


class SelectLines(QObject):
    """Keeps the selection of canvas and transcript in step, and gives the transcript the ink of its lines."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._adjustments = Adjustments()
        window.canvas.selection_changed.connect(workspace.select)
        window.canvas.line_activated.connect(self.go_to_text)
        window.transcript.line_entered.connect(self._on_line_entered)
        window.transcript.set_ink(self._ink, self._ink_placing)
        window.actions_["edit_text"].triggered.connect(self._go_to_text_of_selection)
        window.actions_["select_all"].triggered.connect(self.select_all)
        window.actions_["next_pane"].triggered.connect(self.go_to_next_pane)
        workspace.selection_changed.connect(self._on_selection_changed)

    def go_to_text(self, line_id: str) -> None:
        """Put the caret into a line's text."""
        self._window.transcript.focus_line(line_id)

    def select_all(self) -> None:
        """Select every line of the page."""
        if self._workspace.page is not None:
            self._workspace.select(tuple(line.id for line in self._workspace.page.lines))

    def go_to_next_pane(self) -> None:
        """Move the focus from pages to scan to text, to the panels that are shown, and round again."""
        window = self._window
        panels = (window.look_bar, window.edges_bar, window.speech_bar, *window.findChildren(QDockWidget))
        panes: list[QWidget] = [window.page_list, window.canvas, window.transcript]
        panes += [panel for panel in panels if panel.isVisible()]
        focused = window.focusWidget()
        at = next((i for i, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), -1)
        following = panes[(at + 1) % len(panes)]
        if following is self._window.transcript and self._workspace.page is not None and self._workspace.page.lines:
            chosen = self._workspace.selected or (self._workspace.page.lines[0].id,)
            self.go_to_text(chosen[0])
        else:
            (_focused_in(following) if following in panels else following).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_text_of_selection(self) -> None:
        if self._workspace.selected:
            self.go_to_text(self._workspace.selected[0])

    def _on_line_entered(self, line_id: str) -> None:
        self._workspace.select((line_id,))
        self._window.canvas.ensure_line_visible(line_id)

    def _on_selection_changed(self, line_ids: tuple[str, ...]) -> None:
        self._window.canvas.select_lines(line_ids)
        if len(line_ids) == 1:
            self._window.transcript.select_line(line_ids[0])

    def _ink(self, line: Line) -> QImage | None:
        page, image = self._workspace.page, self._workspace.image
        if page is None or image is None:
            return None
        return ink_of(image, line, page.turn or 0, self._adjustments.of(image, page.look))

    def _ink_placing(self, line: Line) -> QTransform:
        page = self._workspace.page
        return strip_placing(line, (page.turn or 0) if page is not None else 0)[0]


def _focused_in(panel: QWidget) -> QWidget:
    """What takes the focus in a panel: that which had it last, or the first that can."""
    focused = panel.focusWidget()
    widgets = (each for each in panel.findChildren(QWidget) if each.isEnabled())
    by_tab = (each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return focused if focused is not None and focused.isEnabled() else next(by_tab, panel)
