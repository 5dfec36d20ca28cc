from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QCommandLinkButton, QLabel, QToolButton

from hwr_desktop import paths
from hwr_desktop.document.page import PERSON, Line, Page
from hwr_desktop.interchange.alto import alto_writer
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

AREA = ((10.0, 10.0), (90.0, 10.0), (90.0, 40.0), (10.0, 40.0))


def wait_for_pages(desktop, qtbot, count):
    qtbot.waitUntil(lambda: len(desktop.workspace.pages) == count and not desktop.decoding.busy, timeout=20000)


def test_a_scan_is_opened_into_a_draft_and_shown(desktop, scan, qtbot):
    # GIVEN the empty state
    assert not desktop.window.shows_work
    # WHEN a scan is opened
    desktop.open([scan])
    wait_for_pages(desktop, qtbot, 1)
    # THEN it is shown, kept in a draft, and the original bytes lie in it
    page = desktop.workspace.page
    assert desktop.window.shows_work and (page.width, page.height) == (600, 480)
    assert desktop.workspace.file.folder.parent == paths.drafts()
    assert desktop.workspace.file.scan_path(page.image).read_bytes() == scan.read_bytes()
    assert "Draft" in desktop.window.windowTitle()


def test_bad_files_among_good_ones_are_named_and_the_good_ones_open(desktop, draw, tmp_path, qtbot):
    # GIVEN two scans and two files that are none
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("not a scan")
    files = [tmp_path / "empty.jpg", draw("one.png"), tmp_path / "notes.txt", draw("two.png")]
    # WHEN all are opened
    desktop.open(files)
    wait_for_pages(desktop, qtbot, 2)
    # THEN the message says which were refused and why
    said = " ".join(desktop.window.message_bar.texts)
    assert "2 files could not be opened" in said
    assert "empty.jpg is empty" in said and "notes.txt is a text file" in said


def test_nothing_is_left_behind_when_every_file_is_refused(desktop, tmp_path, qtbot):
    # GIVEN a file that is no scan
    (tmp_path / "notes.txt").write_text("not a scan")
    # WHEN it is opened
    desktop.open([tmp_path / "notes.txt"])
    qtbot.waitUntil(lambda: bool(desktop.window.message_bar.texts), timeout=20000)
    # THEN the window is as before and no draft lies about
    assert desktop.workspace.file is None and not desktop.window.shows_work
    assert list(paths.drafts().iterdir()) == []


def test_every_page_of_a_tiff_is_opened(desktop, tmp_path, qtbot):
    # GIVEN a TIFF of three pages
    sheets = [Image.new("L", (300 + 10 * number, 200), 200) for number in range(3)]
    sheets[0].save(tmp_path / "letter.tif", save_all=True, append_images=sheets[1:])
    # WHEN it is opened
    desktop.open([tmp_path / "letter.tif"])
    wait_for_pages(desktop, qtbot, 3)
    # THEN there are three pages with their own sizes
    file = desktop.workspace.file
    assert [file.page(page_id).width for page_id in desktop.workspace.pages] == [300, 310, 320]


def test_a_folder_is_opened_in_the_order_of_its_numbers(desktop, draw, tmp_path, qtbot):
    # GIVEN a folder with page2 and page10, and something else
    (tmp_path / "letters").mkdir()
    for name in ("page10.png", "page2.png"):
        draw(f"letters/{name}")
    (tmp_path / "letters" / "notes.txt").write_text("x")
    # WHEN it is opened
    desktop.open([tmp_path / "letters"])
    wait_for_pages(desktop, qtbot, 2)
    # THEN page2 comes first
    file = desktop.workspace.file
    images = [file.page(page_id).image for page_id in desktop.workspace.pages]
    assert "page2" in images[0]


def test_files_are_dropped_on_the_window(desktop, scan, qtbot):
    # GIVEN a dragged file
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    # WHEN it is dropped
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    desktop.window.dropEvent(event)
    # THEN it is opened
    wait_for_pages(desktop, qtbot, 1)


def test_where_nothing_was_ever_copied_that_is_said(desktop, monkeypatch):
    # GIVEN a clipboard that holds nothing at all
    monkeypatch.setattr("hwr_desktop.ui.flows.pages.paste_image.QGuiApplication", EmptyClipboard)
    # WHEN it is pasted THEN a sentence says what to do
    desktop.window.actions_["paste_image"].trigger()
    assert "no picture to paste" in desktop.window.message_bar.texts[-1]


