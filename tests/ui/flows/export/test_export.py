import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hwr_desktop.cli.main import main
from hwr_desktop.document.edits import with_line, with_text
from hwr_desktop.document.page import LineTranslation
from hwr_desktop.document.translations import with_translation
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.options import ExportOptions, Lines
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.ui.dialogs.export.export_choices import Scope
from hwr_desktop.ui.dialogs.export.format_words import purpose_of
from hwr_desktop.ui.settings import Settings

PATIENCE_MS = 20_000


def asked(desktop, format_="txt", action="export"):
    """The dialog that an action opens, with a format chosen."""
    desktop.window.actions_[action].trigger()
    dialog = desktop.export.dialog
    dialog.formats.choose(format_)
    return dialog


def type_path(dialog, path) -> None:
    dialog.place.field.setFocus()
    dialog.place.field.selectAll()
    QTest.keyClicks(dialog.place.field, str(path))


def confirm(desktop, qtbot) -> None:
    """Export, and wait until that is over."""
    desktop.export.dialog.export_button.click()
    qtbot.waitUntil(lambda: not desktop.export.busy, timeout=PATIENCE_MS)


def export(desktop, qtbot, path, format_="txt", action="export") -> None:
    type_path(asked(desktop, format_, action), path)
    confirm(desktop, qtbot)


def until_previewed(desktop, qtbot) -> None:
    qtbot.waitUntil(lambda: not desktop.export.previewing, timeout=PATIENCE_MS)


def last_message(desktop) -> str:
    return desktop.window.message_bar.texts[-1]


@pytest.fixture
def two(lined, draw, qtbot):
    """A project of two pages, the first of which has text and is shown."""
    first = lined.workspace.page.id
    lined.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: len(lined.workspace.pages) == 2 and not lined.decoding.busy, timeout=PATIENCE_MS)
    lined.show_page.show(first)
    qtbot.waitUntil(lambda: lined.workspace.page.id == first and not lined.decoding.busy, timeout=PATIENCE_MS)
    return lined


def test_the_text_of_all_pages_is_written(lined, tmp_path, qtbot):
    # GIVEN a page with text, and a key pressed a moment ago
    lined.window.transcript.line_edited.emit(lined.workspace.page.lines[0].id, "My dear Anna,")
    # WHEN it is exported
    export(lined, qtbot, tmp_path / "letters.txt")
    # THEN the file has it all, a message says where, and the dialog is gone
    assert "My dear Anna,\nwe are all well" in (tmp_path / "letters.txt").read_text(encoding="utf-8")
    assert str(tmp_path / "letters.txt") in last_message(lined)
    assert lined.export.dialog is None and not lined.window.progress.isVisible()


def test_enter_exports_and_escape_cancels(lined, tmp_path, qtbot):
    # GIVEN the dialog WHEN Escape is pressed THEN nothing is written
    dialog = asked(lined)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert lined.export.dialog is None and not lined.export.busy
    # WHEN it is opened again, and Enter is pressed where one begins, in the list of formats
    type_path(asked(lined), tmp_path / "letters.txt")
    dialog = lined.export.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.formats.setFocus()
    QTest.keyClick(dialog.formats, Qt.Key.Key_Return)
    # THEN it is exported
    qtbot.waitUntil(lambda: lined.export.dialog is None and not lined.export.busy, timeout=PATIENCE_MS)
    assert (tmp_path / "letters.txt").is_file()


def test_the_suffix_that_was_typed_decides_and_a_missing_one_is_added(lined, tmp_path, qtbot):
    # GIVEN a name ending in .json while the list says text
    export(lined, qtbot, tmp_path / "letters.json")
    assert json.loads((tmp_path / "letters.json").read_text(encoding="utf-8"))
    # AND a name without an ending
    export(lined, qtbot, tmp_path / "page of 1.2.1848", "page", "export_page")
    page = page_xml.read(tmp_path / "page of 1.2.1848.xml")
    assert page.lines[0].text == "Dear Anna,"
    # AND the scan is called what it was called when it was opened
    assert page.image == "letter.png"


