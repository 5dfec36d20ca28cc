"""The annotated lines are places and kinds without a word of text, and are measured as the benchmark says."""

from __future__ import annotations

import json

from benchmarks.insights import ANNOTATIONS, Marked, Score, measured, score
from hwr_desktop.document.name_book import Kind


def test_the_annotations_hold_places_and_kinds_only():
    lines = json.loads(ANNOTATIONS.read_text("utf-8"))["lines"]
    assert [sum(line["file"].startswith(language) for line in lines) for language in ("eng", "fra")] == [20, 20]
    for line in lines:
        assert line.keys() == {"file", "line", "found"} and line["line"] > 0
        for start, end, kind in line["found"]:
            assert 0 <= start < end and Kind(kind)


def test_an_annotation_counts_once_and_only_where_something_of_it_was_found():
    annotated = [Marked(0, 5, "person"), Marked(10, 15, "person")]
    found = [Marked(0, 5, "person"), Marked(3, 5, "person"), Marked(12, 20, "person"), Marked(15, 18, "person")]
    assert score(annotated, found) == Score(annotated=2, found=4, right=2, exact=1)


def test_lines_are_looked_through_where_the_annotations_say(tmp_path, monkeypatch):
    # GIVEN a text of our own with an annotated line
    (tmp_path / "eng-own.txt").write_text("Nothing.\nWe saw Mr. Tarrow and Emma.\n", "utf-8")
    annotations = {"lines": [{"file": "eng-own.txt", "line": 2, "found": [[7, 17, "person"], [22, 26, "person"]]}]}
    (tmp_path / "annotations.json").write_text(json.dumps(annotations), "utf-8")
    monkeypatch.setattr("benchmarks.insights.ANNOTATIONS", tmp_path / "annotations.json")
    # THEN its names are measured
    assert measured(tmp_path, "eng", frozenset((Kind.PERSON,))) == Score(2, 2, 2, 2)