class EmptyClipboard:
    """A system that knows of no clipboard's owner."""

    @staticmethod
    def clipboard():
        return EmptyClipboard

    @staticmethod
    def mimeData():  # noqa: N802
        return None

    @staticmethod
    def image():
        return QImage()


def test_a_copied_picture_is_pasted_as_a_page(desktop, qtbot):
    # GIVEN a picture on the clipboard
    picture = QImage(320, 240, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(picture)
    # WHEN it is pasted
    desktop.window.actions_["paste_image"].trigger()
    wait_for_pages(desktop, qtbot, 1)
    # THEN it is a page
    assert (desktop.workspace.page.width, desktop.workspace.page.height) == (320, 240)


def test_pasting_nothing_says_what_to_do(desktop, qtbot):
    QGuiApplication.clipboard().setText("only text")
    desktop.window.actions_["paste_image"].trigger()
    assert "no picture to paste" in desktop.window.message_bar.texts[0]


def test_what_a_dialog_gave_is_opened_and_nothing_when_it_gave_nothing(desktop, scan, qtbot):
    # GIVEN the person chooses nothing
    desktop.window.actions_["open"].trigger()
    assert not desktop.decoding.busy
    # WHEN they choose a scan
    desktop.dialogs.chosen_scans = [scan]
    desktop.window.actions_["open"].trigger()
    # THEN it is opened
    wait_for_pages(desktop, qtbot, 1)


def test_a_missing_file_is_named(desktop, qtbot):
    desktop.open([Path("nowhere.png")])
    qtbot.waitUntil(lambda: bool(desktop.window.message_bar.texts), timeout=20000)
    assert "nowhere.png" in desktop.window.message_bar.texts[0]


def test_opening_many_files_can_be_stopped_and_what_came_stays(desktop, draw, qtbot):
    # GIVEN many files being opened
    scans = [draw(f"page{number}.png", lines=0) for number in range(40)]
    desktop.open(scans)
    qtbot.waitUntil(lambda: desktop.open_pages._done > 2, timeout=20000)
    assert desktop.window.actions_["stop"].isEnabled()
    # WHEN it is stopped
    desktop.window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: not desktop.open_pages.busy)
    # THEN those that had come are pages
    assert 2 < len(desktop.workspace.pages) < 40


def test_folders_that_are_empty_or_cannot_be_read_hold_nothing_up(desktop, scan, tmp_path, qtbot):
    # GIVEN a scan among an empty folder and a path that the system refuses to look at
    (tmp_path / "attic").mkdir()
    refused = tmp_path / ("x" * 300)
    # WHEN all are opened
    desktop.open([tmp_path / "attic", refused, scan])
    wait_for_pages(desktop, qtbot, 1)
    # THEN each of the two is named with what is wrong
    said = desktop.window.message_bar.texts
    assert any("no scans in the folder attic" in text for text in said)
    assert any("x" * 300 in text and "cannot be opened" in text for text in said)


def test_a_damaged_scan_becomes_no_page(desktop, draw, qtbot):
    # GIVEN a whole scan and one that was cut off
    whole = draw("whole.jpg", width=1200, height=1600)
    cut = whole.with_name("cut.jpg")
    cut.write_bytes(whole.read_bytes()[:3000])
    # WHEN both are opened
    desktop.open([cut, whole])
    wait_for_pages(desktop, qtbot, 1)
    # THEN the message tells, and the page is the whole one
    assert "whole" in desktop.workspace.page.image
    assert any("cut.jpg is cut off" in text for text in desktop.window.message_bar.texts)


def test_the_keys_are_on_the_scan_as_soon_as_there_is_one(opened, qtbot):
    # GIVEN the first page just opened THEN the keyboard works on the scan without a click
    assert opened.window.focusWidget() is opened.window.canvas


def test_a_draft_bears_the_name_of_its_first_scan(opened, qtbot):
    # GIVEN a draft THEN the window names its scan
    assert opened.window.windowTitle().startswith("Draft: letter")
    # WHEN it is closed
    opened.window.actions_["close_project"].trigger()
    # THEN it is offered under that name, and the keys are on the first button again
    state = opened.window.empty_state
    qtbot.waitUntil(lambda: [b.text() for b in state.findChildren(QCommandLinkButton)] == ["Draft: letter"])
    assert opened.window.focusWidget().text() == "Open scans…"


