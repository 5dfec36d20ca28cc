"""The languages of the window: whole, up to date, and checked as they are said to be."""

import pytest


def test_every_text_of_the_sources_can_be_found():
    from source_strings import of_the_program

    assert of_the_program().faults == []


@pytest.mark.parametrize("language", ["de", "fr"])
def test_a_language_is_whole_and_up_to_date(language):
    from source_strings import of_the_program
    from translations import file_of, problems, read, rendered

    # GIVEN the texts as they stand in the sources now, and the language's file
    file = file_of(language)
    translated = read(file)
    # THEN writing it anew changes nothing (else run `make translations`)
    assert rendered(language, list(of_the_program().texts), translated) == file.read_text("utf-8")
    # AND nothing is missing, forgotten or broken in it
    assert list(problems(language, translated)) == []


def test_what_is_wrong_is_found():
    from translations import problems

    translated = {
        ("A", "Open"): "Öffnen",
        ("A", "Close"): "",
        ("A", "Zoom in"): "Zoom in",
        ("A", "{n} pages"): "{m} Seiten",
        ("A", "&Save"): "Speichern",
        ("A", "{"): "{",
        ("A", "Search & replace"): "Suchen und ersetzen",
    }
    wrong = list(problems("de", translated))
    assert [sentence.split("“")[1].split("”")[0] for sentence in wrong] == [
        "Close",
        "Zoom in",
        "{n} pages",
        "&Save",
        "{",
    ]


def test_a_file_keeps_what_was_translated_and_drops_what_is_gone(tmp_path):
    from translations import carried_over, read, rendered

    # GIVEN a file of texts, with signs that XML must not see as they are
    file = tmp_path / "hwr_de.ts"
    old = {("A", "<&File>\n "): "<&Datei>\n ", ("A", "gone"): "weg", ("A", "moved"): "umgezogen"}
    file.write_text(rendered("de", list(old), old), "utf-8")
    # WHEN one is gone, another is new, and a third went to another class
    texts = [("A", "<&File>\n "), ("B", "moved"), ("B", "new")]
    file.write_text(rendered("de", texts, carried_over(read(file), texts)), "utf-8")
    # THEN what stays keeps its words, to the letter
    assert read(file) == {("A", "<&File>\n "): "<&Datei>\n ", ("B", "moved"): "umgezogen", ("B", "new"): ""}
