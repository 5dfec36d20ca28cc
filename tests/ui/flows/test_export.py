import json

from hwr_desktop.interchange import page_xml


def test_the_text_of_all_pages_is_written(read, tmp_path):
    # GIVEN a page that was read, and a key pressed a moment ago
    read.window.transcript.line_edited.emit(read.workspace.page.lines[0].id, "My dear Anna,")
    read.dialogs.chosen_path = tmp_path / "letters.txt"
    # WHEN it is exported
    read.window.actions_["export"].trigger()
    # THEN the file has it all, and a message says where
    assert "My dear Anna,\nwe are all well" in (tmp_path / "letters.txt").read_text(encoding="utf-8")
    assert str(tmp_path / "letters.txt") in read.window.message_bar.texts[-1]


def test_the_suffix_that_was_typed_decides_and_a_missing_one_is_added(read, tmp_path):
    # GIVEN a name ending in .json while the filter says text
    read.dialogs.chosen_path = tmp_path / "letters.json"
    read.window.actions_["export"].trigger()
    assert json.loads((tmp_path / "letters.json").read_text(encoding="utf-8"))
    # AND a name without an ending
    read.dialogs.chosen_path, read.dialogs.chosen_format = tmp_path / "page", "page"
    read.window.actions_["export_page"].trigger()
    page = page_xml.read(tmp_path / "page.xml")
    assert page.lines[0].text == "Dear Anna,"
    # AND the scan is called what it was called when it was opened
    assert page.image == "letter.png"


def test_a_format_of_one_page_is_written_into_a_folder(read, draw, tmp_path, qtbot):
    # GIVEN two pages
    read.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: len(read.workspace.pages) == 2)
    (tmp_path / "out").mkdir()
    read.dialogs.chosen_path, read.dialogs.chosen_format = tmp_path / "out", "page"
    # WHEN they are exported as PAGE XML
    read.window.actions_["export"].trigger()
    # THEN there is a file for each
    assert len(list((tmp_path / "out").glob("*.xml"))) == 2


def test_a_folder_that_cannot_be_written_is_named(read, tmp_path):
    read.dialogs.chosen_path = tmp_path / "missing" / "letters.txt"
    read.window.actions_["export"].trigger()
    assert "missing" in read.window.message_bar.texts[-1]


def test_a_file_that_the_dialog_did_not_ask_about_is_not_overwritten(read, tmp_path):
    # GIVEN a name without an ending, and a file of that name with the ending
    (tmp_path / "letters.txt").write_text("precious")
    read.dialogs.chosen_path = tmp_path / "letters"
    # WHEN it is exported
    read.window.actions_["export"].trigger()
    # THEN the file is as it was, and a message says why
    assert (tmp_path / "letters.txt").read_text() == "precious"
    assert "there already" in read.window.message_bar.texts[-1]


def test_pages_that_were_forgotten_are_told(read, draw, tmp_path, qtbot):
    # GIVEN a page that was read and one that was not
    read.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: len(read.workspace.pages) == 2)
    read.dialogs.chosen_path = tmp_path / "letters.txt"
    # WHEN all pages are exported
    read.window.actions_["export"].trigger()
    # THEN the message says that one has no text
    assert "1 of 2 pages have no text yet" in read.window.message_bar.texts[-1]


def test_the_letter_of_the_shown_page_is_exported_with_its_details(read, draw, tmp_path, qtbot):
    # GIVEN a letter of one page that was read, and another begun at the second page
    first = read.workspace.page.id
    read.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: len(read.workspace.pages) == 2 and not read.decoding.busy)
    read.window.page_list.choose((read.workspace.pages[1],))
    assert not read.window.actions_["export_letter"].isEnabled()
    read.window.actions_["begin_letter"].trigger()
    read.show_page.show(first)
    qtbot.waitUntil(lambda: read.workspace.page.id == first, timeout=20000)
    # AND a detail typed a moment ago
    read.window.letter_panel.detail_typed.emit("sender", "Thomas")
    read.dialogs.chosen_path = tmp_path / "letter.json"
    # WHEN the letter is exported
    read.window.actions_["export_letter"].trigger()
    # THEN the file has its page alone, and what is known of it
    document = json.loads((tmp_path / "letter.json").read_text(encoding="utf-8"))
    assert len(document["pages"]) == 1
    assert [(letter["from"], letter["pages"]) for letter in document["letters"]] == [("Thomas", [1])]
