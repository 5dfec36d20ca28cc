"""A quiet bar over the lower edge of the page that shows what the person should know; it never takes the focus."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from hwr_desktop.ui.look.icons import icon, picture
from hwr_desktop.ui.messages import Message, MessageKind

MOST = 3
NOTE_MS = 8000
OFFER_MS = 20000
"""For a note that can be acted upon."""
_LONG = re.compile(r"[^\s/]{40}|/(?=\S)")
"""Where a path or a name that has no spaces may be broken nevertheless."""

EDGES = {MessageKind.NOTE: "#2f7d4f", MessageKind.WARNING: "#b7791f", MessageKind.ERROR: "#c0392b"}
ICONS = {MessageKind.NOTE: "note", MessageKind.WARNING: "warning", MessageKind.ERROR: "error"}


class MessageBar(QWidget):
    """The last few messages, newest at the bottom; notes that need not stay leave by themselves, the others when
    closed.

    Tab comes to their buttons after the widget `tab_after`, as which the main window names the one they lie over.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Messages"))
        self.tab_after: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown now, oldest first."""
        return tuple(row.text for row in self._shown())

    def show_message(self, message: Message) -> None:
        """Add a message; the same words are not shown twice, and the oldest gives way beyond three."""
        for row in self._shown():
            if row.message == message or (message.action is not None and row.message.action is message.action):
                self._remove(row)
        leaving = [row for row in self._shown() if not row.message.stays]
        for row in leaving[: max(0, len(self._shown()) - (MOST - 1))]:
            self._remove(row)
        row = _MessageRow(message, self)
        row.close_button.clicked.connect(self._on_close_clicked)
        self._rows.addWidget(row)
        if self.tab_after is not None:
            QWidget.setTabOrder(self.tab_after, row.close_button)
            if row.action_button is not None:
                QWidget.setTabOrder(self.tab_after, row.action_button)
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, row.text))
        if message.kind is MessageKind.NOTE and not message.stays:
            timer = QTimer(row)
            timer.setSingleShot(True)
            timer.timeout.connect(row.close_button.click)
            timer.start(OFFER_MS if message.action is not None else NOTE_MS)

    def withdraw(self, action: QAction) -> None:
        """Take away what offers that action."""
        for row in self._shown():
            if row.message.action is action:
                self._remove(row)

    def clear(self) -> None:
        """Take every message away."""
        for row in self._shown():
            self._remove(row)

    def _shown(self) -> list[_MessageRow]:
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, _MessageRow)]

    def _on_close_clicked(self) -> None:
        button = self.sender()
        row = button.parent() if button is not None else None
        if isinstance(row, _MessageRow):
            self._remove(row)

    def _remove(self, row: _MessageRow) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(self._rows.count() > 0)


class _MessageRow(QFrame):
    """One message with its mark and its close button."""

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = message
        self.text = "\n".join((message.text, *(f"•  {detail}" for detail in message.details)))
        self.setObjectName("message")
        edge = f"border: 0; border-top: 1px solid palette(mid); border-left: 4px solid {EDGES[message.kind]};"
        self.setStyleSheet(f"#message {{ background: palette(base); {edge} }}")
        self._mark = QLabel()
        self._mark.setAccessibleName(self._words_for(message.kind))
        self._words = QLabel(_LONG.sub("\\g<0>\u200b", self.text))
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(1)  # a message never makes the window wider
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setAccessibleName(self.text)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.setToolTip(self.tr("Close this message"))
        self.action_button = self._button_for(message.action) if message.action is not None else None
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 8, 7)
        row.setSpacing(9)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        if self.action_button is not None:
            row.addWidget(self.action_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._draw_icons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._draw_icons()

    def _button_for(self, action: QAction) -> QToolButton:
        """The button of what can be done; the message leaves with it."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        action.triggered.connect(self.close_button.click)
        return button

    def _words_for(self, kind: MessageKind) -> str:
        """What the mark says to who cannot see it."""
        return {
            MessageKind.NOTE: self.tr("Note"),
            MessageKind.WARNING: self.tr("Warning"),
            MessageKind.ERROR: self.tr("Error"),
        }[kind]

    def _draw_icons(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        self._mark.setPixmap(picture(ICONS[self.message.kind], 18, colour, self.devicePixelRatioF()))
        self.close_button.setIcon(icon("close"))