def test_the_path_keeps_in_step_with_format_and_pages(two, tmp_path):
    # GIVEN the dialog for all pages
    dialog = asked(two)
    assert dialog.place.field.text().endswith("letter.txt")
    # WHEN formats are gone through THEN the suffix follows; where each page is a file, a folder is asked for
    dialog.formats.choose("docx")
    assert dialog.place.field.text().endswith("letter.docx")
    dialog.formats.choose("page")
    assert dialog.into_folder and dialog.place.field.text().endswith("letter")
    dialog.choices.pages.setCurrentIndex(dialog.choices.pages.findData(Scope.PAGE.value))
    assert not dialog.into_folder and dialog.place.field.text().endswith("letter.xml")
    # AND a name that was given stays
    type_path(dialog, tmp_path / "mine.xml")
    dialog.formats.choose("html")
    assert dialog.place.field.text() == str(tmp_path / "mine.html")
    dialog.reject()


def test_a_format_of_one_page_is_written_into_a_folder(two, tmp_path, qtbot):
    # GIVEN two pages WHEN they are exported as PAGE XML to a folder that is not there yet
    export(two, qtbot, tmp_path / "out", "page")
    # THEN there is a file for each, after their scans
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["letter.xml", "second.xml"]
    assert str(tmp_path / "out") in last_message(two) and last_message(two).startswith("2 files")
    # AND again to the same folder only when that was asked, which replaces them
    (tmp_path / "out" / "letter.xml").write_text("old")
    type_path(asked(two, "page"), tmp_path / "out")
    two.export.dialog.export_button.click()
    assert not two.export.busy and "not empty" in two.export.dialog.place.hint.text()
    confirm(two, qtbot)
    assert page_xml.read(tmp_path / "out" / "letter.xml").lines[0].text == "Dear Anna,"


def test_a_folder_for_transkribus_must_be_new(two, tmp_path, qtbot):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("precious")
    # WHEN a folder is given that holds something THEN it is refused, again and again
    type_path(asked(two, "transkribus"), tmp_path / "full")
    for _ in range(2):
        two.export.dialog.export_button.click()
        assert not two.export.busy and "choose a new folder" in two.export.dialog.place.hint.text()
    # WHEN it is chosen in the system's dialog THEN a new one in it is proposed, and takes scans and texts
    two.dialogs.chosen_path = tmp_path / "full"
    two.export.dialog.place.choose_button.click()
    confirm(two, qtbot)
    made = tmp_path / "full" / "letter"
    assert {path.name for path in made.rglob("*.*")} == {"letter.png", "second.png", "letter.xml", "second.xml"}


def test_a_folder_that_is_not_there_is_named_before_anything_is_done(lined, tmp_path):
    type_path(asked(lined), tmp_path / "missing" / "letters.txt")
    lined.export.dialog.export_button.click()
    assert "missing" in lined.export.dialog.place.hint.text() and not lined.export.busy
    lined.export.dialog.reject()


def test_nothing_is_put_among_what_a_project_keeps(lined, qtbot):
    # GIVEN the folder in which the open project keeps its scans
    scans = lined.workspace.file.folder / "scans"
    before = sorted(scans.iterdir())
    type_path(asked(lined), scans / "letters.txt")
    # WHEN the export is to go there
    lined.export.dialog.export_button.click()
    # THEN it is refused with a sentence, and nothing is written
    assert "project" in lined.export.dialog.place.hint.text() and not lined.export.busy
    assert sorted(scans.iterdir()) == before
    lined.export.dialog.reject()


