"""How long pages take to become a searchable PDF: `python -m benchmarks.pdf_export FOLDER [--pages 20]`.

FOLDER holds PAGE files beside their scans. All pages go into one file, first as they are, so that a JPEG keeps its
bytes and any other image is decoded and packed anew, then as if each was levelled, so that every scan is decoded,
warped and packed. Fonts and file are included. The time is that of the wall, on two cores if there are more (on Linux);
behind it stands that of the processor, which counts where others want it too.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

from hwr_desktop.document.page import Page, new_id
from hwr_desktop.document.pages.page_views import levelled
from hwr_desktop.engine.export_pictures import ScanPictures
from hwr_desktop.interchange.beside import image_of
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under

CORES = 2
LIMIT_S = 60
"""That is what a hundred pages may take."""


def measured(pages: list[tuple[Path, Page]], level: float) -> tuple[float, float, int]:
    """Seconds until all pages are in one file on the disk, those of the processor, and how many bytes it has."""
    scans: dict[str, Path] = {}
    exported = []
    for path, page in pages:
        page = replace(page, id=new_id("p"))
        scans[page.id] = image_of(path, page)
        exported.append(levelled(page, level) if level else page)
    with tempfile.TemporaryDirectory() as folder:
        began, worked = time.perf_counter(), time.process_time()
        pictures = ScanPictures(lambda page: scans[page.id])
        (made,) = FORMATS["pdf"].write(Document(exported, pictures=pictures), Path(folder) / "pages.pdf")
        return time.perf_counter() - began, time.process_time() - worked, made.stat().st_size


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="PAGE files beside their scans, at any depth")
    parser.add_argument("--pages", type=int, default=20)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    pages = [(path, page) for path, page, _ in islice(pages_under(options.folder), options.pages)]
    size = sum(page.width * page.height for _, page in pages) / 1e6 / len(pages)
    print(f"{len(pages)} pages of {size:.1f} megapixels, {sum(len(page.lines) for _, page in pages)} lines")
    for name, level in (("as they are", 0.0), ("levelled", 1.0)):
        seconds, worked, length = measured(pages, level)
        hundred = 100 / len(pages)
        print(
            f"{name:12} {hundred * seconds:6.1f} s for 100 pages ({LIMIT_S / hundred / seconds:.1f} times as fast as "
            f"asked), {hundred * worked:6.1f} s of the processor, {length / 1e6 / len(pages):.2f} MB a page"
        )


if __name__ == "__main__":
    main()
