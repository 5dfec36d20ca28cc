"""A panel at an edge of the window that its own button or Escape closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QToolButton, QWidget

from hwr_desktop.ui.look.icons import icon


class ClosablePanel(QDockWidget):
    """A dock without a bar of its own title, which stays where it is. Whoever builds on it puts `close_button` among
    its widgets.

    name: by which the window remembers it. closing: what the button does, in words, and in words that name the key too.
    """

    closed = Signal()

    def __init__(self, name: str, title: str, closing: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget())
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setIcon(icon("close"))
        self.close_button.setAccessibleName(closing[0])
        self.close_button.setToolTip(closing[1])
        self.close_button.clicked.connect(self.closed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self.close_button.setIcon(icon("close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