def test_a_file_is_replaced_only_when_that_was_asked(lined, tmp_path, qtbot):
    # GIVEN a name without an ending, and a file of that name with the ending
    (tmp_path / "letters.txt").write_text("precious")
    type_path(asked(lined), tmp_path / "letters")
    dialog = lined.export.dialog
    # WHEN it is exported
    dialog.export_button.click()
    # THEN the file is as it was, the dialog says why, and the button says what it would do now
    assert (tmp_path / "letters.txt").read_text() == "precious" and not lined.export.busy
    assert "there already" in dialog.place.hint.text() and dialog.export_button.text() == "&Replace"
    # AND another name is another matter
    QTest.keyClicks(dialog.place.field, "x")
    assert dialog.export_button.text() == "&Export" and not dialog.place.hint.text()
    QTest.keyClick(dialog.place.field, Qt.Key.Key_Backspace)
    # WHEN the answer is given, it is replaced
    dialog.export_button.click()
    confirm(lined, qtbot)
    assert "Dear Anna," in (tmp_path / "letters.txt").read_text(encoding="utf-8")
    # AND where the system's dialog has asked, it is not asked again
    asked(lined)
    lined.dialogs.chosen_path, lined.dialogs.chosen_format = tmp_path / "letters.txt", "txt-signs"
    lined.export.dialog.place.choose_button.click()
    assert lined.export.dialog.format.name == "txt-signs"
    confirm(lined, qtbot)
    assert lined.export.dialog is None


def test_pages_that_were_forgotten_are_told(two, tmp_path, qtbot):
    # GIVEN a page with text and one without WHEN both are exported
    export(two, qtbot, tmp_path / "letters.txt")
    # THEN the message says that one has no text
    assert "1 of 2 pages have no text yet" in last_message(two)


def test_the_letter_of_the_shown_page_is_exported_with_its_details(two, tmp_path, qtbot):
    # GIVEN a letter of one page with text, and another begun at the second page
    two.window.page_list.choose((two.workspace.pages[1],))
    assert not two.window.actions_["export_letter"].isEnabled()
    two.window.actions_["begin_letter"].trigger()
    first = two.workspace.pages[0]
    two.show_page.show(first)
    qtbot.waitUntil(lambda: two.workspace.page.id == first, timeout=PATIENCE_MS)
    # AND a detail typed a moment ago
    two.window.letter_panel.detail_typed.emit("sender", "Thomas")
    # WHEN the letter is exported
    export(two, qtbot, tmp_path / "letter.json", "json", "export_letter")
    # THEN the file has its page alone, and what is known of it
    document = json.loads((tmp_path / "letter.json").read_text(encoding="utf-8"))
    assert len(document["pages"]) == 1
    assert [(letter["from"], letter["pages"]) for letter in document["letters"]] == [("Thomas", [1])]


def test_the_actions_choose_the_pages_and_selected_ones_can_be_meant(two, tmp_path, qtbot):
    assert asked(two, action="export").choices.scope is Scope.ALL
    two.export.dialog.reject()
    assert asked(two, action="export_page").choices.scope is Scope.PAGE
    two.export.dialog.reject()
    # GIVEN the second page selected in the list WHEN what is selected is exported THEN it is that page
    two.window.page_list.choose((two.workspace.pages[1],))
    dialog = asked(two, "json")
    dialog.choices.pages.setCurrentIndex(dialog.choices.pages.findData(Scope.SELECTED.value))
    assert dialog.pages == (two.workspace.pages[1],)
    type_path(dialog, tmp_path / "chosen.json")
    confirm(two, qtbot)
    document = json.loads((tmp_path / "chosen.json").read_text(encoding="utf-8"))
    assert [page["image"] for page in document["pages"]] == ["second.png"]


def test_only_what_the_format_heeds_is_shown(lined):
    dialog = asked(lined)
    for format_ in FORMATS.values():
        dialog.formats.choose(format_.name)
        for name in ("lines", "marks", "table", "alternatives"):
            assert getattr(dialog.choices, name).isVisible() == (name in format_.heeds), (format_.name, name)
    # AND pictures of lines only where there is a table for them, in which lines are not joined
    dialog.formats.choose("docx")
    assert dialog.choices.lines.isVisible() and not dialog.choices.scans.isVisible()
    dialog.choices.table.setChecked(True)
    assert dialog.choices.scans.isVisible() and not dialog.choices.lines.isVisible()
    dialog.reject()


