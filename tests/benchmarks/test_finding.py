"""The comparison has a row for each finder and collection, side by side, and the totals."""

import cv2
import numpy as np

from benchmarks.classical_lines import ClassicalFinder
from benchmarks.finding import compared
from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.segmentation.line_finder import FoundPage
from hwr_desktop.engine.training.corpus import GroundTruthPage


class Nothing:
    def find(self, image):
        return FoundPage(())


def test_finders_stand_side_by_side(tmp_path):
    # GIVEN a page of print in two collections
    page = np.full((600, 900), 235, np.uint8)
    lines = []
    for row in range(100, 560, 70):
        cv2.putText(page, "dear anna we came home last night", (60, row), cv2.FONT_HERSHEY_SIMPLEX, 1, 40, 2)
        box = ((60.0, row - 30.0), (600.0, row - 30.0), (600.0, row + 10.0), (60.0, row + 10.0))
        lines.append(Line(f"l{row}", box, ((60.0, float(row)), (600.0, float(row)))))
    cv2.imwrite(str(tmp_path / "a.png"), page)
    source = GroundTruthPage(tmp_path / "a.png", Page("p", "a.png", 900, 600, lines=tuple(lines)), "one")
    # WHEN a finder is compared with one that finds nothing
    rows = [row.split() for row in compared([source, source._replace(collection="two")], {
        "classical": ClassicalFinder(), "nothing": Nothing(),
    }).splitlines()]  # fmt: skip
    # THEN each collection has both, the totals come last, and the figures tell them apart
    assert [row[:2] for row in rows[1:]] == [
        [name, finder] for name in ("one", "two", "all") for finder in ("classical", "nothing")
    ]
    recall = rows[0].index("recall")
    assert float(rows[-2][recall]) > 0.9 and float(rows[-1][recall]) == 0
    assert rows[-1][rows[0].index("missed")] == "14"
