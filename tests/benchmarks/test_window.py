"""What the measuring of the window stands on: projects as if they had been read, and an honest verdict."""

from random import Random

from benchmarks.window import Figure, row_of
from benchmarks.window_project import as_read, make_project, real_pages
from hwr_desktop.store.project_file import ProjectFile


def test_a_project_of_any_length_is_made_of_the_pages_there_are(tmp_path):
    # GIVEN no ground truth WHEN a project of three pages is made
    folder = make_project(tmp_path / "letters", real_pages([]), 3)
    # THEN it has three pages of the sample letter, each with a scan of its own and a place for each letter
    with ProjectFile.open(folder) as project:
        pages = [project.page(page_id) for page_id in project.project.pages]
        scans = {project.scan_path(page.image).read_bytes() for page in pages}
    assert len(pages) == len(scans) == 3
    assert all(len(line.characters) == len(line.text) > 0 for page in pages for line in page.lines)


def test_what_was_read_lies_along_the_baseline():
    (_, page), *_ = real_pages([])
    line = as_read(page, Random(1)).lines[0]
    assert line.characters[0].start == line.baseline[0]
    assert abs(line.characters[-1].end[0] - line.baseline[-1][0]) < 1


def test_a_target_that_only_the_processor_meets_is_not_called_met():
    verdicts = [Figure("", wall, cpu, 0.1).met for wall, cpu in ((0.05, 0.04), (0.3, 0.04), (0.3, 0.2))]
    assert verdicts == ["yes", "unsure", "NO"]
    assert row_of(Figure("a page opens", 0.0456, 0.012, 0.3, "of 5")).split() == [
        "a", "page", "opens", "45.6", "12.0", "300", "yes", "of", "5",
    ]  # fmt: skip