def test_format_options_and_folder_are_remembered(lined, tmp_path, qtbot):
    # GIVEN an export as Markdown with joined lines
    dialog = asked(lined, "markdown")
    dialog.choices.lines.setCurrentIndex(1)
    type_path(dialog, tmp_path / "letters.md")
    confirm(lined, qtbot)
    # WHEN the dialog is opened again THEN it is as it was
    assert Settings().export_options == ExportOptions(lines=Lines.JOINED)
    lined.window.actions_["export"].trigger()
    dialog = lined.export.dialog
    assert dialog.format.name == "markdown" and dialog.options.lines is Lines.JOINED
    assert dialog.target.parent == tmp_path
    # AND what a format does not heed does not come along: JSON is as ever
    dialog.formats.choose("json")
    type_path(dialog, tmp_path / "letters.json")
    confirm(lined, qtbot)
    document = json.loads((tmp_path / "letters.json").read_text(encoding="utf-8"))
    assert len(document["pages"][0]["lines"]) == 4


def test_the_translation_is_offered_that_the_pages_have_and_goes_along(lined, tmp_path, qtbot):
    # GIVEN a page of which a line is translated into German
    page = lined.workspace.page
    translated = with_translation(page, page.lines[0].id, LineTranslation("de", "Liebe Anna,", "Dear Anna,"))
    lined.workspace.edit(translated, "Translate")
    # WHEN German is chosen
    dialog = asked(lined)
    qtbot.waitUntil(dialog.choices.translation.isVisible, timeout=PATIENCE_MS)
    assert [dialog.choices.translation.itemText(at) for at in range(2)] == ["None", "Deutsch"]
    dialog.choices.translation.setCurrentIndex(1)
    type_path(dialog, tmp_path / "letters.txt")
    confirm(lined, qtbot)
    # THEN it stands in the file
    assert "Liebe Anna," in (tmp_path / "letters.txt").read_text(encoding="utf-8")
    # AND it is chosen the next time as soon as it is known to be there
    asked(lined)
    qtbot.waitUntil(lambda: lined.export.dialog.options.translation == "de", timeout=PATIENCE_MS)
    lined.export.dialog.reject()


def test_names_that_are_in_the_text_go_along(lined, tmp_path, qtbot):
    page = lined.workspace.page
    lined.workspace.edit(with_text(page, page.lines[1].id, "we met Mr. Thomas Bennett in London"), "Text")
    export(lined, qtbot, tmp_path / "letter.xml", "tei")
    text = (tmp_path / "letter.xml").read_text(encoding="utf-8")
    assert "persName" in text and "Bennett" in text


def test_a_recording_goes_along_with_an_heirloom_file(lined, tmp_path, qtbot, monkeypatch):
    # GIVEN the dialog, where a recording can go along in an heirloom file only
    dialog = asked(lined)
    choices = dialog.choices
    assert not choices.recording.isVisible()
    dialog.formats.choose("heirloom")
    assert choices.recording.isVisible() and choices.recording.currentText() == "None"
    # WHEN one is asked for and not given THEN all is as it was
    answers = [None, tmp_path / "anna.ogg"]
    monkeypatch.setattr(lined.export._dialogs, "recording", lambda: answers.pop(0))
    choices.recording.setCurrentIndex(2)
    assert choices.recording.currentText() == "None" and not dialog.options.recording
    # WHEN a file is chosen
    (tmp_path / "anna.ogg").write_bytes(b"OggS sound")
    choices.recording.setCurrentIndex(2)
    assert choices.recording.currentText() == "anna.ogg"
    type_path(dialog, tmp_path / "letters.html")
    confirm(lined, qtbot)
    # THEN it is in the file, in which each line tells when it was written
    text = (tmp_path / "letters.html").read_text(encoding="utf-8")
    assert "data:audio/ogg;base64,T2dnUyBzb3VuZA==" in text
    # AND it is not taken for the next export
    assert not asked(lined, "heirloom").options.recording
    lined.export.dialog.reject()


