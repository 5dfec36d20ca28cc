from __future__ import annotations

from hwr_desktop.ui.transcript.utf16 import from_utf16, to_utf16


def test_letters_beyond_the_basic_plane_count_twice() -> None:
    text = "a𝔅c"
    assert [to_utf16(text, at) for at in range(4)] == [0, 1, 3, 4]
    assert [from_utf16(text, position) for position in range(5)] == [0, 1, 1, 2, 3]
