import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QPushButton, QToolButton

from hwr_desktop.document import edits
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.ui.dialogs.unplaced_texts import UnplacedTexts

READ = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")
WRITTEN = ("Dear Anna,", "we are all quite well", "and send our love,", "Your Thomas")


@pytest.fixture
def transcript(tmp_path):
    """Writes a transcript beside the scan."""

    def write(*lines):
        path = tmp_path / "letter.txt"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


def texts(desktop):
    return tuple(line.text for line in desktop.workspace.page.lines)


def attach(desktop, qtbot, path):
    """Choose a file in the menu and wait until something is said of it."""
    desktop.window.message_bar.clear()
    desktop.dialogs.chosen_path = path
    desktop.window.actions_["attach_transcript"].trigger()
    qtbot.waitUntil(
        lambda: not desktop.reading.busy and bool(desktop.window.message_bar.texts),
        timeout=20000,
    )
    return desktop.window.message_bar.texts[-1]


def the_list(desktop):
    [dialog] = [each for each in desktop.window.findChildren(UnplacedTexts) if each.isVisible()]
    return dialog


def test_a_page_that_is_not_read_yet_is_read_and_gets_the_text(opened, qtbot, transcript):
    # GIVEN a page without lines, WHEN a transcript is attached
    said = attach(opened, qtbot, transcript(*WRITTEN))
    # THEN its lines say what the transcript says, by the hand of the file, and nothing in them is doubtful
    assert said == "4 of 4 lines of letter.txt were placed."
    assert opened.dialogs.suggested == "letter.txt"
    assert texts(opened) == WRITTEN
    assert {line.author for line in opened.workspace.page.lines} == {Author(AuthorKind.IMPORT, "letter.txt")}
    # AND undo takes back the text first, which leaves the readings, and then these
    assert opened.workspace.undo_label == "Attach transcript"
    opened.window.actions_["undo"].trigger()
    assert texts(opened) == READ
    opened.window.actions_["undo"].trigger()
    assert texts(opened) == ()


def test_what_was_read_stays_beside_the_text(read, qtbot, transcript):
    # GIVEN a page that was read, one line wrongly, WHEN a transcript is attached
    attach(read, qtbot, transcript(*WRITTEN))
    # THEN the lines are the same, and the reading of that line is an alternative
    assert [other.text for other in read.workspace.page.lines[1].alternatives] == [READ[1]]


def test_reading_the_page_again_leaves_an_attached_transcript(read, qtbot, transcript):
    # GIVEN a page with a transcript attached
    attach(read, qtbot, transcript(*WRITTEN))
    attached = texts(read)
    # WHEN the page is read again, alone and with all others
    for action in ("read_page", "read_all"):
        read.window.actions_[action].trigger()
        qtbot.waitUntil(lambda: not read.reading.busy, timeout=20000)
    # THEN the transcript stands, and what was read is beside it
    assert texts(read) == attached
    assert read.workspace.page.lines[1].alternatives[0].text == READ[1]


def test_a_transcript_that_was_mended_can_be_attached_again(read, qtbot, transcript):
    # GIVEN a page with a transcript attached, and the same transcript with a slip in it put right
    attach(read, qtbot, transcript(*WRITTEN))
    mended = (WRITTEN[0].replace(",", ";"), *WRITTEN[1:])
    # WHEN it is attached THEN it stands instead of the first
    said = attach(read, qtbot, transcript(*mended))
    assert texts(read) == mended and "4 of 4 lines" in said


def test_a_line_that_a_person_corrected_stays(read, qtbot, transcript):
    # GIVEN a corrected line
    second = read.workspace.page.lines[1].id
    read.window.transcript.line_edited.emit(second, "we are all quiet well")
    # WHEN a transcript is attached that says something else
    said = attach(read, qtbot, transcript(*WRITTEN))
    # THEN the person's word stands with the transcript's beside it, and that is said
    line = read.workspace.page.line(second)
    assert (line.text, line.author.kind) == ("we are all quiet well", AuthorKind.PERSON)
    assert line.alternatives[0].text == WRITTEN[1]
    assert "4 of 4 lines" in said and "1 line that you corrected says something else" in said


