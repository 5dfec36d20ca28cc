"""A transcript's file is read as people save it."""

import pytest

from hwr_desktop.engine.alignment.transcript_file import read_transcript
from hwr_desktop.errors import GroundTruthError


def test_blank_lines_and_a_byte_order_mark_are_not_text(tmp_path):
    # GIVEN a transcript as Notepad saves it, with a decomposed accent
    path = tmp_path / "letter.txt"
    path.write_bytes("\ufeffDear  Rene\u0301,\r\n\r\n   \r\n\tI am well. \r\n".encode())
    # WHEN it is read, THEN there are two lines, composed
    assert read_transcript(path) == ("Dear René,", "I am well.")


@pytest.mark.parametrize(
    ("written", "why"),
    [(None, "There is no transcript: put it beside the page as letter"), (b" \n\n", "empty"), (b"\xe9t\xe9", "UTF-8")],
)  # fmt: skip
def test_what_is_no_transcript_is_refused_with_a_reason(tmp_path, written, why):
    path = tmp_path / "letter.txt"
    if written is not None:
        path.write_bytes(written)
    with pytest.raises(GroundTruthError, match=why):
        read_transcript(path)


def test_a_folder_is_no_transcript(tmp_path):
    (tmp_path / "letter.txt").mkdir()
    with pytest.raises(GroundTruthError, match=r"letter\.txt cannot be read"):
        read_transcript(tmp_path / "letter.txt")


def test_a_transcript_of_gigabytes_is_not_read(tmp_path):
    # GIVEN a file that takes no room and is large
    path = tmp_path / "letter.txt"
    with path.open("wb") as stream:
        stream.truncate(20 << 30)
    # WHEN it is read as a transcript THEN it is refused by name
    with pytest.raises(GroundTruthError, match=r"letter\.txt is too large"):
        read_transcript(path)
