from benchmarks.spelling import beside, table, tallied
from hwr_desktop.document.page import PERSON, Line


def test_words_stand_beside_what_is_there():
    # GIVEN a line read with a wrong letter, a word cut in two, and two words in one
    found = list(beside("My dean mo ther came tome", "My dear mother came to me", "en"))
    # THEN each word that was read is right or wrong, and what stands there is told
    assert [(word.text, right, stands) for word, right, stands in found] == [
        ("My", True, "My"), ("dean", False, "dear"), ("mo", False, "mother"), ("ther", False, "mother"),
        ("came", True, "came"), ("tome", False, "to me"),
    ]  # fmt: skip


def test_right_and_wrong_words_are_counted():
    line = Line("l", (), (), "my dear rnother saw qzx", author=PERSON)
    tally = tallied(line, "my dear mother saw qzx", "en")
    assert (tally.right, tally.right_told, tally.wrong, tally.wrong_told, tally.found) == (4, 1, 1, 1, 1)
    # AND the table has a row for each collection and for all
    rows = list(table([("letters", [(line, "my dear mother saw qzx")])], "en"))
    assert [row.split()[:3] for row in rows[1:3]] == [["letters", "5", "1"], ["all", "5", "1"]]
