"""Who a moment of a line says has written it."""

import pytest

from hwr_desktop.document.page import Alternative, Author, AuthorKind, Line
from hwr_desktop.ui.line_moments import moments_of


@pytest.mark.parametrize(
    ("name", "said"),
    [("letters", "the model letters,"), ("letters/main-3", "the model letters, which had learned the hand,")],
)
def test_it_is_said_where_a_model_had_learned_the_hand(name, said):
    other = Alternative("dear Anne", 0.9, Author(AuthorKind.MODEL, name))
    _, moment = moments_of(Line("l", (), (), "dear Anna", alternatives=(other,)), ())
    assert said in moment.head
