"""The first thing that is said: what the program does, what of it is there, and where things are kept."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop import paths
from hwr_desktop.health.part import Part
from hwr_desktop.ui.look.icons import program_picture
from hwr_desktop.ui.wording.health_words import line_of

MARK_PX = 64
WIDTH_IN_LETTERS = 80
OF_THE_SCREEN = 0.92
HEADING_TIMES = 1.7
LINES_OF_PARTS, SLACK_PX = 5, 8


class WelcomeDialog(QDialog):
    """A letter to try, or scans of one's own. Escape closes it; the Help menu brings it back.

    `look_wished` is not told by the dialog itself: whoever opens it says when the window has time for that.
    """

    look_wished = Signal()
    sample_wished = Signal()
    open_wished = Signal()
    health_wished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Welcome"))
        self._lines: list[str] = []
        self.state = QLabel(textFormat=Qt.TextFormat.RichText)
        self.state.setWordWrap(True)
        self.state.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state.setMinimumHeight(LINES_OF_PARTS * self.state.fontMetrics().lineSpacing())  # so that nothing jumps
        self.health = QPushButton(self.tr("What is there, and what is &missing…"))
        self.health.setAutoDefault(False)
        self.health.clicked.connect(self._on_health)
        sheet, area = self._words(), QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(14)
        column.addWidget(area, 1)
        column.addWidget(self._buttons())
        self.show_looking()
        self._fit(column, sheet, area.verticalScrollBar().sizeHint().width())
        self.sample.setFocus()

    def show_looking(self) -> None:
        """Say that it is being looked at what is there."""
        self._lines = []
        self.state.setText(escape(self.tr("It is being looked at whether text can be read aloud, and what computes…")))

    def show_part(self, part: Part) -> None:
        """Say of one more part how it is with it."""
        self._lines.append(line_of(part))
        self.state.setText("<br>".join(self._lines))

    def show_looked(self) -> None:
        """All was looked at: where nothing could be, the preferences tell more."""
        if not self._lines:
            self.state.setText("")

    def _words(self) -> QWidget:
        """Everything there is to read, from top to bottom."""
        heading = QLabel(self.tr("Welcome to HWR Desktop"))
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * HEADING_TIMES)
        heading.setFont(font)
        heading.setWordWrap(True)
        mark = QLabel()
        mark.setPixmap(program_picture(MARK_PX, self.devicePixelRatioF()))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(mark)
        row.addWidget(heading, 1)
        does = self.tr("It finds the lines of handwritten letters and reads them.")
        you = self.tr("You correct the text beside the ink, and it learns the hand from that.")
        stays = self.tr("Nothing leaves this computer.")
        kept = self.tr("Everything is kept as you work, in the folder {folder}").format(folder=paths.user_data())
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addLayout(row)
        for text in (f"<p>{escape(does)}<br>{escape(you)}<br><b>{escape(stays)}</b></p>", f"<p>{escape(kept)}</p>"):
            label = QLabel(text, textFormat=Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addWidget(self.state)
        column.addWidget(self.health, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return sheet

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.sample = buttons.addButton(self.tr("&Try the sample letter"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.scans = buttons.addButton(self.tr("&Open scans…"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.sample.setDefault(True)
        for button in (self.scans, close):
            button.setAutoDefault(False)
        buttons.accepted.connect(self._on_sample)
        self.scans.clicked.connect(self._on_scans)
        buttons.rejected.connect(self.reject)
        return buttons

    def _fit(self, column: QVBoxLayout, sheet: QWidget, bar_px: int) -> None:
        """As wide as its sentences want to be and as high as they then are, and never larger than the screen."""
        margins = column.contentsMargins()
        wished = QFontMetrics(self.font()).averageCharWidth() * WIDTH_IN_LETTERS
        width = max(wished, column.minimumSize().width())
        words = sheet.heightForWidth(width - margins.left() - margins.right() - bar_px)
        height = (
            words + column.spacing() + self.sample.sizeHint().height() + margins.top() + margins.bottom() + SLACK_PX
        )
        self.resize(QSize(width, height).boundedTo(self.screen().availableSize() * OF_THE_SCREEN))

    def _on_sample(self) -> None:
        self.accept()
        self.sample_wished.emit()

    def _on_scans(self) -> None:
        self.accept()
        self.open_wished.emit()

    def _on_health(self) -> None:
        self.accept()
        self.health_wished.emit()