def heading(desktop):
    """The largest words of the empty window."""
    return max(desktop.window.empty_state.findChildren(QLabel), key=lambda label: label.font().pointSizeF()).text()


def test_the_empty_window_says_what_is_being_opened(desktop, draw, tmp_path, qtbot):
    # GIVEN the empty window
    assert heading(desktop) == "Drag scans of letters here"
    # WHEN a file is opened, THEN it is named until it is there or refused
    (tmp_path / "notes.txt").write_text("not a scan")
    desktop.open([tmp_path / "notes.txt"])
    assert heading(desktop) == "Opening notes.txt…"
    qtbot.waitUntil(lambda: not desktop.open_pages.busy, timeout=20000)
    assert heading(desktop) == "Drag scans of letters here"
    # WHEN there are several, THEN they are counted; and a long name does not make the window wider
    desktop.open([draw("one.png"), draw("two.png")])
    assert heading(desktop) == "Opening 2 files…"
    wait_for_pages(desktop, qtbot, 2)
    desktop.window.empty_state.show_opening(["x" * 300 + ".png"])
    assert len(heading(desktop)) < 100 and heading(desktop).startswith("Opening xxx")


def test_a_folder_with_transcripts_opens_with_their_lines(desktop, draw, tmp_path, qtbot):
    # GIVEN scans as Transkribus exports them, one of them with a damaged transcript
    folder = tmp_path / "export"
    (folder / "page").mkdir(parents=True)
    for name in ("1.png", "2.png"):
        draw(name).rename(folder / name)
    page = Page("p", "1.png", 600, 480, lines=(Line("l", AREA, AREA[:2], "Dear Anna", author=PERSON),))
    (folder / "page" / "1.xml").write_bytes(page_xml.render(page))
    (folder / "page" / "2.xml").write_text("<PcGts")
    # WHEN the folder is opened
    desktop.open([folder])
    wait_for_pages(desktop, qtbot, 2)
    # THEN the first page has its line, the second is there, and a message says what is wrong with its transcript
    assert desktop.workspace.page_of(desktop.workspace.pages[0]).text == "Dear Anna"
    assert any("2.xml is not well-formed XML" in text for text in desktop.window.message_bar.texts)


def test_a_transcript_brings_its_scan(desktop, draw, tmp_path, qtbot):
    # GIVEN an ALTO file beside its scan
    scan = draw("letter.png")
    page = Page("p", scan.name, 300, 240, lines=(Line("l", AREA, AREA[:2], "Dear Anna", author=PERSON),))
    transcript = scan.with_name("other.xml")
    transcript.write_bytes(alto_writer.render(Document([page])))
    # WHEN it is opened by itself
    desktop.open([transcript])
    wait_for_pages(desktop, qtbot, 1)
    # THEN the scan is shown with its line, as large as the scan is
    shown = desktop.workspace.page
    assert shown.text == "Dear Anna" and shown.width == 600 and shown.lines[0].polygon[1] == (180, 20)


def test_a_scan_that_is_opened_again_is_shown_and_added_only_if_wished(desktop, draw, qtbot):
    # GIVEN two pages, the second shown
    first, second = draw("first.png"), draw("second.png", lines=1)
    desktop.open([first, second])
    wait_for_pages(desktop, qtbot, 2)
    desktop.show_page.show(desktop.workspace.pages[1])
    qtbot.waitUntil(lambda: desktop.workspace.page.id == desktop.workspace.pages[1], timeout=20000)
    # WHEN a copy of the first is opened, under another name
    copy = first.with_name("copy.png")
    copy.write_bytes(first.read_bytes())
    desktop.open([copy])
    # THEN that page is shown, no page is added, and that is said
    qtbot.waitUntil(lambda: not desktop.open_pages.busy, timeout=20000)
    qtbot.waitUntil(lambda: desktop.workspace.page.id == desktop.workspace.pages[0], timeout=20000)
    assert len(desktop.workspace.pages) == 2
    assert desktop.window.message_bar.texts[-1] == "first.png is in the project already, as page 1."
    # AND it is added again if that is wished
    next(each for each in desktop.window.message_bar.findChildren(QToolButton) if each.text() == "Add again").click()
    wait_for_pages(desktop, qtbot, 3)
    images = [desktop.workspace.head_of(page_id).image for page_id in desktop.workspace.pages]
    assert images[2] == images[0] != images[1]
    # AND what is new among the files is added all the same
    desktop.open([first, draw("third.png", lines=2)])
    wait_for_pages(desktop, qtbot, 4)