def test_what_is_not_sure_is_listed_and_can_be_put_on_its_line(read, qtbot, transcript):
    # GIVEN a transcript of which one line is not like its reading
    said = attach(read, qtbot, transcript(WRITTEN[0], "Helen has the measles", *WRITTEN[2:]))
    assert "3 of 4 lines of letter.txt were placed. 1 is not sure" in said
    assert texts(read)[1] == READ[1]
    dialog = the_list(read)
    put = next(button for button in dialog.findChildren(QPushButton) if "Put" in button.text())
    # WHEN it is chosen from the list, THEN the line where it may stand is selected
    dialog.choose(0)
    assert read.workspace.selected == (read.workspace.page.lines[1].id,)
    # and a click puts it there, as the person's word
    put.click()
    assert texts(read)[1] == "Helen has the measles" and read.workspace.page.lines[1].locked
    # and it can be copied
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "Helen has the measles"
    # and nothing can be put where no line is selected
    read.workspace.select(())
    assert not put.isEnabled()
    dialog.close()


def test_the_list_belongs_to_its_page(read, draw, qtbot, transcript):
    # GIVEN a list for the first page, and the second page shown
    attach(read, qtbot, transcript(WRITTEN[0], "Helen has the measles", *WRITTEN[2:]))
    first = read.workspace.page.id
    read.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: read.workspace.page.id != first, timeout=20000)
    # WHEN a text is chosen
    dialog = the_list(read)
    dialog.choose(0)
    # THEN the first page is shown again, with the line where it may stand
    qtbot.waitUntil(lambda: read.workspace.page.id == first, timeout=20000)
    assert read.workspace.selected == (read.workspace.page.lines[1].id,)
    # and the list goes with the project
    read.window.actions_["close_project"].trigger()
    assert not dialog.isVisible()


def test_the_transcript_of_another_page_changes_nothing(read, qtbot, transcript):
    said = attach(read, qtbot, transcript("Thomas has not come", "roses again, although", "one plum is ripe"))
    assert "does not seem to belong to this page" in said
    assert texts(read) == READ and read.workspace.undo_label == "Read page"


def test_a_file_that_is_no_transcript_is_refused(read, qtbot, tmp_path):
    (tmp_path / "letter.txt").write_bytes(b"\xe9t\xe9")
    assert "letter.txt is not text in UTF-8" in attach(read, qtbot, tmp_path / "letter.txt")


def test_a_stop_on_the_way_leaves_what_was_read(opened, engine, qtbot, transcript):
    # GIVEN a page that is being read for its transcript
    engine.hold()
    opened.dialogs.chosen_path = transcript(*WRITTEN)
    opened.window.actions_["attach_transcript"].trigger()
    engine.let(2)
    qtbot.waitUntil(lambda: texts(opened)[:2] == READ[:2])
    assert opened.window.progress.isVisible()
    # WHEN that is stopped
    opened.window.actions_["stop"].trigger()
    qtbot.waitUntil(lambda: not opened.reading.busy)
    # THEN the two lines stay as they were read, and it is said that nothing was attached
    assert texts(opened) == (*READ[:2], "", "")
    assert "letter.txt was not attached" in opened.window.message_bar.texts[-1]
    # and it can be attached again
    engine.free()
    attach(opened, qtbot, opened.dialogs.chosen_path)
    assert texts(opened) == WRITTEN


def test_what_is_typed_while_it_is_read_stays(opened, engine, qtbot, transcript):
    # GIVEN a page that is being read for its transcript
    engine.hold()
    opened.dialogs.chosen_path = transcript(*WRITTEN)
    opened.window.actions_["attach_transcript"].trigger()
    qtbot.waitUntil(lambda: len(opened.workspace.page.lines) == 4)
    # WHEN a person types into one line and deletes another
    first, second = (line.id for line in opened.workspace.page.lines[:2])
    opened.window.transcript.line_edited.emit(first, "Dear Annie,")
    opened.workspace.edit(edits.without(opened.workspace.page, {second}), "Delete line")
    engine.free()
    qtbot.waitUntil(lambda: bool(opened.window.message_bar.texts), timeout=20000)
    # THEN both stay so, and the text of the line that is gone is in the list
    assert texts(opened) == ("Dear Annie,", *WRITTEN[2:])
    assert the_list(opened).findChild(QListWidget).item(0).text() == WRITTEN[1]


