"""The panel in which one says what is known of the letter that the shown page belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.panels.closable_panel import ClosablePanel
from hwr_desktop.ui.panels.detail_field import DetailField, NoteField
from hwr_desktop.ui.panels.scrolled_column import ScrolledColumn

FIRST_WIDTH_PX = 280
ROOM_PX = 4  # between a field and the label of the next


class LetterPanel(ClosablePanel):
    """A labelled field for each detail, which tells of what is typed by `detail_typed(name, text)`.

    It holds nothing but what it is told. Below the date as written it may offer an ISO date, and below the ISO dates it
    says what is wrong with them, or how they are written.
    """

    detail_typed = Signal(str, str)
    field_left = Signal()
    offer_taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        closing = self.tr("Close the letter details"), self.tr("Close the letter details (Esc)")
        super().__init__("letter", self.tr("Letter details"), closing, parent)
        self.fields: dict[str, DetailField | NoteField] = {}
        self.offer_button = QPushButton()
        self._offer = ""
        self._title, self._pages, self._dates = QLabel(), QLabel(), QLabel()
        self._fill()
        self.offer_button.clicked.connect(self._take_offer)
        self.show_offer("")

    @property
    def title(self) -> str:
        """Which letter the panel says it is about."""
        return self._title.text()

    @property
    def words_on_dates(self) -> str:
        """What the panel says of the ISO dates."""
        return self._dates.text()

    def begin(self) -> None:
        """Show the panel and go to its first field."""
        self.show()
        self.fields["title"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_letter(self, title: str, pages: str, details: Mapping[str, str]) -> None:
        """Show a letter: which it is, which pages it has, and its details by their names."""
        self._title.setText(title)
        self._pages.setText(pages)
        for name, text in details.items():
            self.fields[name].show_text(text)

    def show_offer(self, date: str) -> None:
        """Offer an ISO date for the date as written; nothing when ""."""
        self._offer = date
        self.offer_button.setText(self.tr("Take {date} (Enter)").format(date=date))
        self.offer_button.setVisible(bool(date))

    def show_words_on_dates(self, words: str, names: tuple[str, ...]) -> None:
        """Say what is wrong with the ISO dates of these fields; how they are written, where nothing is wrong."""
        advice = self.tr("Year, or year-month-day: 1916-11-12. “Until” only where one day is not sure.")
        self._dates.setText(words or advice)
        for name in ("date_from", "date_to"):
            self.fields[name].setAccessibleDescription(words if name in names else advice)

    def sizeHint(self) -> QSize:
        """As low as may be: it scrolls, which a panel that it shares the edge of the window with may not do."""
        return QSize(FIRST_WIDTH_PX, self.minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.focusWidget() is self.fields["date_written"]:
            self._take_offer()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _take_offer(self) -> None:
        if self._offer:
            self.fields["date_from"].setFocus(Qt.FocusReason.OtherFocusReason)
            self.offer_taken.emit(self._offer)

    def _fill(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(10, 6, 10, 10)
        column.setSpacing(3)
        column.addLayout(self._head())
        column.addWidget(self._pages)
        self._add_field(column, "title", self.tr("Title"))
        self._add_field(column, "sender", self.tr("From"))
        self._add_field(column, "recipient", self.tr("To"))
        self._add_field(column, "date_written", self.tr("Date as written"))
        policy = self.offer_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the fields below would jump while one types
        self.offer_button.setSizePolicy(policy)
        column.addWidget(self.offer_button)
        column.addLayout(self._iso_dates())
        column.addWidget(self._dates)
        self._add_field(column, "place", self.tr("Place"))
        self._add_field(column, "reference", self.tr("Archive reference"))
        self._add_field(column, "rights", self.tr("Rights"))
        self._add_field(column, "note", self.tr("Note"))
        column.addStretch(1)
        for label in (self._pages, self._dates):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._dates.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._dates.setMinimumHeight(3 * self._dates.fontMetrics().lineSpacing())  # so that nothing jumps
        self.setWidget(ScrolledColumn(column))

    def _head(self) -> QHBoxLayout:
        font = QFont(self._title.font())
        font.setBold(True)
        self._title.setFont(font)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        return head

    def _iso_dates(self) -> QHBoxLayout:
        """The two ISO dates side by side."""
        row = QHBoxLayout()
        for name, label in (("date_from", self.tr("Date")), ("date_to", self.tr("Until"))):
            column = QVBoxLayout()
            column.setSpacing(3)
            self._add_field(column, name, label)
            row.addLayout(column)
        return row

    def _add_field(self, column: QVBoxLayout, name: str, words: str) -> None:
        """A field under its label."""
        field = NoteField(words) if name == "note" else DetailField(words)
        label = QLabel(words)
        label.setBuddy(field)
        field.typed.connect(lambda text: self.detail_typed.emit(name, text))
        field.left.connect(self.field_left)
        self.fields[name] = field
        column.addSpacing(ROOM_PX)
        column.addWidget(label)
        column.addWidget(field)
