"""Which pages are held out: all that is of one page together."""

from pathlib import Path

from hwr_desktop.document.page import Page
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted


def line_of(form, number):
    """The image of a line, cut from a form."""
    image = Path(f"{form}-{number:02d}.png")
    return GroundTruthPage(image, Page("p", image.name, 600, 48), "forms", form)


def test_all_lines_of_a_form_are_on_one_side():
    # GIVEN the lines of a hundred forms
    lines = [line_of(f"a{form:02d}-000", number) for form in range(100) for number in range(8)]
    # WHEN they are parted
    learned, held = ({line.cut_from for line in side} for side in parted(lines))
    # THEN about a tenth of the forms is held out, and no form is on both sides
    assert 4 <= len(held) <= 20
    assert not learned & held


def test_the_pages_of_one_file_are_parted():
    # GIVEN a PDF of a hundred pages
    pages = [GroundTruthPage(Path("diary.pdf"), Page(f"p{at}", "diary.pdf", 600, 48, at), "diary") for at in range(100)]
    # WHEN they are parted
    learned, held = parted(pages)
    # THEN some are held out, and not all
    assert 2 <= len(held) <= 25 and len(learned) + len(held) == 100
