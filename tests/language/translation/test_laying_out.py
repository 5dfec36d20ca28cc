import pytest

from hwr_desktop.language.translation.laying_out import shares
from hwr_desktop.language.translation.source_sentences import Piece


@pytest.mark.parametrize(
    ("lengths", "text", "expected"),
    [
        ((10, 10), "aaaa bbbb cccc dddd", ("aaaa bbbb", "cccc dddd")),
        ((20, 5), "aaaa bbbb cccc dddd", ("aaaa bbbb cccc", "dddd")),
        ((10, 10, 10), "one", ("", "one", "")),
        ((10,), "one two", ("one two",)),
        ((10, 10), "", ("", "")),
        ((1, 30), "whole words only", ("", "whole words only")),
    ],
)
def test_each_piece_gets_its_share_in_whole_words(lengths, text, expected):
    pieces = [Piece(line, 0, length) for line, length in enumerate(lengths)]
    assert shares(text, pieces) == expected


def test_a_language_without_spaces_is_cut_between_characters():
    assert shares("天気がよい。", [Piece(0, 0, 10), Piece(1, 0, 10)], "ja") == ("天気が", "よい。")
