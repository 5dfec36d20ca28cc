"""Who sees nothing can tell the lines, the pages and the messages."""

from hwr_desktop.document import edits
from hwr_desktop.document.page import Character


def test_the_text_tells_its_current_line_and_what_is_doubtful_in_it(read, told):
    # GIVEN a line with a doubtful word, and one that was checked
    page = read.workspace.page
    line = page.lines[1]
    characters = tuple(Character(letter, 0.3 if at < 2 else 0.99, (at, 0), (at + 1, 0)) for at, letter in
                       enumerate(line.text))  # fmt: skip
    page = edits.with_reading(page, line.id, line.text, 0.5, characters, line.author, ())
    read.workspace.edit(edits.with_checked(page, page.lines[2].id, True), "Check")
    # WHEN one goes there THEN number, doubtful word and mark are told
    spoken = []
    for number in (1, 2):
        read.window.transcript.focus_line(page.lines[number].id)
        spoken.append(told(read.window).find("EditableText", "Transcript").description)
    assert "2 of 4" in spoken[0] and "we" in spoken[0].split() and "Checked" not in spoken[0]
    assert "3 of 4" in spoken[1] and "Checked" in spoken[1]


def test_the_scan_tells_the_selected_line(read, told):
    read.window.canvas.select_lines((read.workspace.page.lines[2].id,))
    assert "Line 3 of 4: and send our love." in told(read.window).find("Client", "Scan").description
    read.window.canvas.select_lines(())
    assert "4 line" in told(read.window).find("Client", "Scan").description


def test_a_page_tells_its_number_how_far_it_is_and_how_many_lines_it_has(read, told, qtbot):
    def tells(words):
        return any(node.name == words for node in told(read.window.page_list).walk())

    qtbot.waitUntil(lambda: tells("Page 1 of 1, Read, 4 lines"))  # it is looked up when it is asked for


def test_a_message_is_said_without_taking_the_focus(read, said):
    read.messages.warn("notes.txt is a text file.", ("It was left out.",))
    assert any("notes.txt is a text file." in words and "It was left out." in words for words in said)


def test_a_message_tells_of_what_kind_it_is(read, told):
    read.messages.warn("notes.txt is a text file.")
    read.messages.fail("notes.txt cannot be written.")
    marks = [node.name for node in told(read.window.message_bar).walk() if node.role == "Graphic"]
    assert marks == ["Warning", "Error"]
