"""The text of the page as it looks: the current line on a card with its ink above it, and the margin beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from hwr_desktop.document.page import Mark
from hwr_desktop.document.words.changed_words import ChangedWords
from hwr_desktop.ui.transcript.changed_signs import draw_changed
from hwr_desktop.ui.transcript.ink_strip import GAP_PX, SLOT_PX, InkStrip, Stretch, fitted_area
from hwr_desktop.ui.transcript.line_blocks import SPACING_PX, show_format, show_top_margin
from hwr_desktop.ui.transcript.line_gutter import LineGutter
from hwr_desktop.ui.transcript.line_typing import LineTyping
from hwr_desktop.ui.transcript.mark_signs import MarkedBlock
from hwr_desktop.ui.transcript.spelling_signs import Words, draw_misspelt
from hwr_desktop.ui.transcript.spoken_sign import draw_spoken_frame, draw_spoken_ground, spoken_areas
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours

SIDE_PX = 14
"""Between the text and the edges of the view."""

PADDING_PX = 8.0
"""Between the ink and the upper edge of its card."""

BAR_PX = 3.0


class TranscriptText(LineTyping):
    """Draws what is not text: card, ink, and some pale words in lines that are empty.

    The ink has a slot of one size above the current line. When another line becomes current, that line keeps its
    place on the screen and the lines above it give way. `ink_clicked` tells a point of the picture, in its pixels.
    """

    colours_changed = Signal()
    came_to_rest = Signal()
    focus_changed = Signal(bool)
    ink_clicked = Signal(QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ink = InkStrip()
        self._marks: tuple[tuple[Mark, ...], ...] = ()
        self._changed: tuple[tuple[ChangedWords, ...], ...] = ()
        self._misspelt: tuple[tuple[Words, ...], ...] = ()
        self.tip_at: Callable[[int], str] = lambda position: ""
        self._hint = ""
        self._words_for_empty: tuple[str, ...] = ()
        self._pressed = False
        self._current: int | None = None
        self._picture: QImage | None = None
        self._word: Stretch | None = None
        self._spoken: tuple[int, int, int] | None = None
        self._colours = TranscriptColours.of(self.palette())
        self._gutter_on_right = False
        self.gutter = LineGutter(self, self)
        self.gutter.scroll_wished.connect(self._scroll_by)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(SIDE_PX)
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)
        self.document().documentLayout().update.connect(self._redraw_gutter)
        self.cursorPositionChanged.connect(self._redraw_card)

    @property
    def colours(self) -> TranscriptColours:
        """The colours that go with the window's palette."""
        return self._colours

    @property
    def current(self) -> int | None:
        """The number of the current line, counted from 0."""
        return self._current

    def show_current(self, number: int | None, picture: QImage | None) -> None:
        """Shows a line as the current one, with the picture of its ink if there is one."""
        if number != self._current or picture is not self._picture:
            self._current, self._picture = number, picture
            self.viewport().update()

    def show_word(self, stretch: Stretch | None) -> None:
        """Outlines a word in the picture of the ink, or none."""
        if stretch != self._word:
            self._word = stretch
            self._redraw_card()

    def show_spoken(self, word: tuple[int, int, int] | None) -> None:
        """Shows a word as the one that is read aloud: the number of its line, and from where to where it goes in code
        points. Neither caret nor focus nor scrolling is touched."""
        if word != self._spoken:
            lines = {each[0] for each in (word, self._spoken) if each is not None}
            self._spoken = word
            for number in lines:
                self.viewport().update(self.line_rect(number).adjusted(-4, -2, 4, 2).toAlignedRect())

    @property
    def current_card(self) -> QRectF:
        """Where the current line and its ink are in the viewport; nothing when no line is current."""
        return QRectF() if self._current is None else self._card(self._current)

    @property
    def at_rest(self) -> bool:
        """Whether no mouse button is held: the lines keep their places until a selection with the mouse is done."""
        return not self._pressed

    def show_hint(self, hint: str) -> None:
        """Shows some pale words in the middle instead of lines, or lines when there are no words."""
        self.setReadOnly(bool(hint))
        if hint != self._hint:
            self._hint = hint
            self.viewport().update()

    def show_words_for_empty(self, words: tuple[str, ...]) -> None:
        """Tells for each line the pale words that stand in it while it is empty; none for one that is not."""
        if words != self._words_for_empty:
            self._words_for_empty = words
            self.viewport().update()

    def show_marks(self, marks: tuple[tuple[Mark, ...], ...]) -> None:
        """Shows the marks of each line over its text, which must be there already."""
        if marks != self._marks:
            self._marks = marks
            self.viewport().update()
        for number in range(len(marks)):
            self._make_room_for_marks(number)

    def show_changed(self, changed: tuple[tuple[ChangedWords, ...], ...]) -> None:
        """Shows which words of each line were read otherwise before."""
        if changed != self._changed:
            self._changed = changed
            self.viewport().update()

    def show_misspelt(self, misspelt: tuple[tuple[Words, ...], ...]) -> None:
        """Shows which words of each line are probably misspelt."""
        if misspelt != self._misspelt:
            self._misspelt = misspelt
            self.viewport().update()

    def show_formats(self, directions: tuple[str | None, ...]) -> None:
        """Gives each line its direction, and the current one room for its ink."""
        room = SLOT_PX + PADDING_PX if self.ink.available else 0.0
        show_top_margin(self.document(), SIDE_PX + (room if self._current == 0 else 0.0))
        for number, direction in enumerate(directions):
            block = self.document().findBlockByNumber(number)
            indent = self._marked(number).indent_px if self._has_marks(number) else 0.0
            show_format(block, room if number == self._current else 0.0, direction, indent)

    def line_rect(self, number: int) -> QRectF:
        """Where the text of a line is in the viewport, without the room above it."""
        block = self.document().findBlockByNumber(number)
        area = self.document().documentLayout().blockBoundingRect(block)
        return area.translated(0, -self.verticalScrollBar().value())

    def first_row(self, number: int) -> QRectF:
        """The first row of the text of a line, in the viewport's coordinates."""
        area = self.line_rect(number)
        row = self.document().findBlockByNumber(number).layout().lineAt(0)
        if row.isValid():
            area.setHeight(row.height())
        return area

    def line_at_height(self, y: float) -> int | None:
        """The line that stands at a height of the viewport."""
        for number in range(self.document().blockCount()):
            area = self.line_rect(number)
            if area.top() - SPACING_PX <= y < area.bottom() + SPACING_PX:
                return number
        return None

    def scroll_line_to(self, number: int, top_px: float) -> None:
        """Scrolls so that the text of a line has its upper edge at that height of the viewport."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(self.line_rect(number).top() - top_px))

    def reveal_current(self) -> None:
        """Scrolls as little as needed for the current line and its ink to be seen."""
        if self._current is None:
            return
        card = self._card(self._current)
        bar = self.verticalScrollBar()
        if card.bottom() > self.viewport().height():
            bar.setValue(bar.value() + round(card.bottom() - self.viewport().height() + SPACING_PX))
            card = self._card(self._current)
        if card.top() < 0:
            bar.setValue(bar.value() + round(card.top() - SPACING_PX))

    def is_seen(self, number: int) -> bool:
        """Whether anything of the text of a line can be seen."""
        return self.line_rect(number).intersects(QRectF(self.viewport().rect()))

    def reveal_line(self, number: int) -> None:
        """Scrolls as little as needed for the text of a line to be seen."""
        area = self.line_rect(number)
        if area.bottom() > self.viewport().height():
            self.scroll_line_to(number, self.viewport().height() - area.height() - SPACING_PX)
        elif area.top() < 0:
            self.scroll_line_to(number, SPACING_PX)

    def show_gutter(self, on_right: bool) -> None:
        """Makes room for the margin, on the side where reading begins."""
        self._gutter_on_right = on_right
        width = self.gutter.sizeHint().width()
        self.setViewportMargins(0 if on_right else width, 0, width if on_right else 0, 0)
        self._place_gutter()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._current is not None:
            self._draw_card(painter, self._card(self._current))
        spoken = self._spoken_areas()
        draw_spoken_ground(painter, spoken, self._colours)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._draw_ink(painter)
        self._draw_marks(painter)
        draw_spoken_frame(painter, spoken, self._colours)
        self._draw_placeholders(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            position = self.cursorForPosition(event.pos()).position()
            QToolTip.showText(event.globalPos(), self.tip_at(position), self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._clicked_ink(event):
            return
        self._pressed = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._clicked_ink(event):
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pressed = bool(event.buttons() & Qt.MouseButton.LeftButton)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._pressed = False
        self.came_to_rest.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.focus_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for number in range(len(self._marks)):
                self._make_room_for_marks(number)
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = TranscriptColours.of(self.palette())
            self.gutter.show_colours(self._colours)
            self.colours_changed.emit()
            self.viewport().update()

    def _card(self, number: int) -> QRectF:
        """The ground of the current line: its text, and the slot for its ink."""
        text = self.line_rect(number)
        above = SLOT_PX + PADDING_PX if self.ink.available else PADDING_PX / 2
        width = float(self.viewport().width())
        return QRectF(2, text.top() - above, width - 4, text.height() + above + PADDING_PX / 2)

    def _draw_card(self, painter: QPainter, card: QRectF) -> None:
        """A tinted ground with a bar at the side where reading begins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.card)
        painter.drawRoundedRect(card, 5, 5)
        painter.setBrush(self._colours.accent)
        left = card.right() - BAR_PX if self._gutter_on_right else card.left()
        painter.drawRoundedRect(QRectF(left, card.top(), BAR_PX, card.height()), 1.5, 1.5)

    def _draw_ink(self, painter: QPainter) -> None:
        area = self._ink_area()
        if self._picture is not None and not area.isEmpty():
            self.ink.draw(painter, self._ink_slot(), self._picture, area, self._word, self._colours.outline)

    def _clicked_ink(self, event: QMouseEvent) -> bool:
        """Whether a mouse button went down over the picture of the ink; tells where if it was the left one."""
        area = self._ink_area()
        if self._picture is None or not area.intersected(self._ink_slot()).contains(event.position()):
            return False
        if event.button() == Qt.MouseButton.LeftButton:
            self.commit_composed()
            scale = self._picture.width() / area.width()
            self.ink_clicked.emit((event.position() - area.topLeft()) * scale)
        return True

    def _ink_slot(self) -> QRectF:
        """The room for ink above the current line."""
        if self._current is None:
            return QRectF()
        top = self.line_rect(self._current).top()
        return QRectF(QPointF(SIDE_PX, top - SLOT_PX), QPointF(self.viewport().width() - SIDE_PX, top - GAP_PX))

    def _ink_area(self) -> QRectF:
        """Where the whole picture of the ink goes, which may be wider than its slot; nothing where there is none."""
        if self._current is None or self._picture is None or self._picture.isNull():
            return QRectF()
        block = self.document().findBlockByNumber(self._current)
        right_to_left = block.textDirection() == Qt.LayoutDirection.RightToLeft
        return fitted_area(self._picture.size(), self._ink_slot(), self._caret_share(right_to_left), right_to_left)

    def _caret_share(self, right_to_left: bool) -> float:
        """How far along the current line the outlined word is, or else the caret, 0 to 1."""
        if self._word is not None and self._picture is not None:
            along = min(max(sum(self._word) / 2 / max(self._picture.width(), 1), 0.0), 1.0)
            return 1 - along if right_to_left else along
        cursor = self.textCursor()
        if cursor.blockNumber() != self._current:
            return 0.0
        return cursor.positionInBlock() / max(cursor.block().length() - 1, 1)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        block = self.textCursor().block()
        if self._has_marks(block.blockNumber()) and not self.composed:
            block.setUserState(-1)  # Qt has taken the room for signs away to show what was composed
            self._make_room_for_marks(block.blockNumber())

    def _has_marks(self, number: int) -> bool:
        return number < len(self._marks) and bool(self._marks[number])

    def _marked(self, number: int) -> MarkedBlock:
        block = self.document().findBlockByNumber(number)
        return MarkedBlock(block, self._marks[number] if number < len(self._marks) else (), self.font())

    def _make_room_for_marks(self, number: int) -> None:
        """Spaces the letters of a line for the signs of its marks, or no longer so where there are none."""
        block = self.document().findBlockByNumber(number)
        concerned = self._has_marks(number) or block.userState() != -1
        if concerned and not block.layout().preeditAreaText() and self._marked(number).make_room():
            self.document().markContentsDirty(block.position(), block.length())

    def _draw_marks(self, painter: QPainter) -> None:
        """Draws the marks of the lines that are seen; not where a word is composed, which has pushed letters aside."""
        seen = QRectF(self.viewport().rect())
        for number in range(max(len(self._marks), len(self._changed), len(self._misspelt))):
            changed = self._changed[number] if number < len(self._changed) else ()
            misspelt = self._misspelt[number] if number < len(self._misspelt) else ()
            if not changed and not misspelt and not self._has_marks(number):
                continue
            area = self.line_rect(number)
            block = self.document().findBlockByNumber(number)
            if area.intersects(seen) and not block.layout().preeditAreaText():
                origin = block.layout().position() - QPointF(0, self.verticalScrollBar().value())
                if self._has_marks(number):
                    self._marked(number).draw(painter, origin, self._colours, seen.right())
                draw_changed(painter, block, self.font(), changed, origin, self._colours.quiet)
                if misspelt:
                    draw_misspelt(painter, self._marked(number), self.font(), misspelt, origin, self._colours.misspelt)

    def _spoken_areas(self) -> tuple[QRectF, ...]:
        """Where the word that is read aloud stands in the viewport; nothing where a word is composed in its line."""
        if self._spoken is None:
            return ()
        number, start, end = self._spoken
        block = self.document().findBlockByNumber(number)
        if not block.isValid() or block.layout().preeditAreaText():
            return ()
        origin = block.layout().position() - QPointF(0, self.verticalScrollBar().value())
        marks = self._marks[number] if self._has_marks(number) else ()
        return spoken_areas(MarkedBlock(block, marks, self.font()), self.font(), (start, end), origin)

    def _draw_placeholders(self, painter: QPainter) -> None:
        """Says of each empty line why it is, or the hint."""
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        if self._hint:
            middle = self.viewport().rect().adjusted(SIDE_PX, SIDE_PX, -SIDE_PX, -SIDE_PX)
            painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._hint)
            return
        if self.isReadOnly() or not any(self._words_for_empty):  # without lines the one empty block is not a line
            return
        font = self.font()
        font.setItalic(True)
        painter.setFont(font)
        for number, words in enumerate(self._words_for_empty):
            if not words or self._has_marks(number):
                continue
            block = self.document().findBlockByNumber(number)
            if not block.isValid() or block.length() > 1 or block.layout().preeditAreaText():
                continue
            right = block.textDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            room = self.line_rect(number)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _place_gutter(self) -> None:
        width = self.gutter.sizeHint().width()
        inside = self.viewport().geometry()
        left = inside.right() + 1 if self._gutter_on_right else inside.left() - width
        self.gutter.setGeometry(left, inside.top(), width, inside.height())

    def _scroll_by(self, pixels: int) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)

    def _redraw_card(self) -> None:
        """Draws the current line anew with all that belongs to it, some of which reaches out of its card."""
        reach = self.current_card.adjusted(-SPACING_PX, -SPACING_PX, SPACING_PX, SPACING_PX)
        self.viewport().update(reach.toAlignedRect())

    def _redraw_gutter(self, area: QRectF) -> None:
        """Draws the margin beside what is drawn anew of the text, which below it may reach very far."""
        top = area.top() - self.verticalScrollBar().value()
        height = min(area.height(), self.gutter.height() - top)
        self.gutter.update(QRectF(0, top, self.gutter.width(), height).toAlignedRect())
