"""The translation of a page as text: one block a line, each at the height of its line in the transcript."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from hwr_desktop.ui.panels.translated_row import RowState, TranslatedRow, words_for_row
from hwr_desktop.ui.transcript.line_blocks import show_order, show_text, text_of, texts_of
from hwr_desktop.ui.transcript.line_marks import draw_again, draw_pencil
from hwr_desktop.ui.transcript.line_typing import LineTyping
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours

MARGIN_PX = 40.0
"""At the left, for two signs."""
SIGN_PX = 14.0
SIDE_PX = 8.0
GAP_PX = 3.0
"""The least between two lines, where translations are so long that they cannot stand beside their lines."""
BAR_PX = 3.0


class TranslationText(LineTyping):
    """Draws the signs of lines that are stale or by hand, and the ground of the current one.

    `line_edited` tells the number of a line and what a person made of it, for several at once between `edit_began` and
    `edit_ended`; `line_entered` where the caret came to, `left` that the focus went, `scroll_wished` pixels by which
    the transcript, which leads, is to be scrolled.
    """

    line_edited = Signal(int, str)
    line_entered = Signal(int)
    left = Signal()
    scroll_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TranslatedRow, ...] = ()
        self._shown: list[str] = []
        self._current: int | None = None
        self._showing = False
        self._tops: tuple[float, ...] = ()
        self._scrolled = 0
        self._colours = TranscriptColours.of(self.palette())
        self._align_soon = QTimer(self)
        self._align_soon.setSingleShot(True)
        self._align_soon.setInterval(0)
        self._align_soon.timeout.connect(self._align)
        self.setAccessibleName(self.tr("Translation of the page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(SIDE_PX)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.verticalScrollBar().valueChanged.connect(self._align_later)
        self.check_wished.connect(self._on_check_wished)

    @property
    def rows(self) -> tuple[TranslatedRow, ...]:
        """What is shown, line by line."""
        return self._rows

    @property
    def current(self) -> int | None:
        """The number of the line that is marked as the current one, from 0."""
        return self._current

    def show_rows(self, rows: Sequence[TranslatedRow]) -> None:
        """Shows these lines; caret and scrolling are kept. Where they are other ones, what is being composed is taken
        as typed first; whoever hears of that has shown what is true then, which these rows were made too early for."""
        ids, before = [row.line_id for row in rows], self._rows
        others = ids != [row.line_id for row in before]
        if others:
            self.commit_composed()
            if self._rows is not before:
                return
        self._rows = tuple(rows)
        with self._quietly():
            if others:
                show_order(self.document(), [row.line_id for row in before], ids)
                self._current = None if self._current is None or self._current >= len(ids) else self._current
            for number, row in enumerate(rows):
                block = self.document().findBlockByNumber(number)
                if not block.layout().preeditAreaText():
                    show_text(block, row.text)
            if others and self._current is None:
                self.setTextCursor(QTextCursor(self.document()))  # else whoever comes here stands on the last line
            self._shown = texts_of(self.document())
        self.setReadOnly(not rows)
        self._describe()
        self._align_later()
        self.viewport().update()

    def show_current(self, line_id: str | None) -> None:
        """Marks a line as the current one; the caret comes along unless somebody is typing here."""
        number = next((at for at, row in enumerate(self._rows) if row.line_id == line_id), None)
        self._current = number
        if number is not None and self.textCursor().blockNumber() != number:
            with self._quietly():
                self.setTextCursor(QTextCursor(self.document().findBlockByNumber(number)))
        self._describe()
        self._align_later()
        self.viewport().update()

    def show_places(self, baselines: Sequence[float], scrolled: int) -> None:
        """Says where the lines of the transcript are: what their first rows stand on, in pixels from the upper edge of
        this view as if nothing were scrolled, and how far it is scrolled."""
        tops = tuple(baseline - self.fontMetrics().ascent() for baseline in baselines)
        if (tops, scrolled) != (self._tops, self._scrolled):
            self._tops, self._scrolled = tops, scrolled
            self._align_later()

    def row_rect(self, number: int) -> QRectF:
        """Where the text of a line is in the viewport."""
        block = self.document().findBlockByNumber(number)
        area = self.document().documentLayout().blockBoundingRect(block)
        return area.translated(0, -self.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current is not None:
            area = self.row_rect(self._current).adjusted(0, -GAP_PX, 0, GAP_PX)
            card = QRectF(2, area.top(), self.viewport().width() - 4.0, area.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.card)
            painter.drawRoundedRect(card, 4, 4)
            painter.setBrush(self._colours.accent)
            painter.drawRoundedRect(QRectF(card.left(), card.top(), BAR_PX, card.height()), 1.5, 1.5)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._draw_signs(painter, QRectF(event.rect()))
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = next((n for n in range(len(self._rows)) if self._covers(n, event.pos().y())), None)
            QToolTip.showText(event.globalPos(), "" if at is None else words_for_row(self._rows[at].state), self)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.pixelDelta().y() or event.angleDelta().y() * 3 * self.fontMetrics().lineSpacing() // 120
        self.scroll_wished.emit(-turned)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align_later()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._on_caret_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_colours"):
            self._colours = TranscriptColours.of(self.palette())
            self.viewport().update()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "_align_soon"):
            self._align_later()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """What is done within is the program's doing and is not told as the person's."""
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before

    def _on_text_changed(self) -> None:
        """Tells which lines the person has changed."""
        if self._showing:
            return
        before, now = self._shown, texts_of(self.document())
        self._align_later()
        if len(now) != len(before):
            self.show_rows(self._rows)
            return
        self._shown = now
        for number, (old, new) in enumerate(zip(before, now, strict=True)):
            if old != new:
                self.line_edited.emit(number, new)

    def _on_caret_moved(self) -> None:
        if not self._showing and self._rows and self.hasFocus():
            self.line_entered.emit(self.textCursor().blockNumber())

    def _on_check_wished(self) -> None:
        """What is written here counts as a person's anyway: there is nothing to be found right but to go on."""
        self.go_to_line(self.textCursor().blockNumber() + 1)

    def _describe(self) -> None:
        """Says of the current line what its sign says, for who cannot see it."""
        words = ""
        if self._current is not None and self._current < len(self._rows):
            words = self.tr("Line {number}. {words}").format(
                number=self._current + 1, words=words_for_row(self._rows[self._current].state)
            )
        if words.strip() != self.accessibleDescription():
            self.setAccessibleDescription(words.strip())

    def _covers(self, number: int, y: float) -> bool:
        area = self.row_rect(number)
        return area.top() - GAP_PX <= y < area.bottom() + GAP_PX

    def _draw_signs(self, painter: QPainter, seen: QRectF) -> None:
        """The signs in the margin, and pale words where a line is not translated."""
        pale = self.palette().color(QPalette.ColorRole.PlaceholderText)
        font = self.font()
        font.setItalic(True)
        painter.setFont(font)
        for number, row in enumerate(self._rows):
            area = self.row_rect(number)
            if area.bottom() < seen.top() or area.top() > seen.bottom():
                continue
            middle = area.top() + self.fontMetrics().height() / 2
            signs = [draw_again] * row.state.stale + [draw_pencil] * row.state.by_hand
            for at, draw in enumerate(signs):
                place = QRectF(MARGIN_PX - (at + 1) * (SIGN_PX + 3), middle - SIGN_PX / 2, SIGN_PX, SIGN_PX)
                draw(painter, place, QColor(self._colours.doubt if draw is draw_again else self._colours.quiet))
            if row.state is RowState.MISSING and not text_of(self.document().findBlockByNumber(number)):
                painter.setPen(pale)
                painter.drawText(
                    QPointF(MARGIN_PX, area.top() + self.fontMetrics().ascent()), self.tr("not translated")
                )

    # --- beside the transcript ---------------------------------------------------------------------------------

    def _align_later(self) -> None:
        self._align_soon.start()

    def _align(self) -> None:
        """Puts each line to the height of its line in the transcript, or as near below as longer lines above allow; the
        current line always, by scrolling."""
        if not self._rows or len(self._tops) != len(self._rows):
            return
        layout, document = self.document().documentLayout(), self.document()
        blocks = [document.findBlockByNumber(number) for number in range(len(self._rows))]
        heights = [layout.blockBoundingRect(block).height() for block in blocks]
        places = [max(self._tops[0], GAP_PX)]
        for top, height in zip(self._tops[1:], heights, strict=False):
            places.append(max(top, places[-1] + height + GAP_PX))
        with self._quietly(), QSignalBlocker(self.verticalScrollBar()):
            self._show_frame(places[0])
            for (before, place), height, block in zip(pairwise(places), heights, blocks[1:], strict=False):
                _show_margin(block, place - before - height)
            drift = 0.0
            if self._current is not None:
                drift = places[self._current] - self._tops[self._current]
            self.verticalScrollBar().setValue(round(self._scrolled + drift))
        self.viewport().update()

    def _show_frame(self, top_px: float) -> None:
        """Room at the left for the signs, above for the first line, and below so that all can be scrolled."""
        frame = self.document().rootFrame()
        wanted = frame.frameFormat()
        sides = (MARGIN_PX, top_px, float(self.viewport().height()))
        if (wanted.leftMargin(), wanted.topMargin(), wanted.bottomMargin()) != sides:
            wanted.setLeftMargin(sides[0])
            wanted.setTopMargin(sides[1])
            wanted.setBottomMargin(sides[2])
            frame.setFrameFormat(wanted)


def _show_margin(block: QTextBlock, above_px: float) -> None:
    """Gives a block that much room above, and the direction of its first letter."""
    wanted = QTextBlockFormat()
    wanted.setTopMargin(above_px)
    wanted.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if block.blockFormat() != wanted:
        QTextCursor(block).setBlockFormat(wanted)