def test_what_is_exported_can_be_read_aloud_by_the_computer(lined, tmp_path, qtbot, with_espeak):
    dialog = asked(lined, "heirloom")
    dialog.choices.recording.setCurrentIndex(1)
    type_path(dialog, tmp_path / "letters.html")
    confirm(lined, qtbot)
    text = (tmp_path / "letters.html").read_text(encoding="utf-8")
    assert "data:audio/" in text and text.count(" data-heard=") == 4
    assert Settings().export_options.spoken


def test_window_and_command_line_write_the_same(lined, tmp_path, qtbot):
    # GIVEN letters with names and dates in them, on more than one page
    page = lined.workspace.page
    page = with_text(page, page.lines[1].id, "we met Mr. Thomas Bennett in London")
    lined.workspace.edit(with_text(page, page.lines[2].id, "on 14 June 1903, with Miss Alice Bennett"), "Text")
    for name in ("markdown", "heirloom", "tei", "json"):
        export(lined, qtbot, tmp_path / f"window-{name}{FORMATS[name].suffix}", name)
    folder = lined.workspace.file.folder
    lined.open_project.close()
    # WHEN the command line exports the same project THEN the files are the same, the index of names with them
    for name in ("markdown", "heirloom", "tei", "json"):
        suffix = FORMATS[name].suffix
        target = tmp_path / f"command-{name}{suffix}"
        assert main(["export", str(folder), "--format", name, "-o", str(target)]) == 0
        assert target.read_bytes() == (tmp_path / f"window-{name}{suffix}").read_bytes(), name


def test_the_preview_shows_the_first_page_as_it_would_be(lined, qtbot):
    # GIVEN the dialog WHEN text is chosen THEN it is the text of the file
    dialog = asked(lined)
    until_previewed(lined, qtbot)
    assert dialog.preview.text.toPlainText().startswith("Dear Anna,\nwe are all well\n")
    # WHEN lines are joined THEN so are they in the preview
    dialog.choices.lines.setCurrentIndex(1)
    until_previewed(lined, qtbot)
    assert "Dear Anna, we are all well" in dialog.preview.text.toPlainText()
    # AND XML is shown as XML, HTML as a page, a PDF as a picture with the ink on it
    dialog.formats.choose("page")
    until_previewed(lined, qtbot)
    assert "<TextLine" in dialog.preview.text.toPlainText()
    dialog.formats.choose("html")
    until_previewed(lined, qtbot)
    assert dialog.preview.html.isVisible() and "we are all well" in dialog.preview.html.toPlainText()
    dialog.formats.choose("pdf")
    until_previewed(lined, qtbot)
    image = dialog.preview.picture.image
    assert dialog.preview.picture.isVisible()
    across, down = image.width() / 600, image.height() / 480
    assert image.pixelColor(round(100 * across), round(95 * down)).lightness() < 120
    assert image.pixelColor(round(550 * across), round(30 * down)).lightness() > 200
    # AND of a Word document what it says, and that this is not how it looks
    dialog.formats.choose("docx")
    until_previewed(lined, qtbot)
    assert "Dear Anna" in dialog.preview.text.toPlainText()
    assert "program that opens it" in dialog.preview.remark.text()
    dialog.reject()


def test_every_format_can_be_previewed_and_exported(lined, tmp_path, qtbot):
    for format_ in FORMATS.values():
        dialog = asked(lined, format_.name)
        until_previewed(lined, qtbot)
        assert dialog.preview.html.isVisible() or dialog.preview.picture.isVisible() or (
            dialog.preview.text.toPlainText()
        ), format_.name  # fmt: skip
        target = tmp_path / f"{format_.name}{format_.suffix}"
        type_path(dialog, target)
        confirm(lined, qtbot)
        assert target.exists(), (format_.name, last_message(lined))
        # AND it says what it is for
        assert purpose_of(format_.name), format_.name


