import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from hwr_desktop.ui.printing.targets import PdfTarget


@pytest.fixture
def printing(lined):
    """A window with one page of text, and the print window open."""
    lined.window.actions_["print"].trigger()
    return lined


def until_printed(desktop, qtbot):
    qtbot.waitUntil(lambda: not desktop.print_transcript.busy, timeout=30000)


def texts_in(path):
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_the_transcript_is_printed_into_a_pdf(printing, tmp_path, qtbot):
    # GIVEN the print window, a title and a word typed a moment ago
    printing.window.transcript.line_edited.emit(printing.workspace.page.lines[0].id, "My dear Anna, œuvre")
    printing.print_transcript.print_window.title.setText("Letters of 1848")
    # WHEN it is saved as a PDF under a name without an ending
    printing.dialogs.chosen_path = tmp_path / "out"
    printing.print_transcript.print_window.pdf_button.click()
    until_printed(printing, qtbot)
    # THEN the file has title, text and number of the sheet, and a message says where it is
    [text] = texts_in(tmp_path / "out.pdf")
    for words in ("Letters of 1848", "Page 1 (letter)", "My dear Anna, œuvre", "Your Thomas"):
        assert words in text
    assert "1" in text.split()
    assert "out.pdf" in printing.window.message_bar.texts[-1]
    assert not printing.print_transcript.print_window.isVisible()


def test_a_scan_is_printed_beside_its_text(printing, tmp_path, qtbot):
    window = printing.print_transcript.print_window
    window.beside.setChecked(True)
    window.line_numbers.setChecked(True)
    printing.dialogs.chosen_path = tmp_path / "out.pdf"
    window.pdf_button.click()
    until_printed(printing, qtbot)
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    [page] = document
    assert page.get_width() > page.get_height()
    assert "and send our love." in page.get_textpage().get_text_range()
    # the scan's dark strokes are in the left half of the sheet, and nothing of it in the right one
    picture = page.render(scale=1).to_pil().convert("L").resize((200, 140))
    left, right = (picture.crop(box).getcolors(256) for box in ((0, 20, 95, 130), (140, 70, 200, 130)))
    assert any(value < 90 for _, value in left) and all(value > 200 for _, value in right)
    document.close()


def test_a_printer_gets_the_same(printing, tmp_path, qtbot):
    # GIVEN a printer, played by a file
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    # WHEN it is chosen
    printing.print_transcript.print_on(printer)
    until_printed(printing, qtbot)
    # THEN it has printed the text
    assert "we are all well" in texts_in(tmp_path / "printed.pdf")[0]


@pytest.fixture
def many(printing, draw, tmp_path, qtbot):
    """The print window on a project of forty pages."""
    names = [draw(f"more-{at:02}.png", lines=1, width=200, height=100 + at) for at in range(39)]
    printing.open(names)
    qtbot.waitUntil(lambda: len(printing.workspace.pages) == 40, timeout=30000)
    printing.window.actions_["print"].trigger()
    return printing


def test_a_long_print_goes_on_beside_the_window_and_can_be_stopped(many, tmp_path, qtbot):
    # GIVEN a file of the name that is asked for, and a print that has begun
    window = many.print_transcript.print_window
    window.beside.setChecked(True)
    many.dialogs.chosen_path = tmp_path / "out.pdf"
    (tmp_path / "out.pdf").write_text("precious")
    done = []
    window.pdf_button.click()
    many.print_transcript._run.advanced.connect(lambda pages, _all: done.append(pages))
    qtbot.waitUntil(lambda: len(done) >= 2, timeout=30000)
    # WHEN somebody stops it
    assert many.print_transcript.busy and window.close_button.text() == "Stop"
    window.close_button.click()
    # THEN it is over, the file is what it was and nothing else lies beside it
    assert not many.print_transcript.busy and window.isVisible()
    assert (tmp_path / "out.pdf").read_text() == "precious"
    assert [path.name for path in tmp_path.glob("out*")] == ["out.pdf"]
    qtbot.wait(50)
    assert max(done) < 40


def test_only_the_pages_that_were_chosen_are_printed(many, tmp_path, qtbot):
    window = many.print_transcript.print_window
    window.first.setValue(3)
    window.last.setValue(5)
    many.dialogs.chosen_path = tmp_path / "out.pdf"
    window.pdf_button.click()
    until_printed(many, qtbot)
    text = "".join(texts_in(tmp_path / "out.pdf"))
    assert [number for number in range(1, 41) if f"Page {number} (" in text] == [3, 4, 5]


def test_the_preview_shows_sheet_after_sheet_with_its_scan(many, qtbot):
    window = many.print_transcript.print_window
    qtbot.waitUntil(lambda: window.place.startswith("Sheet 1 of ") and "more" not in window.place, timeout=30000)
    assert "Dear Anna," in window.view.accessibleDescription()
    # WHEN scans are wished beside the text, and the next sheet
    window.beside.setChecked(True)
    qtbot.waitUntil(lambda: window.place == "Sheet 1 of 40", timeout=30000)
    qtbot.waitUntil(lambda: window.view.picture is not None, timeout=30000)
    window.step_wished.emit(1)
    assert window.place == "Sheet 2 of 40" and "more-00" in window.view.accessibleDescription()
    qtbot.waitUntil(lambda: window.view.picture is not None and window.view.picture.width == 200, timeout=30000)


def test_a_scan_that_is_gone_is_told_and_the_text_is_printed(printing, tmp_path, qtbot):
    # GIVEN a project whose scan was taken away
    file = printing.workspace.file
    file.scan_path(printing.workspace.page.image).unlink()
    window = printing.print_transcript.print_window
    window.beside.setChecked(True)
    printing.dialogs.chosen_path = tmp_path / "out.pdf"
    # WHEN it is printed
    window.pdf_button.click()
    until_printed(printing, qtbot)
    # THEN the text is there, and the message says that a scan is missing
    [text] = texts_in(tmp_path / "out.pdf")
    assert "we are all well" in text and "cannot be shown" in text
    assert "could not be shown: 1" in printing.window.message_bar.texts[-1]


def test_a_place_that_cannot_be_written_is_named(printing, tmp_path):
    printing.dialogs.chosen_path = tmp_path / "missing" / "out.pdf"
    printing.print_transcript.print_window.pdf_button.click()
    assert "missing" in printing.window.message_bar.texts[-1] and not printing.print_transcript.busy


def test_closing_the_project_ends_the_print(many, tmp_path):
    many.print_transcript.print_window.beside.setChecked(True)
    many.dialogs.chosen_path = tmp_path / "out.pdf"
    many.print_transcript.print_window.pdf_button.click()
    assert many.print_transcript.busy
    many.window.actions_["close_project"].trigger()
    assert not many.print_transcript.busy and not many.print_transcript.print_window.isVisible()
    assert list(tmp_path.glob("out*")) == []


def test_a_pdf_that_is_given_up_leaves_nothing(printing, tmp_path):
    target = PdfTarget(tmp_path / "out.pdf", printing.print_transcript.print_window.options)
    target.give_up()
    del target
    assert list(tmp_path.glob("out*")) == []


def test_the_print_window_goes_with_the_main_window(many, tmp_path):
    many.dialogs.chosen_path = tmp_path / "out.pdf"
    many.print_transcript.print_window.pdf_button.click()
    many.window.close()
    assert not many.print_transcript.busy and not many.print_transcript.print_window.isVisible()
    assert list(tmp_path.glob("out*")) == []
