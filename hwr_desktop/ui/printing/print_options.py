"""What is to be printed, and how."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

MARGIN_MM = 15.0
TEXT_PT = 11.0


@dataclass(frozen=True)
class PrintOptions:
    """The pages `first` to `last` of the project, counted from 1, as text only or each scan `beside` its text.

    `text_pt` is the size of the text in points; beside a scan it is smaller where the text would not fit.
    """

    title: str
    first: int
    last: int
    beside: bool = False
    line_numbers: bool = False
    text_pt: float = TEXT_PT
    paper: QPageSize.PageSizeId = QPageSize.PageSizeId.A4

    @property
    def layout(self) -> QPageLayout:
        """The paper: upright for text, on its side for a scan with its text."""
        turned = QPageLayout.Orientation.Landscape if self.beside else QPageLayout.Orientation.Portrait
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        return QPageLayout(QPageSize(self.paper), turned, margins, QPageLayout.Unit.Millimeter)
