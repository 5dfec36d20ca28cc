"""The window in which one sees what would be printed, says how, and prints it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.printing.print_options import TEXT_PT, PrintOptions
from hwr_desktop.ui.printing.sheet_view import SheetView

PAPERS = (
    QPageSize.PageSizeId.A4,
    QPageSize.PageSizeId.A5,
    QPageSize.PageSizeId.A3,
    QPageSize.PageSizeId.Letter,
    QPageSize.PageSizeId.Legal,
)


class PrintWindow(QDialog):
    """Options at the left, a sheet at the right. The main window stays usable beside it.

    While something is printed the button that closes the window stops the print, and so does Escape.
    """

    options_changed = Signal()
    activated = Signal()
    step_wished = Signal(int)
    print_wished = Signal()
    pdf_wished = Signal()
    stop_wished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self._busy = False
        self.text_only = QRadioButton(self.tr("&Transcript"))
        self.beside = QRadioButton(self.tr("&Scan beside its text"))
        self.title = QLineEdit()
        self.first, self.last = QSpinBox(), QSpinBox()
        self.text_size = QDoubleSpinBox()
        self.line_numbers = QCheckBox(self.tr("&Line numbers"))
        self.paper = QComboBox()
        self.view = SheetView()
        self._place = QLabel()
        self._previous, self._next = _arrow(Qt.ArrowType.LeftArrow), _arrow(Qt.ArrowType.RightArrow)
        self._bar = QProgressBar()
        self.print_button = QPushButton(self.tr("&Print…"))
        self.pdf_button = QPushButton(self.tr("Save as P&DF…"))
        self.close_button = QPushButton(self.tr("Close"))
        self._options = self._made_options()
        self._fill()
        self._connect()

    @property
    def options(self) -> PrintOptions:
        """What the window says is to be printed."""
        first, last = sorted((self.first.value(), self.last.value()))
        return PrintOptions(
            self.title.text().strip(),
            first,
            last,
            self.beside.isChecked(),
            self.line_numbers.isChecked(),
            self.text_size.value(),
            self.paper.currentData(),
        )

    @property
    def place(self) -> str:
        """Which sheet is shown, in words."""
        return self._place.text()

    def begin(self, title: str, pages: int) -> None:
        """Show the window for a project of that title and so many pages, all of which are to be printed."""
        for widget in (self.title, self.first, self.last):
            widget.blockSignals(True)
        self.title.setText(title)
        for spin, value in ((self.first, 1), (self.last, pages)):
            spin.setRange(1, pages)
            spin.setValue(value)
        for widget in (self.title, self.first, self.last):
            widget.blockSignals(False)
        self.show()
        self.activateWindow()
        self.print_button.setFocus()

    def show_place(self, sheet: int, sheets: int, all_known: bool) -> None:
        """Say which sheet of how many is shown, counted from 1, and whether there may be more to come."""
        number = QLocale().toString
        words = self.tr("Sheet {sheet} of {sheets}") if all_known else self.tr("Sheet {sheet} of {sheets} or more")
        self._place.setText(words.format(sheet=number(sheet), sheets=number(sheets)))
        self._previous.setEnabled(sheet > 1)
        self._next.setEnabled(sheet < sheets)

    def show_printing(self, done: int, pages: int) -> None:
        """Say that so many pages are printed."""
        self._set_busy(True)
        self._bar.setRange(0, pages)
        self._bar.setValue(done)

    def show_done(self) -> None:
        """Say that nothing is being printed any more."""
        self._set_busy(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def reject(self) -> None:
        if self._busy:
            self.stop_wished.emit()
        else:
            super().reject()

    def _set_busy(self, busy: bool) -> None:
        if busy == self._busy:
            return
        self._busy = busy
        self._bar.setVisible(busy)
        self._options.setEnabled(not busy)
        self.print_button.setEnabled(not busy)
        self.pdf_button.setEnabled(not busy)
        self.close_button.setText(self.tr("Stop") if busy else self.tr("Close"))

    def _made_options(self) -> QWidget:
        """The column of options."""
        column = QWidget()
        form = QFormLayout(column)
        form.setContentsMargins(0, 0, 8, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        pages = QHBoxLayout()
        pages.addWidget(self.first)
        pages.addWidget(QLabel(self.tr("to")))
        pages.addWidget(self.last)
        pages.addStretch(1)
        self.first.setAccessibleName(self.tr("First page to print"))
        self.last.setAccessibleName(self.tr("Last page to print"))
        self.text_size.setRange(6, 36)
        self.text_size.setDecimals(0)
        self.text_size.setValue(TEXT_PT)
        self.text_size.setSuffix(self.tr(" pt"))
        self.text_size.setToolTip(self.tr("Beside a scan the text is made smaller where it would not fit"))
        for paper in PAPERS:
            self.paper.addItem(QPageSize.name(paper), paper)
        local = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        self.paper.setCurrentIndex(PAPERS.index(QPageSize.PageSizeId.Letter) if local else 0)
        self.text_only.setChecked(True)
        form.addRow(self.text_only)
        form.addRow(self.beside)
        form.addRow(self.tr("T&itle:"), self.title)
        label = QLabel(self.tr("Pa&ges:"))
        label.setBuddy(self.first)
        form.addRow(label, pages)
        form.addRow(self.tr("Te&xt size:"), self.text_size)
        form.addRow(self.tr("P&aper:"), self.paper)
        form.addRow(self.line_numbers)
        return column

    def _fill(self) -> None:
        self._options.setFixedWidth(max(230, self._options.sizeHint().width()))
        self._bar.hide()
        self._bar.setAccessibleName(self.tr("Pages printed"))
        self._previous.setAccessibleName(self.tr("Sheet before"))
        self._next.setAccessibleName(self.tr("Next sheet"))
        self._previous.setToolTip(self.tr("Sheet before (Page up)"))
        self._next.setToolTip(self.tr("Next sheet (Page down)"))
        place = QHBoxLayout()
        place.addStretch(1)
        for widget in (self._previous, self._place, self._next):
            place.addWidget(widget)
        place.addStretch(1)
        preview = QVBoxLayout()
        preview.addWidget(self.view, 1)
        preview.addLayout(place)
        upper = QHBoxLayout()
        upper.addWidget(self._options, 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(preview, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._bar, 1)
        buttons.addStretch(1)
        for button in (self.print_button, self.pdf_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.print_button.setDefault(True)
        column = QVBoxLayout(self)
        column.addLayout(upper, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.text_only.toggled.connect(self.options_changed)
        self.title.textChanged.connect(self.options_changed)
        for spin in (self.first, self.last, self.text_size):
            spin.valueChanged.connect(self.options_changed)
        self.line_numbers.toggled.connect(self.options_changed)
        self.paper.currentIndexChanged.connect(self.options_changed)
        self._previous.clicked.connect(lambda: self.step_wished.emit(-1))
        self._next.clicked.connect(lambda: self.step_wished.emit(1))
        self.view.step_wished.connect(self.step_wished)
        self.print_button.clicked.connect(self.print_wished)
        self.pdf_button.clicked.connect(self.pdf_wished)
        self.close_button.clicked.connect(self.reject)


def _arrow(direction: Qt.ArrowType) -> QToolButton:
    button = QToolButton()
    button.setArrowType(direction)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
