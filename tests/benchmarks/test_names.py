from benchmarks.names import ReadTwice, foreign_names, names_in, row


def test_names_are_words_with_a_capital_within_a_sentence():
    lines = ["Dear Mr. Hooker, I saw Tom", "Then Anna came. She and Dr Gray left"]
    assert names_in(lines) == {"Tom", "Anna", "Gray"}


def test_foreign_names_do_not_occur_in_the_lines():
    prose = "So said Pip to Estella, and Pip of Kent went; the rose and Rose, said Pip"
    assert foreign_names(prose, ["in Kent", "a letter"]) == {"Pip", "Estella"}


def test_words_that_became_right_and_wrong_are_counted():
    lines = [
        ReadTwice("saw Tom and Ann", "saw Tam and Ann", "saw Tom and Anna"),
        ReadTwice("a Rose", "a Rose", "a Rose"),
    ]
    # THEN three names are there, of which two are read, one word is right now and one wrong
    assert row("own", lines).split() == ["own", "2", "6", "4.76", "2/3", "1", "1"]
