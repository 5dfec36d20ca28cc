"""What comes of a lesson becomes the next version of its hand."""

from __future__ import annotations

from pathlib import Path

from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.engine.lessons.lesson_steps import LessonLearned
from hwr_desktop.store.hand_versions import HandVersions, Tried
from hwr_desktop.store.lesson_outcome import kept


def test_what_comes_of_a_lesson_is_kept_and_the_work_is_cleared_away(tmp_path: Path) -> None:
    # GIVEN a lesson that has come to its end
    versions = HandVersions(tmp_path)
    folder = versions.learning_folder(MAIN)
    (folder / "weights.safetensors").write_bytes(b"weights")
    (folder / "lesson.json").write_text("{}")
    outcome = LessonLearned(
        folder / "weights.safetensors", "abc", 2, ("p1/l1", "p1/l2"), 30.0, 29.0, 9, 0.6, False, True
    )

    # WHEN it is kept
    version = kept(versions, MAIN, outcome, 11)

    # THEN it is the first version, with all that is known of it, and the hand counts as tried
    assert versions.all(MAIN) == (version,)
    assert (version.number, version.base, version.lines, version.learned) == ("1", "abc", 2, ("p1/l1", "p1/l2"))
    assert (version.before, version.after, version.measured_on, version.sure) == (30.0, 29.0, 9, 0.6)
    assert not version.better and version.onwards and version.at.endswith("+00:00")
    assert (versions.folder(MAIN, "1") / "weights.safetensors").read_bytes() == b"weights"
    assert versions.tried(MAIN) == Tried(11, "abc")
    # AND nothing of the work is left
    assert not versions.is_under_way(MAIN)
