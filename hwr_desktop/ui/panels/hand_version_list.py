"""All that was learned of a hand, the latest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.panels.hand_version_row import HandVersionRow


class HandVersionList(QWidget):
    """A row for each; the rows of versions that stay are kept, and so are the focus and what is being typed in them.

    Every wish names the hand whose version it is and the version's number: what is being typed in a row is told when
    the row goes, and by then another hand may be shown.
    """

    take_wished = Signal(str, str)
    named = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, HandVersionRow] = {}
        self._hand_id = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    @property
    def by_tab(self) -> list[QWidget]:
        """What takes the focus, in the order in which it stands."""
        return [widget for row in self.rows.values() for widget in (row.name_field, row.take_button)]

    def show_versions(self, hand_id: str, versions: Sequence[HandVersion], in_use: str) -> None:
        """Show these versions of a hand, given oldest first; `in_use` is the number of one, or ""."""
        numbers = [version.number for version in reversed(versions)]
        kept = self.rows if hand_id == self._hand_id else {}
        self._hand_id = hand_id
        for row in self.rows.values():
            if kept.get(row.number) is not row or row.number not in numbers:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = {number: kept.get(number) or self._made(hand_id, number) for number in numbers}
        for at, row in enumerate(self.rows.values()):
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
                row.show()
        for version in versions:
            self.rows[version.number].show_version(version, version.number == in_use)

    def _made(self, hand_id: str, number: str) -> HandVersionRow:
        row = HandVersionRow(number, self)
        row.take_wished.connect(lambda number: self.take_wished.emit(hand_id, number))
        row.named.connect(lambda number, name: self.named.emit(hand_id, number, name))
        return row
