"""What is left where a project was deleted or moved while one of its hands was being learned."""

from __future__ import annotations

from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.ui.flows.hands.learn_hands import _clear_away


def test_scans_and_versions_stay_where_only_the_database_is_gone(tmp_path):
    # GIVEN a project whose database somebody has put aside while a hand was being learned
    folder = tmp_path / "Letters"
    scan, weights = folder / "scans" / "a.jpg", folder / "hands" / MAIN / "1" / "weights.safetensors"
    for file in (scan, weights, HandVersions(folder).learning_folder(MAIN) / "lesson.json"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"dear")

    # WHEN what the lesson left is cleared away
    _clear_away(folder / "Letters.hwr", MAIN)

    # THEN only that is gone
    assert scan.exists() and weights.exists()
    assert not HandVersions(folder).is_under_way(MAIN)


def test_nothing_is_left_of_a_project_that_was_deleted(tmp_path):
    # GIVEN a folder in which nothing is but what a lesson has written after the project was deleted
    folder = tmp_path / "Letters"
    (HandVersions(folder).learning_folder(MAIN) / "lesson.json").write_bytes(b"dear")

    # WHEN that is cleared away THEN the folder goes with it
    _clear_away(folder / "Letters.hwr", MAIN)
    assert not folder.exists()


def test_nothing_happens_to_a_project_that_is_there(tmp_path):
    # GIVEN a project that another lesson may go on in
    folder = tmp_path / "Letters"
    (HandVersions(folder).learning_folder(MAIN) / "lesson.json").write_bytes(b"dear")
    (folder / "Letters.hwr").write_bytes(b"")

    # WHEN a lesson of it ends THEN the work under way stays
    _clear_away(folder / "Letters.hwr", MAIN)
    assert HandVersions(folder).is_under_way(MAIN)
