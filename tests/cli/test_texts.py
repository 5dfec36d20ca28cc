"""The lines of a text file, as all commands about the text get them."""

from hwr_desktop.cli.texts import texts_of


def test_lines_end_where_they_do_in_an_editor_and_are_in_nfc(tmp_path):
    # GIVEN a file with all ends of lines, signs that are none, and an accent by itself
    file = tmp_path / "letter.txt"
    file.write_bytes("\ufeffche\u0301re\r\none\rtwo\n\nwith\u2028in \x85\x0b\x1c\flast\n".encode())
    # WHEN it is read
    (text,) = texts_of(file)
    # THEN only the ends of lines part it
    assert text.pages == (("ch\u00e9re", "one", "two", "", "with\u2028in \x85\x0b\x1c", "last"),)


def test_a_last_line_without_an_end_is_there_and_an_empty_file_has_none(tmp_path):
    for written, lines in (("one\ntwo", ("one", "two")), ("one\n\n", ("one", "")), ("", ())):
        # GIVEN a file
        (tmp_path / "letter.txt").write_text(written, "utf-8")
        # WHEN it is read, THEN what stands after the last end of a line is a line only if there is something
        assert texts_of(tmp_path / "letter.txt")[0].pages == (lines,)
