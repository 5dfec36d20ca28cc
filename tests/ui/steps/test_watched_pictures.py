from pathlib import Path

import pytest

from hwr_desktop.document.page import Page
from hwr_desktop.document.pages.picture import Picture
from hwr_desktop.errors import InputError
from hwr_desktop.ui.steps.watched_pictures import ExportStopped, ExportWatch, WatchedPictures

STORED = Path("0123456789abcdef-letter.png")
PAGE = Page("p1", "letter.png", 300, 600)


class Broken:
    """Pictures of scans that cannot be read; counts how often it was tried."""

    tried = 0

    def page(self, page, longest_px=None):
        self.tried += 1
        raise InputError("{name} is damaged.", name=STORED.name)

    def line(self, page, line, height_px):
        return self.page(page)

    def scan(self, page):
        return self.page(page)


class Whole(Broken):
    """Pictures that can be had."""

    def page(self, page, longest_px=None):
        return Picture(b"ink", "jpeg", 30, 60)


def watched(pictures, watch, needed=False):
    return WatchedPictures(pictures, lambda page: STORED, watch, needed)


def test_a_scan_that_cannot_be_read_is_blank_tried_once_and_told_by_the_name_it_came_with():
    pictures, watch = Broken(), ExportWatch()
    shown = watched(pictures, watch)
    # WHEN a page and its lines are asked for THEN there are blank pictures of their shape
    picture = shown.page(PAGE, 200)
    assert (picture.width, picture.height, picture.kind) == (100, 200, "jpeg")
    assert shown.line(PAGE, None, 40).height == 40
    # AND the scan was looked at once, and is named once
    assert pictures.tried == 1
    assert [str(error) for error in shown.unread] == ["letter.png is damaged."]


def test_where_pictures_are_needed_the_reason_is_raised():
    for ask in (lambda shown: shown.page(PAGE), lambda shown: shown.scan(PAGE)):
        with pytest.raises(InputError, match=r"^letter\.png is damaged"):
            ask(watched(Broken(), ExportWatch(), needed=True))


def test_pages_are_counted_and_no_picture_comes_after_a_stop():
    watch = ExportWatch()
    shown = watched(Whole(), watch)
    assert watch.begun == 0
    assert shown.page(PAGE).data == b"ink" and shown.page(PAGE).data == b"ink"
    assert watch.begun == 1
    watch.stop()
    for ask in (lambda: shown.page(PAGE), lambda: shown.line(PAGE, None, 40), lambda: shown.scan(PAGE)):
        with pytest.raises(ExportStopped):
            ask()


def test_a_failure_after_a_stop_is_no_fault_of_the_scan():
    # GIVEN a decoder that ends since the window is being closed
    watch = ExportWatch()

    class Closing(Broken):
        def page(self, page, longest_px=None):
            watch.stop()
            return super().page(page)

    shown = watched(Closing(), watch)
    with pytest.raises(ExportStopped):
        shown.page(PAGE)
    assert shown.unread == ()
