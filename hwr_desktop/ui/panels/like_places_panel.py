"""The panel in which other places of a misreading are ticked and corrected, each seen with its ink."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.document.search import Hit
from hwr_desktop.ui.panels.closable_panel import ClosablePanel
from hwr_desktop.ui.panels.places_beside_form import places_beside_form
from hwr_desktop.ui.panels.ticked_hits import TickedHitList

FORM_PX = 200


class LikePlacesPanel(ClosablePanel):
    """What can be done at the left, the places at the right. Space ticks, Enter corrects the ticked, Esc closes."""

    correct_wished = Signal()
    place_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, places: TickedHitList | None = None) -> None:
        """`places` takes the place of the plain list, for places of which more is said."""
        closing = self.tr("Close the places to correct"), self.tr("Close the places to correct (Esc)")
        super().__init__("like_places", self.tr("Correct everywhere"), closing, parent)
        self.places = places or TickedHitList()
        self.correct_button = QPushButton(self.tr("&Correct ticked"))
        self.tick_button = QPushButton(self.tr("&Tick all"))
        self.show_button = QPushButton(self.tr("&Go there"))
        self._words = QLabel()
        self._fill()
        self._connect()

    @property
    def words(self) -> str:
        """What the panel says is to be done."""
        return self._words.text()

    def begin(self, words: str, hits: Sequence[Hit], ticks: Sequence[bool], pages: Sequence[str]) -> None:
        """Show these places, say what is to be done in them, and go to the list."""
        self.show_words(words)
        self.places.ticked.show_ticked(hits, ticks, pages)
        self.places.go_to(0)
        self.show()
        self.places.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_words(self, words: str) -> None:
        """Say what is to be done."""
        self._words.setText(words)
        self._words.setAccessibleName(words)

    def _fill(self) -> None:
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.correct_button.setToolTip(self.tr("Correct the ticked places, as one step (Enter)"))
        self.show_button.setToolTip(self.tr("Show the place on its page"))
        form = QWidget()
        form.setMinimumWidth(FORM_PX)
        form.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(form)
        column.setContentsMargins(10, 8, 6, 8)
        column.setSpacing(5)
        for widget in (*self._above(), self.correct_button, self.tick_button, self.show_button):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(places_beside_form(form, self._words, self.close_button, self.places))
        for before, after in (
            (self.correct_button, self.tick_button),
            (self.tick_button, self.show_button),
            (self.show_button, self.close_button),
            (self.close_button, self.places),
        ):
            QWidget.setTabOrder(before, after)

    def _above(self) -> Sequence[QWidget]:
        """What stands above the buttons."""
        return ()

    def _connect(self) -> None:
        self.places.done_wished.connect(self.correct_button.click)
        self.places.hit_chosen.connect(self.place_chosen)
        self.places.ticked.ticks_changed.connect(self._on_ticks_changed)
        self.correct_button.clicked.connect(self.correct_wished)
        self.tick_button.clicked.connect(self._on_tick_clicked)
        self.show_button.clicked.connect(self._on_show_clicked)

    def _on_ticks_changed(self) -> None:
        ticks = self.places.ticked.ticks
        count = QLocale().toString(sum(ticks))
        self.correct_button.setText(self.tr("&Correct ticked ({n})").format(n=count))
        self.correct_button.setEnabled(any(ticks))
        self.tick_button.setText(self.tr("&Tick none") if ticks and all(ticks) else self.tr("&Tick all"))

    def _on_tick_clicked(self) -> None:
        self.places.ticked.tick_all(not all(self.places.ticked.ticks))

    def _on_show_clicked(self) -> None:
        if self.places.row is not None:
            self.place_chosen.emit(self.places.row)
