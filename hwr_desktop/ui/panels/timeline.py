"""A timeline: letters by their own dates as diamonds above a line, the dates they mention as dots below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hwr_desktop.ui.time_marks import TimeMark

ROLES = QPalette.ColorRole

RADIUS_PX = 4.5
STACK_PX = 11.0
"""How far apart two marks lie that stand one above the other; marks nearer to each other in time are stacked."""
MOST_STACKED = 3
EDGE_PX = 14.0
TOP_PX = 10.0
SMALL = 0.9
_SHORTEST_YEARS = 1 / 6
_STEPS_IN_MONTHS = (1, 3, *(12 * years for years in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000)))
_REACH_PX = 8.0


class _Placed(NamedTuple):
    """A mark where it is drawn. In a stack that is too high the last ones share a place."""

    mark: TimeMark
    at: QPointF


class Timeline(QWidget):
    """Draws marks over a scale of years or months. The arrows go from mark to mark, Enter or a click chooses one."""

    mark_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline"))
        self._marks: tuple[TimeMark, ...] = ()
        self._placed: tuple[_Placed, ...] = ()
        self._more: tuple[tuple[QPointF, str], ...] = ()
        self._current: int | None = None
        self._hovered: int | None = None

    @property
    def marks(self) -> tuple[TimeMark, ...]:
        """What is marked, in the order of time."""
        return self._marks

    @property
    def words(self) -> str:
        """What the mark under the mouse, or else the current one, says; "" where there is none."""
        at = self._hovered if self._hovered is not None else self._current if self.hasFocus() else None
        return self._words_of(at) if at is not None else ""

    def show_marks(self, marks: Sequence[TimeMark]) -> None:
        """Show these instead, which are in the order of time."""
        self._marks = tuple(marks)
        self._current = self._hovered = None
        self._tell()
        self._place()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, ceil(self._axis() + self._below() + 2 * self._row() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    # --- where things are --------------------------------------------------------------------------------------

    def _row(self) -> float:
        return self.fontMetrics().height() * SMALL

    def _axis(self) -> float:
        """How far down the line lies."""
        most = self._highest(own=True)
        return TOP_PX + min(most, MOST_STACKED) * STACK_PX + (self._row() if most > MOST_STACKED else 0)

    def _below(self) -> float:
        """How much room the dots below the line take."""
        most = self._highest(own=False)
        return 6 + min(most, MOST_STACKED) * STACK_PX + (self._row() if most > MOST_STACKED else 0)

    def _highest(self, own: bool) -> int:
        return max((len(stack) for (above, _), stack in self._stacks().items() if above == own), default=0)

    def _span(self) -> tuple[float, float]:
        """The years at both ends of the line."""
        first = min(mark.start for mark in self._marks)
        last = max(mark.end for mark in self._marks)
        wide = max(last - first, _SHORTEST_YEARS) * 1.06
        middle = (first + last) / 2
        return middle - wide / 2, middle + wide / 2

    def _x(self, years: float) -> float:
        first, last = self._span()
        return EDGE_PX + (years - first) / (last - first) * (max(self.width(), 40) - 2 * EDGE_PX)

    def _stacks(self) -> dict[tuple[bool, float], list[TimeMark]]:
        """The marks that stand one above the other, by whether they are above the line, and by where the first is."""
        stacks: dict[tuple[bool, float], list[TimeMark]] = {}
        last = {True: -STACK_PX, False: -STACK_PX}
        for mark in self._marks:
            own, x = mark.letter is not None, self._x(mark.middle)
            if x - last[own] >= STACK_PX:
                last[own] = x
            stacks.setdefault((own, last[own]), []).append(mark)
        return stacks

    def _place(self) -> None:
        placed, more = [], []
        axis = self._axis()
        for (own, x), stack in self._stacks().items():
            away = -1 if own else 1
            for at, mark in enumerate(stack):
                y = axis + away * (STACK_PX * (min(at, MOST_STACKED - 1) + 0.5) + 3)
                placed.append(_Placed(mark, QPointF(x, y)))
            if len(stack) > MOST_STACKED:
                y = axis + away * (STACK_PX * MOST_STACKED + 3 + self._row() / 2)
                more.append((QPointF(x, y), f"+{len(stack) - MOST_STACKED}"))
        order = {id(mark): number for number, mark in enumerate(self._marks)}
        self._placed = tuple(sorted(placed, key=lambda each: order[id(each.mark)]))
        self._more = tuple(more)

    def _ticks(self) -> Iterator[tuple[float, str]]:
        """The years that are marked on the scale, with what is written there."""
        first, last = self._span()
        metrics, wide = self.fontMetrics(), self.width() - 2 * EDGE_PX
        locale = QLocale()
        for step in _STEPS_IN_MONTHS:
            sample = "0000" if step >= 12 else f"{locale.standaloneMonthName(9, QLocale.FormatType.ShortFormat)} 0000"
            if wide * step / 12 / (last - first) >= metrics.horizontalAdvance(sample) * SMALL + 14:
                break
        for month in range(ceil(first * 12 / step) * step, int(last * 12) + 1, step):
            if step >= 12:
                yield month / 12, str(month // 12)
            else:
                name = locale.standaloneMonthName(month % 12 + 1, QLocale.FormatType.ShortFormat)
                yield month / 12, f"{name} {month // 12}"

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        painter.setFont(font)
        self._draw_scale(painter)
        for mark, _ in self._placed:
            self._draw_span(painter, mark)
        for number, (mark, at) in enumerate(self._placed):
            self._draw_mark(painter, mark.letter is not None, at, number == self._current and self.hasFocus())
        painter.setPen(self.palette().color(ROLES.WindowText))
        for at, words in self._more:
            painter.drawText(_around(at, 60, self._row()), Qt.AlignmentFlag.AlignCenter, words)
        self._draw_words(painter)
        painter.end()

    def _draw_scale(self, painter: QPainter) -> None:
        axis, palette = self._axis(), self.palette()
        painter.setPen(QPen(palette.color(ROLES.Dark), 1))
        painter.drawLine(QPointF(0, axis), QPointF(self.width(), axis))
        top = axis + self._below()
        for years, words in self._ticks():
            x = self._x(years)
            painter.setPen(QPen(palette.color(ROLES.Mid), 1))
            painter.drawLine(QPointF(x, 2), QPointF(x, top))
            painter.setPen(palette.color(ROLES.PlaceholderText))
            place = _around(QPointF(x, top + self._row() / 2), 120, self._row())
            wide = painter.fontMetrics().horizontalAdvance(words)
            shift = min(0.0, self.width() - x - wide / 2) + max(0.0, wide / 2 - x)
            painter.drawText(place.translated(shift, 0), Qt.AlignmentFlag.AlignCenter, words)

    def _draw_span(self, painter: QPainter, mark: TimeMark) -> None:
        """A time that is longer than its mark is wide, as a stroke at the line."""
        left, right = self._x(mark.start), self._x(mark.end)
        if right - left < 3 * RADIUS_PX:
            return
        y = self._axis() + (-2 if mark.letter is not None else 2)
        painter.setPen(QPen(self._colour(mark.letter is not None), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _draw_mark(self, painter: QPainter, own: bool, at: QPointF, current: bool = False) -> None:
        painter.setPen(QPen(self.palette().color(ROLES.Window), 1))
        painter.setBrush(self._colour(own))
        if own:
            far = RADIUS_PX + 1.5
            corners = ((0, -far), (far, 0), (0, far), (-far, 0))
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
        else:
            painter.drawEllipse(at, RADIUS_PX, RADIUS_PX)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(ROLES.WindowText), 2))
            painter.drawRoundedRect(_around(at, 4 * RADIUS_PX, 4 * RADIUS_PX), 3, 3)

    def _colour(self, own: bool) -> QColor:
        return self.palette().color(ROLES.Highlight if own else ROLES.Dark)

    def _draw_words(self, painter: QPainter) -> None:
        """What the current mark says, else what the shapes mean."""
        top = self.height() - self._row() - 1
        row = QRectF(0, top, self.width(), self._row())
        metrics = painter.fontMetrics()
        painter.setPen(self.palette().color(ROLES.WindowText))
        if self.words:
            words = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
            return
        x = 0.0
        for own, words in ((True, self.tr("date of a letter")), (False, self.tr("date mentioned"))):
            if any((mark.letter is not None) == own for mark in self._marks):
                self._draw_mark(painter, own, QPointF(x + 7, row.center().y()))
                painter.setPen(self.palette().color(ROLES.PlaceholderText))
                painter.drawText(row.adjusted(x + 18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
                x += 18 + metrics.horizontalAdvance(words) + 14

    # --- going about -------------------------------------------------------------------------------------------

    def _words_of(self, number: int) -> str:
        mark = self._placed[number].mark
        if mark.places == 1:
            return mark.words
        return self.tr("{words} ({count} places)").format(words=mark.words, count=mark.places)

    def _at(self, point: QPointF) -> int | None:
        """The mark at a point."""
        near = [
            ((at - point).manhattanLength(), number)
            for number, (_, at) in enumerate(self._placed)
            if (at - point).manhattanLength() <= _REACH_PX
        ]
        return min(near)[1] if near else None

    def _go_to(self, number: int) -> None:
        self._current = min(max(number, 0), len(self._placed) - 1) if self._placed else None
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Say to who cannot see it which mark is current."""
        none = self.tr("No dates") if not self._marks else self.tr("{count} dates").format(count=len(self._marks))
        self.setAccessibleDescription(self._words_of(self._current) if self._current is not None else none)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now, last = self._current, len(self._placed) - 1
        steps = {
            Qt.Key.Key_Right: 0 if now is None else now + 1, Qt.Key.Key_Left: last if now is None else now - 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }  # fmt: skip
        if event.key() in steps:
            self._go_to(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and now is not None:
            self.mark_chosen.emit(self._placed[now].mark)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(found)
            self.mark_chosen.emit(self._placed[found].mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current is None:
            self._go_to(0)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """The whole of what a mark says is in its tip as well."""
        if isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._words_of(found) if found is not None else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()


def _around(middle: QPointF, wide: float, high: float) -> QRectF:
    return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
