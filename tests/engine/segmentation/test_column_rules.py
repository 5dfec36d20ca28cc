"""An upright rule ends the cells beside it, and leaves text alone that only crosses it."""

import numpy as np

from hwr_desktop.engine.segmentation.column_rules import ends_at_rules


def page(height=200, width=300):
    """The ink of a page with one upright rule at 150, and its map of ends, half as fine, with nothing in it."""
    ink = np.zeros((height, width), np.uint8)
    ink[:, 149:151] = 220
    return ink, np.zeros((height // 2, width // 2), np.float32)


def test_a_hint_of_an_end_beside_a_rule_is_made_sure():
    # GIVEN a rule, and beside it a place where the network half expects an end
    ink, ends = page()
    ends[50, 73] = 0.2
    # WHEN the ends are judged by the rule
    made = ends_at_rules(ends, ink)
    # THEN on the rule there is one, there and nowhere else
    assert made[50, 74:76].max() > 1
    assert made[20].max() == 0


def test_text_that_crosses_a_margins_rule_is_not_cut():
    # GIVEN a rule with text across it, of which the network expects no end, and a page without a rule
    ink, ends = page()
    ends[:] = 0.1
    # WHEN the ends are judged
    # THEN all is as it was
    assert np.array_equal(ends_at_rules(ends, ink), ends)
    assert np.array_equal(ends_at_rules(ends, np.zeros_like(ink)), ends)


def test_letters_and_dark_rims_are_no_rules():
    # GIVEN tall letters and the dark rim of a table, and ends expected everywhere
    ink, ends = np.zeros((200, 300), np.uint8), np.full((100, 150), 0.3, np.float32)
    ink[80:110, 100:104] = 255
    ink[:, 270:] = 255
    # WHEN the ends are judged
    # THEN nothing is made surer by them, but for the rim's own edge
    assert ends_at_rules(ends, ink)[:, :130].max() < 0.5
