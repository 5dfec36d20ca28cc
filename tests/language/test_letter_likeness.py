import pytest

from hwr_desktop.language.letter_likeness import distance


@pytest.mark.parametrize(("word", "read"), [("mother", "rnother"), ("clean", "dean"), ("yesterday", "yesterdaj")])
def test_letters_that_look_alike_cost_little(word, read):
    assert 0 < distance(word, read) < distance(word, "x" + word[1:])


def test_the_same_word_costs_nothing_and_a_letter_more_or_less_costs_one():
    assert distance("letter", "letter") == 0
    assert distance("letter", "leter") == distance("leter", "letter") == 1
    assert distance("", "ab") == 2


def test_a_letter_counts_as_its_weight_says():
    # GIVEN a word read with one wrong letter, once doubtfully and once surely there
    doubtful, sure = [1.0, 0.1, 1.0], [0.1, 1.0, 0.1]
    # THEN to change it costs the less the more doubtful it was
    assert distance("cat", "cxt", doubtful) == pytest.approx(0.1)
    assert distance("cat", "cxt", sure) == pytest.approx(1.0)
    # AND so does a letter that is lacking beside it
    assert distance("cxat", "cxt", doubtful) == pytest.approx(0.1)
