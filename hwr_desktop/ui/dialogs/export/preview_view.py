"""The first page of an export as it would be, in the dialog."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from hwr_desktop.ui.panels.wrapped_label import WrappedLabel
from hwr_desktop.ui.steps.export_preview_steps import ExportPreview, Look

LEAST = QSize(180, 120)


class PreviewView(QWidget):
    """Text as text, HTML as a page, a picture as large as there is room; below it what is to be said of it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.html = QTextBrowser()
        self.html.setOpenLinks(False)
        self.html.setTabChangesFocus(True)
        self.picture = _Sheet()
        self._views = QStackedWidget()
        for view in (self.text, self.html, self.picture):
            view.setAccessibleName(self.tr("Preview of the first page"))
            self._views.addWidget(view)
        self._views.setMinimumSize(LEAST)
        self.remark = WrappedLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views, 1)
        column.addWidget(self.remark)

    def show_preview(self, preview: ExportPreview) -> None:
        """Show it in the place of the one before."""
        if preview.picture is not None:
            self.picture.show_image(preview.picture)
            self._views.setCurrentWidget(self.picture)
        elif preview.look is Look.HTML:
            self.html.setHtml(preview.text)
            self._views.setCurrentWidget(self.html)
        else:
            as_file = preview.look is Look.TEXT
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            fixed.setPointSizeF(self.font().pointSizeF())
            self.text.setFont(fixed if as_file else self.font())
            self.text.setPlainText(preview.text)
            self._views.setCurrentWidget(self.text)
        self.remark.show_words(self._remark(preview))

    def show_nothing(self, why: str = "") -> None:
        """Show an empty preview, and say why."""
        self.text.clear()
        self._views.setCurrentWidget(self.text)
        self.remark.show_words(why)

    def _remark(self, preview: ExportPreview) -> str:
        if preview.look is Look.READING:
            return self.tr("This is only what the file says; how it looks is seen in the program that opens it.")
        if preview.look is Look.HTML:
            return self.tr("A browser shows the page more finely than this preview.")
        return self.tr("The file goes on; this is its beginning.") if preview.cut else ""


class _Sheet(QWidget):
    """A picture of a page, all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        if self.image.isNull() or room.isEmpty():
            return
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        drawn = self.image.scaled(room, keep, smooth)
        place = QRect(QPoint(0, 0), drawn.size() / ratio)
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.drawImage(place, drawn)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
