from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QColor, QImage, QPalette

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.ui.scan.scan_picture import ScanPicture


def picture(shown) -> QImage:
    return shown.canvas.grab().toImage()


def test_lines_changed_keep_zoom_place_and_selection(shown) -> None:
    # GIVEN a page zoomed into with a line selected
    canvas = shown.canvas
    canvas.zoom_to_actual()
    canvas.verticalScrollBar().setValue(123)
    canvas.select_lines(("l2",))
    zoom = canvas.zoom
    # WHEN the page tells of a moved line, a new text and a line that is gone
    page = edits.with_box(shown.page, "l1", Box(100, 120, 800, 190))
    page = edits.without(edits.with_text(page, "l3", "other"), ("l4",))
    canvas.show_lines(page)
    # THEN it is shown, and all else is as it was
    assert shown.box_shown("l1") == Box(100, 120, 800, 190)
    assert (canvas.zoom, canvas.verticalScrollBar().value(), canvas.selected_lines) == (zoom, 123, ("l2",))
    assert shown.selections == []


def test_a_selected_line_that_is_gone_is_told_as_unselected(shown) -> None:
    shown.canvas.select_lines(("l2", "l3"))
    shown.canvas.show_lines(edits.without(shown.page, ("l3",)))
    assert shown.selections == [("l2",)]


def test_selecting_from_outside_is_not_told_back(shown) -> None:
    shown.canvas.select_lines(("l2", "no such line"))
    assert shown.canvas.selected_lines == ("l2",)
    assert shown.selections == []


@pytest.mark.parametrize("state", ["selected", "read", "checked", "unread", "points"])
def test_every_state_of_a_line_looks_different(shown, state: str) -> None:
    # GIVEN four plain lines
    plain = picture(shown)
    # WHEN one is selected, being read, checked, or has no text yet
    if state in ("selected", "points"):
        shown.canvas.select_lines(("l2",))
    if state == "points":
        plain = picture(shown)
        shown.canvas.set_points_mode(True)
    if state == "read":
        shown.canvas.set_reading_line("l2")
    if state == "checked":
        shown.canvas.show_lines(edits.with_checked(shown.page, "l2"))
    if state == "unread":
        shown.canvas.show_lines(edits.with_line(shown.page, replace(shown.page.line("l2"), text="")))
    # THEN it is seen
    assert picture(shown) != plain


def test_the_overlay_can_be_lifted(shown) -> None:
    # GIVEN lines over a white scan; WHEN the overlay is lifted
    canvas = shown.canvas
    at = shown.at(500, 100)
    assert any(picture(shown).pixelColor(at.x(), at.y() + y).lightness() < 250 for y in range(-2, 3))
    canvas.overlay_visible(False)
    # THEN only paper is seen where a line was, until it is put back
    assert all(picture(shown).pixelColor(at.x(), at.y() + y).lightness() == 255 for y in range(-2, 3))
    canvas.overlay_visible(True)
    assert any(picture(shown).pixelColor(at.x(), at.y() + y).lightness() < 250 for y in range(-2, 3))


def test_a_line_out_of_sight_is_scrolled_to(shown) -> None:
    # GIVEN a page far zoomed into at its top
    canvas = shown.canvas
    for _ in range(8):
        canvas.zoom_in()
    canvas.verticalScrollBar().setValue(0)
    # WHEN the last line is asked for
    canvas.ensure_line_visible("l4")
    # THEN its beginning is in the view
    assert canvas.viewport().rect().contains(shown.at(150, 445))


def test_another_page_is_shown_whole_with_nothing_selected(shown) -> None:
    # GIVEN a selected line on a page zoomed into
    shown.canvas.select_lines(("l1",))
    shown.canvas.zoom_to_actual()
    # WHEN another page is shown
    scan = QImage(500, 500, QImage.Format.Format_Grayscale8)
    scan.fill(200)
    shown.canvas.show_page(
        ScanPicture((scan,)), replace(shown.page, id="p2", width=500, height=500, lines=shown.page.lines[:1])
    )
    # THEN it is seen as a whole and the selection is told to be empty
    assert shown.selections == [()]
    assert not shown.canvas.verticalScrollBar().isVisible()


def test_no_page_is_no_trouble(shown) -> None:
    shown.canvas.clear()
    shown.click(10, 10)
    shown.canvas.zoom_in()
    shown.canvas.ensure_line_visible("l1")
    assert "Drop" in shown.canvas.accessibleDescription()
    assert not picture(shown).isNull()


def test_a_screen_reader_is_told_which_line_is_selected(shown) -> None:
    # GIVEN a checked line; WHEN it is selected
    shown.canvas.show_lines(edits.with_checked(shown.page, "l2"))
    shown.canvas.select_lines(("l2",))
    # THEN name and description say so
    told = QAccessible.queryAccessibleInterface(shown.canvas)
    assert told.text(QAccessible.Text.Name) == "Scan of the page"
    assert told.text(QAccessible.Text.Description) == "Line 2 of 4: text of l2, checked"


def test_a_dark_window_darkens_the_surround_and_not_the_paper(shown) -> None:
    shown.canvas.setPalette(QPalette(QColor("#202226")))
    seen = picture(shown)
    assert seen.pixelColor(3, 3).lightness() < 60
    paper = shown.at(500, 50)
    assert seen.pixelColor(paper).lightness() == 255


def test_where_lines_are_too_small_for_numbers_only_the_selected_one_has_its_number(shown) -> None:
    # GIVEN lines of some height on the screen: each has its number
    items = shown.canvas._layer.items
    assert all(item.shows_number for item in items.values())
    # WHEN the page is so small that numbers would lie over one another, with one line selected
    shown.canvas.select_lines(("l2",))
    while shown.canvas.logical_zoom > 0.12:
        shown.canvas.zoom_out()
    # THEN the others have dots, and have their numbers again once there is room
    assert [line_id for line_id, item in items.items() if item.shows_number] == ["l2"]
    shown.canvas.zoom_to_fit()
    assert all(item.shows_number for item in items.values())


def test_a_screen_reader_is_told_why_a_line_is_empty(shown) -> None:
    told = QAccessible.queryAccessibleInterface(shown.canvas)
    shown.canvas.select_lines(("l2",))
    # GIVEN a line that nobody has read WHEN it is read as empty THEN just that is said of it
    unread = edits.with_line(shown.page, replace(shown.page.line("l2"), text=""))
    shown.canvas.show_lines(unread)
    assert told.text(QAccessible.Text.Description) == "Line 2 of 4: not read yet"
    model = Author(AuthorKind.MODEL, "letters")
    shown.canvas.show_lines(edits.with_reading(unread, "l2", "", 0.9, (), model))
    assert told.text(QAccessible.Text.Description) == "Line 2 of 4: read as empty"
