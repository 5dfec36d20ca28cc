"""The panel in which likely misreadings are ticked and corrected, each seen with its ink and what is proposed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from hwr_desktop.document.search import Hit
from hwr_desktop.ui.panels.like_places_panel import LikePlacesPanel
from hwr_desktop.ui.panels.ticked_hits import Index, TickedHitList, TickedHitModel, TickedRow

PAGE, LETTER, PROJECT = "page", "letter", "project"
"""Where misreadings are looked for."""


class MisreadingsPanel(LikePlacesPanel):
    """As the panel of like places, but each place has a proposal of its own, the `other` of its hit, and the person
    says whether the page, its letter or the whole project is looked through: `scope_changed`."""

    scope_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, TickedHitList(None, _Proposals(), _ProposalRow()))
        self.setObjectName("misreadings")
        self.setWindowTitle(self.tr("Correct likely misreadings"))
        self.scope_field.activated.connect(self.scope_changed)

    def _above(self) -> Sequence[QWidget]:
        self.scope_field = QComboBox()
        self.scope_field.view().setAccessibleName(self.tr("Where misreadings are looked for"))
        for words, name in (
            (self.tr("This page"), PAGE),
            (self.tr("This letter"), LETTER),
            (self.tr("The whole project"), PROJECT),
        ):
            self.scope_field.addItem(words, name)
        label = QLabel(self.tr("&Look through:"))
        label.setBuddy(self.scope_field)
        return (label, self.scope_field)

    @property
    def scope(self) -> str:
        """Where is looked: `PAGE`, `LETTER` or `PROJECT`."""
        return str(self.scope_field.currentData())


class _Proposals(TickedHitModel):
    """Says of each place what is proposed for it."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return None if role == Qt.ItemDataRole.ToolTipRole else super().data(index, role)

    def _words(self, hit: Hit) -> str:
        return self.tr("Page {number}: “{found}” is perhaps “{put}”, in “{text}”").format(
            number=self._page_numbers.get(hit.page_id, 0),
            found=hit.text[hit.start : hit.end],
            put=hit.other,
            text=hit.text,
        )


class _ProposalRow(TickedRow):
    """Draws the proposal behind the word."""

    def _shown(self, hit: Hit) -> Hit:
        proposal = f" → {hit.other}"
        text = hit.text[: hit.end] + proposal + hit.text[hit.end :]
        return hit._replace(text=text, end=hit.end + len(proposal))
