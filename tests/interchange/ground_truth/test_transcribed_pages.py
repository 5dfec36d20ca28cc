"""Finding ground truth in a folder: each page with its image and the name of its collection."""

from pathlib import Path

import pytest

from hwr_desktop.document.page import Page
from hwr_desktop.errors import GroundTruthError, InputError
from hwr_desktop.interchange.ground_truth import transcribed_pages as ground_truth
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml


def pair(folder: Path, name: str, image: str | None = None) -> Path:
    """A PAGE file and (an empty file in place of) its image."""
    folder.mkdir(parents=True, exist_ok=True)
    image = image or f"{name}.webp"
    (folder / image).touch()
    (folder / f"{name}.xml").write_bytes(page_xml.render(Page("p", image, 20, 10)))
    return folder / image


def test_pages_at_any_depth_with_image_and_collection(tmp_path):
    # GIVEN a collection with parts, a folder without a name, and XML of another kind
    first, second = pair(tmp_path / "hooker" / "train", "b"), pair(tmp_path / "hooker" / "val", "a", "a scan.jpg")
    third = pair(tmp_path / "loose", "c")
    (tmp_path / "hooker" / "collection.toml").write_text('name = "hooker-letters"\n')
    (tmp_path / "hooker" / "mets.xml").write_text("<mets/>")
    # WHEN it is gone through
    found = list(ground_truth.pages_under(tmp_path))
    # THEN each page comes with its own, in order
    assert [(image, name) for image, _, name in found] == [
        (first, "hooker-letters"),
        (second, "hooker-letters"),
        (third, str(tmp_path / "loose")),
    ]
    assert all(page.width == 20 for _, page, _ in found)


def test_a_collection_file_above_the_folder_counts(tmp_path):
    pair(tmp_path / "collection" / "val", "a")
    (tmp_path / "collection" / "collection.toml").write_text('name = "diary"\n')
    assert [name for _, _, name in ground_truth.pages_under(tmp_path / "collection" / "val")] == ["diary"]


def test_images_are_found_where_other_programs_put_them(tmp_path):
    # GIVEN the folder Transkribus makes, and a page whose image was converted
    image = pair(tmp_path, "x", "x.jpg")
    (tmp_path / "page").mkdir()
    (tmp_path / "x.xml").rename(tmp_path / "page" / "x.xml")
    converted = pair(tmp_path, "y", "y.tif").rename(tmp_path / "y.png")
    # THEN both are found
    assert [found for found, _, _ in ground_truth.pages_under(tmp_path)] == [image, converted]


def test_what_is_missing_is_told(tmp_path):
    with pytest.raises(GroundTruthError, match="no PAGE XML files"):
        list(ground_truth.pages_under(tmp_path))
    with pytest.raises(GroundTruthError, match="not a folder"):
        list(ground_truth.pages_under(tmp_path / "nowhere"))
    pair(tmp_path, "a").unlink()
    with pytest.raises(GroundTruthError, match=r"a\.xml describes a\.webp, which does not lie beside it"):
        list(ground_truth.pages_under(tmp_path))
    (tmp_path / "a.xml").write_text("<PcGts")
    with pytest.raises(InputError, match=r"a\.xml is not well-formed"):
        list(ground_truth.pages_under(tmp_path))
