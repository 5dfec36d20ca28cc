from hwr_desktop.language.spelling.count_words import counted_words


def test_words_are_counted_in_small_letters_but_for_names():
    # GIVEN a name, a word that begins a sentence once, and one that never stands elsewhere
    counts, pairs = counted_words(["The boat left London. Then London slept", "we left the boat at London"], "en")
    # THEN only the name keeps its capital
    assert counts["London"] == 3 and counts["the"] == 2 and counts["then"] == 1 and "The" not in counts
    # AND neighbours are counted in small letters, also at the ends of a line
    assert pairs["the", "boat"] == 2 and pairs["at", "london"] == 1 and pairs["london", "$"] == 1


def test_what_is_no_whole_word_is_not_counted():
    counts, _ = counted_words(["on Novr. 4 we are l be-"], "en")
    assert set(counts) == {"on", "we", "are"}