def test_a_text_file_dropped_on_a_page_is_its_transcript(read, qtbot, transcript):
    read.window.canvas.files_dropped.emit([transcript(*WRITTEN)])
    qtbot.waitUntil(lambda: texts(read) == WRITTEN, timeout=20000)


def taken(desktop):
    """Click what is offered."""
    next(each for each in desktop.window.message_bar.findChildren(QToolButton) if each.text() == "Attach").click()


def test_a_text_beside_a_scan_is_offered_when_that_is_opened(desktop, draw, qtbot, transcript):
    # GIVEN a scan with its text beside it WHEN it is opened
    scan = draw("letter.png")
    transcript(*WRITTEN).rename(scan.with_suffix(".txt"))
    desktop.open([scan])
    qtbot.waitUntil(lambda: desktop.workspace.page is not None and not desktop.decoding.busy, timeout=20000)
    # THEN that is said, and the page is as ever
    assert list(desktop.window.message_bar.texts) == [
        "letter.txt lies beside the scan: it can be put on the lines of the page."
    ]
    assert texts(desktop) == ()
    # WHEN it is wished THEN the page is read and has the text
    taken(desktop)
    qtbot.waitUntil(lambda: texts(desktop) == WRITTEN and not desktop.reading.busy, timeout=60000)  # torch is imported


def test_the_texts_of_several_scans_are_attached_one_after_another(desktop, draw, qtbot, tmp_path):
    # GIVEN four scans: two with their texts beside them, one with that of another page, one with an empty one
    scans = [draw(f"{name}.png", lines=4 + at) for at, name in enumerate("abcd")]
    for scan, said in zip(scans, (WRITTEN, WRITTEN, ("Quarterly figures",), ()), strict=True):
        scan.with_suffix(".txt").write_text("\n".join(said), encoding="utf-8")
    desktop.open(scans)
    qtbot.waitUntil(lambda: not desktop.open_pages.busy and len(desktop.workspace.pages) == 4, timeout=20000)
    assert any("beside 4 of the scans" in text for text in desktop.window.message_bar.texts)
    # WHEN they are attached
    taken(desktop)
    qtbot.waitUntil(
        lambda: any("texts were placed" in text for text in desktop.window.message_bar.texts), timeout=60000
    )
    # THEN two pages have their texts, of the others it is said what is wrong, and nothing is lost
    pages = [desktop.workspace.page_of(page_id) for page_id in desktop.workspace.pages]
    assert [tuple(line.text for line in page.lines) for page in pages] == [WRITTEN, WRITTEN, READ, ()]
    said = desktop.window.message_bar.texts[-1]
    assert said.startswith("8 of 8 lines of 2 texts were placed")


def test_texts_that_are_taken_while_others_are_attached_come_after_them(desktop, draw, qtbot, tmp_path):
    # GIVEN four scans with their texts beside them
    scans = [draw(f"{name}.png", lines=4 + at) for at, name in enumerate("abcd")]
    desktop.open(scans)
    qtbot.waitUntil(lambda: not desktop.open_pages.busy and len(desktop.workspace.pages) == 4, timeout=20000)
    for scan in scans:
        scan.with_suffix(".txt").write_text("\n".join(WRITTEN), encoding="utf-8")
    beside = [(id_, scan.with_suffix(".txt")) for id_, scan in zip(desktop.workspace.pages, scans, strict=True)]
    # WHEN two of them are attached, and the two others while that is under way
    for some in (beside[:2], beside[2:]):
        desktop.open_pages.texts_beside.emit(tuple(some))
        taken(desktop)
    qtbot.waitUntil(
        lambda: any("texts were placed" in text for text in desktop.window.message_bar.texts), timeout=60000
    )
    # THEN all have their texts
    assert desktop.window.message_bar.texts[-1].startswith("16 of 16 lines of 4 texts were placed")
