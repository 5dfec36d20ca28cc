"""Pairs of x.png and x.gt.txt."""

from pathlib import Path

import pytest

from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth import line_pairs


def pair(folder: Path, name: str, text: str | bytes | None, end: str = ".png") -> Path:
    """(An empty file in place of) an image, and its text beside it unless that is None."""
    folder.mkdir(parents=True, exist_ok=True)
    if text is not None:
        data = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.gt.txt").write_bytes(data)
    (folder / f"{name}{end}").touch()
    return folder / f"{name}{end}"


def test_pairs_at_any_depth_with_their_collections(tmp_path):
    # GIVEN pairs in two folders, images of several kinds, one collection with a name; and an image without a text
    first = pair(tmp_path / "a" / "b", "1", "\ufeffDear  mother,\n", ".JPG")
    second = pair(tmp_path / "a", "2", "e\u0301te\u0301\r\n", ".bin.png")
    third = pair(tmp_path, "3.page.4", "I am well.")
    pair(tmp_path, "alone", None)
    (tmp_path / "a" / "collection.toml").write_text('name = "old-letters"\n')
    # WHEN the folder is read
    found = line_pairs.read(tmp_path)
    # THEN each text stands with its image, in NFC and with single spaces
    assert {(line.image, line.text, line.collection) for line in found.lines} == {
        (first, "Dear mother,", "old-letters"),
        (second, "\u00e9t\u00e9", "old-letters"),
        (third, "I am well.", str(tmp_path)),
    }
    assert found.dropped == ()


def test_what_is_no_pair_is_counted(tmp_path):
    # GIVEN one sound pair and one of each fault
    pair(tmp_path, "sound", "Dear mother,")
    pair(tmp_path, "empty", " \n")
    pair(tmp_path, "several", "one\ntwo\n")
    pair(tmp_path, "coded", "\u00e9t\u00e9".encode("latin-1"))
    pair(tmp_path, "lost", "text").unlink()
    pair(tmp_path, "lost and empty", "").unlink()
    # THEN the sentence tells of each, once
    sentence = line_pairs.read(tmp_path).sentence
    assert sentence == (
        f"{tmp_path}: 1 pair of image and text, 2 texts without an image, 1 empty text, 1 text of several lines, "
        "1 text that is not UTF-8."
    )


def test_a_folder_without_one_whole_pair_is_refused(tmp_path):
    pair(tmp_path, "a", "")
    pair(tmp_path, "b", "text").unlink()
    with pytest.raises(GroundTruthError, match=r"no pair of an image and its text \(1 text without an image, 1 empty"):
        line_pairs.read(tmp_path)