def test_a_scan_that_is_gone_leaves_its_place_blank_where_the_format_can_do_without(two, tmp_path, qtbot):
    # GIVEN two pages, the scan of one of which somebody has deleted
    file = two.workspace.file
    file.scan_path(file.page(two.workspace.pages[1]).image).unlink()
    # WHEN they are exported as HTML with scans
    export(two, qtbot, tmp_path / "letters.html", "html")
    # THEN the text is there, and the message names the scan as the person knows it
    assert "we are all well" in (tmp_path / "letters.html").read_text(encoding="utf-8")
    assert "second.png" in last_message(two) and "blank" in last_message(two)
    # AND a searchable PDF, which needs the scans, is not made
    export(two, qtbot, tmp_path / "letters.pdf", "pdf")
    assert not (tmp_path / "letters.pdf").exists() and "second.png" in last_message(two)


@pytest.fixture
def slow(two, monkeypatch):
    """The two pages, whose scans are decoded as far as `go.set()` lets them."""
    go, begun = threading.Event(), threading.Event()
    decode = two.scans.array

    def waiting(path, index):
        begun.set()
        assert go.wait(20)
        return decode(path, index)

    monkeypatch.setattr(two.scans, "array", waiting)
    for page_id in two.workspace.pages:  # turned, so that no scan goes along as it is stored
        two.workspace.turn_pages([page_id], 90, "Turn")
    two.go, two.begun = go, begun
    yield two
    go.set()


def begin_slow(desktop, qtbot, path: Path) -> None:
    dialog = asked(desktop, "pdf")
    desktop.export._preview.stop()
    type_path(dialog, path)
    dialog.export_button.click()
    qtbot.waitUntil(lambda: desktop.begun.is_set() and desktop.export.dialog is None, timeout=PATIENCE_MS)


def test_an_export_says_how_far_it_is_and_can_be_stopped(slow, tmp_path, qtbot):
    # GIVEN an export under way over a file that is there
    (tmp_path / "letters.pdf").write_text("precious")
    slow.dialogs.chosen_path, slow.dialogs.chosen_format = tmp_path / "letters.pdf", "pdf"
    asked(slow, "pdf").place.choose_button.click()
    slow.export._preview.stop()
    slow.export.dialog.export_button.click()
    qtbot.waitUntil(lambda: slow.window.progress.words_left.startswith("1 of 2"), timeout=PATIENCE_MS)
    # THEN the window goes on meanwhile, which a second export must wait for
    assert slow.window.progress.title == "Exporting pages" and slow.export.dialog is None
    slow.window.actions_["export"].trigger()
    assert slow.export.dialog is None and "already" in last_message(slow)
    # WHEN it is stopped
    assert slow.window.actions_["stop"].isEnabled()
    slow.window.actions_["stop"].trigger()
    slow.go.set()
    qtbot.waitUntil(lambda: not slow.export.busy, timeout=PATIENCE_MS)
    # THEN the file is as it was, and nothing lies beside it
    assert (tmp_path / "letters.pdf").read_text() == "precious"
    assert [path.name for path in tmp_path.glob("*") if path.suffix in (".pdf", ".part")] == ["letters.pdf"]
    assert "stopped" in last_message(slow) and not slow.window.progress.isVisible()


def test_the_pages_are_exported_as_they_were_when_that_was_wished(slow, tmp_path, qtbot):
    # GIVEN an export under way
    begin_slow(slow, qtbot, tmp_path / "letters.pdf")
    # WHEN somebody writes on
    page = slow.workspace.page
    slow.workspace.edit(with_line(page, replace(page.lines[0], text="Zanzibar")), "Text")
    slow.go.set()
    qtbot.waitUntil(lambda: not slow.export.busy, timeout=PATIENCE_MS)
    # THEN that is not in the file
    import pypdfium2

    document = pypdfium2.PdfDocument(tmp_path / "letters.pdf")
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Anna" in text and "Zanzibar" not in text


def test_closing_the_window_stops_an_export(slow, tmp_path, qtbot):
    begin_slow(slow, qtbot, tmp_path / "letters.pdf")
    threading.Timer(0.3, slow.go.set).start()
    slow.window.close()
    assert slow.close_window.ended_in_time
    assert [path.name for path in tmp_path.glob("*") if path.suffix in (".pdf", ".part")] == []
