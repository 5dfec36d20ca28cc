"""Marks stay over their characters, whatever is typed before, in or behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwr_desktop.document.marks import marks_carried, marks_divided
from hwr_desktop.document.page import Mark, MarkKind


def marked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text and the mark of `my <dear> aunt`; a gap is `|`."""
    plain = text.replace("<", "").replace(">", "").replace("|", "")
    if "|" in text:
        at = text.index("|")
        return plain, (Mark(MarkKind.GAP, at, at),)
    if "<" not in text:
        return plain, ()
    return plain, (Mark(MarkKind.UNCLEAR, text.index("<"), text.index(">") - 1),)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("my <dear> aunt", "oh, my <dear> aunt"),  # before it: the mark moves along
        ("my <dear> aunt", "my <dear> old aunt"),  # behind it: it stays
        ("my <dear> aunt", "my <deXar> aunt"),  # within it: it grows
        ("my <dear> aunt", "my <der> aunt"),  # and shrinks
        ("my <dear> aunt", "my <sweet> aunt"),  # typed over: what came instead is what is marked
        ("my <dear> aunt", "my <dearest> aunt"),  # the word goes on, and it is still the word that is unclear
        ("my <dear> aunt", "my <dear>, aunt"),  # but not what is no letter
        ("my <de>ar aunt", "my <de>Xar aunt"),  # nor where the mark ends within a word
        ("my <dear> aunt", "my X<dear> aunt"),
        ("my <dear> aunt", "my  aunt"),  # all its characters are gone, and so is it
        ("my <dear> aunt", "my <de>"),  # what is left of it
        ("my <dear> aunt", "<ar> aunt"),
        ("my <dear> aunt", "mnt"),
        ("my <🙂x> b", "my 😀 <🙂x> b"),  # characters beyond the basic plane count as one
        ("my |dear", "oh my |dear"),
        ("my |dear", "my |Xdear"),  # what is typed where a gap is comes behind it
        ("my |dear", "my|dear"),
        ("my |dear", "mar"),  # the text around it is gone
        ("|", "|dear"),
    ],
)
def test_a_mark_is_where_its_characters_are(before, after):
    (old, marks), (new, wanted) = marked(before), marked(after)
    assert marks_carried(old, new, marks) == wanted


@given(st.text("ab ", max_size=8), st.text("ab ", max_size=8), st.data())
def test_no_mark_ever_leaves_the_text(old, new, data):
    # GIVEN any mark over any text
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    mark = Mark(MarkKind.GAP if start == end else MarkKind.DELETED, start, end)
    # WHEN the text becomes another
    for moved in marks_carried(old, new, (mark,)):
        # THEN the mark is within it, and has characters if it had some
        assert 0 <= moved.start <= moved.end <= len(new) and (moved.start == moved.end) == (start == end)
    # THEN nothing changes where nothing was typed
    assert marks_carried(old, old, (mark,)) == (mark,)


def test_the_pieces_of_a_line_share_its_marks():
    # GIVEN a mark over two words, and gaps at the beginning, where the line is cut, and at its end
    gaps = tuple(Mark(MarkKind.GAP, at, at) for at in (0, 3, 4, 8))
    marks = (Mark(MarkKind.DELETED, 1, 6), *gaps)
    # WHEN "one four" is cut between its words
    left, right = marks_divided(marks, ((0, 3), (4, 8)))
    # THEN none is lost
    assert left == (Mark(MarkKind.DELETED, 1, 3), Mark(MarkKind.GAP, 0, 0), Mark(MarkKind.GAP, 3, 3))
    assert right == (Mark(MarkKind.DELETED, 0, 2), Mark(MarkKind.GAP, 0, 0), Mark(MarkKind.GAP, 4, 4))
    # THEN a gap beyond all pieces goes to the one before it
    assert marks_divided((Mark(MarkKind.GAP, 4, 4),), ((0, 3), (5, 8)))[0] == (Mark(MarkKind.GAP, 3, 3),)
