"""What was learned of a project's hands is kept whole or not at all, and what a stranger put there does no harm."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop import durable
from hwr_desktop.document.hands.hand_label import HandLabel
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import hand_versions
from hwr_desktop.store.hand_versions import HandVersion, HandVersions, ReadingAgain, Tried, version_before

HAND = "h0123456789ab"


@pytest.fixture
def versions(tmp_path):
    return HandVersions(tmp_path)


@pytest.fixture
def learned(versions, learn, tmp_path):
    """A hand with three versions."""
    return tuple(learn(tmp_path, before=30.5, after=12.0, measured_on=9, sure=0.99) for _ in range(3))


def record(tmp_path, number="1"):
    return tmp_path / "hands" / "main" / number / "learned.json"


def test_what_was_learned_is_there_again_with_its_weights(versions, learn, tmp_path):
    # WHEN two hands are learned, one of them twice
    first, second = learn(tmp_path, weights=b"one", name="Léonie"), learn(tmp_path, weights=b"two", better=False)
    other = learn(tmp_path, HAND)
    # THEN each is known again, oldest first, and its weights are those that came
    assert [first.number, second.number, other.number] == ["1", "2", "1"]
    assert HandVersions(tmp_path).all("main") == (first, second)
    assert versions.all(HAND) == (other,)
    assert (versions.folder("main", "2") / "weights.safetensors").read_bytes() == b"two"
    # AND what is known can be changed
    versions.change("main", replace(second, declined=True))
    assert versions.all("main")[1].declined and not versions.all("main")[0].declined


def test_weights_bear_one_name_whatever_the_file_was_called(versions, tmp_path):
    (tmp_path / "unfinished.7").write_bytes(b"weights")
    versions.add("main", tmp_path / "unfinished.7", HandVersion("", "base", "now"))
    assert (versions.folder("main", "1") / "weights.safetensors").is_file()
    assert len(versions.all("main")) == 1


def test_a_project_without_hands_has_none(versions):
    assert versions.all("main") == () and versions.tried("main") is None and not versions.is_under_way("main")
    versions.remove_all("main")
    versions.remove("main", "1")


def test_numbers_count_on_beyond_nine(versions, learn, tmp_path):
    numbers = [learn(tmp_path).number for _ in range(11)]
    assert [version.number for version in versions.all("main")] == numbers == [str(n) for n in range(1, 12)]


@pytest.mark.parametrize("removed", [["3"], ["1", "2", "3"], "all"])
def test_a_number_is_never_used_twice(versions, learned, learn, tmp_path, removed):
    # GIVEN that the newest version was deleted, for undo may bring back that it is in use
    if removed == "all":
        versions.remove_all("main")
    else:
        for number in removed:
            versions.remove("main", number)
    assert all(version.number not in removed for version in versions.all("main"))
    # WHEN the hand is learned again THEN it gets another number
    assert learn(tmp_path).number == "4"


def test_when_numbers_run_out_it_is_said(versions, learn, tmp_path):
    (tmp_path / "hands" / "main" / "999999").mkdir(parents=True)
    with pytest.raises(ProjectError, match="too many versions"):
        learn(tmp_path)


def test_deleting_all_of_a_hand_leaves_other_hands_and_what_others_put_there(versions, learned, learn, tmp_path):
    # GIVEN two hands, one of them being learned, with the leavings of a crash and a note of somebody
    other = learn(tmp_path, HAND)
    (versions.learning_folder("main") / "work").write_bytes(b"half")
    versions.note_tried("main", Tried(20, "base"))
    half = tmp_path / "hands" / "main" / ".4.part"
    half.mkdir()
    (half / "weights.safetensors").write_bytes(b"half")
    note = tmp_path / "hands" / "main" / "2" / "note.txt"
    note.write_text("mine")
    # WHEN all of the first is deleted
    versions.remove_all("main")
    # THEN nothing of it is left but the note, and the number that was the highest
    left = [path for path in (tmp_path / "hands" / "main").rglob("*") if path.is_file()]
    assert sorted(left) == [note, record(tmp_path, "3")]
    assert versions.all("main") == () and versions.tried("main") is None and not versions.is_under_way("main")
    assert versions.all(HAND) == (other,)


def test_the_folder_for_work_under_way_comes_and_goes(versions):
    # GIVEN a hand that was only tried: nothing is under way
    versions.note_tried("main", Tried(20, "base"))
    assert versions.tried("main") == Tried(20, "base") and not versions.is_under_way("main")
    # WHEN work begins THEN it is under way until it ends
    (versions.learning_folder("main") / "work").write_bytes(b"half")
    assert versions.is_under_way("main")
    versions.end_learning("main")
    versions.end_learning("main")
    assert not versions.is_under_way("main")


@pytest.mark.parametrize("name", ["", "..", "main/..", "../main", "h0123456789AB", "MAIN", "h0123456789ab/1", "con"])
def test_names_that_climb_are_refused(versions, name, tmp_path):
    for call in (versions.all, versions.learning_folder, versions.remove_all, versions.tried, versions.end_learning):
        with pytest.raises(ValueError, match="no hand"):
            call(name)
    for number in ("", "..", "0", "01", "1/..", "1000000", "learning"):
        with pytest.raises(ValueError, match="no version"):
            versions.folder("main", number)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "change",
    [
        {"lines": -1}, {"lines": True}, {"lines": 1.5}, {"lines": 10**12}, {"lines": "2"}, {"measured_on": None},
        {"before": float("nan")}, {"after": float("inf")}, {"sure": "sure"}, {"before": -0.1}, {"before": 1e9},
        {"before": [1]}, {"learned": "p1/l1"}, {"learned": {"a": 1}}, {"learned": [1]}, {"learned": ["x" * 300]},
        {"learned": ["a\nb"]}, {"base": 7}, {"base": "x" * 300}, {"at": None}, {"installed": 1}, {"declined": "no"},
        {"better": None},
    ],
)  # fmt: skip
def test_values_that_make_no_sense_are_passed_over(versions, learned, tmp_path, change):
    value = json.loads(record(tmp_path).read_text("utf-8"))
    record(tmp_path).write_text(json.dumps({**value, **change}), "utf-8")
    assert [version.number for version in versions.all("main")] == ["2", "3"]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"{}", b"null", b"\xff\xfe", b"[" * 100_000, b'{"base": "b"}', b'{"lines": ' + b"9" * 9000],
)  # fmt: skip
def test_a_record_that_is_damaged_is_passed_over(versions, learned, tmp_path, data):
    record(tmp_path, "2").write_bytes(data)
    assert [version.number for version in versions.all("main")] == ["1", "3"]
    (tmp_path / "hands" / "main" / "tried.json").write_bytes(data)
    assert versions.tried("main") is None
    (tmp_path / "hands" / "main" / "reading-again.json").write_bytes(data)
    assert versions.reading_again("main") is None


def test_how_far_a_hand_is_read_again_is_known_until_it_is_done(versions, learned, tmp_path):
    reading = ReadingAgain("2", "Read with what was learned", 7, ("p1", "p2"))
    versions.note_reading_again("main", reading)
    assert HandVersions(tmp_path).reading_again("main") == reading and versions.reading_again(HAND) is None
    # AND it stays here, but goes with the hand
    assert not any("reading" in path.name for path in hand_versions.carried(tmp_path))
    versions.end_reading_again("main")
    assert versions.reading_again("main") is None
    versions.note_reading_again("main", reading)
    versions.remove_all("main")
    assert versions.reading_again("main") is None


def test_a_record_that_is_far_too_long_is_not_read(versions, learned, tmp_path, monkeypatch):
    monkeypatch.setattr(hand_versions, "LARGEST_RECORD_BYTES", 100)
    assert versions.all("main") == ()


def test_what_half_of_is_missing_or_is_no_folder_is_passed_over(versions, learned, tmp_path):
    (versions.folder("main", "1") / "weights.safetensors").unlink()
    record(tmp_path, "2").unlink()
    (tmp_path / "hands" / "main" / "7").write_text("a file")
    assert [version.number for version in versions.all("main")] == ["3"]


def test_a_record_of_a_later_version_of_the_program_is_understood_as_far_as_it_goes(versions, learned, tmp_path):
    value = json.loads(record(tmp_path).read_text("utf-8"))
    record(tmp_path).write_text(json.dumps({**value, "colour": "green", "number": "99"}), "utf-8")
    assert versions.all("main") == learned


def test_a_name_of_a_stranger_is_one_short_line(versions, learned, tmp_path):
    value = json.loads(record(tmp_path).read_text("utf-8"))
    record(tmp_path).write_text(json.dumps({**value, "name": " Tante\u00a0L\x1b[31m\n\u202e " + "x" * 999}), "utf-8")
    name = versions.all("main")[0].name
    assert name.startswith("Tante L [31m x") and name.isprintable() and len(name) == 200


def test_a_full_disk_leaves_nothing_behind_and_the_next_try_works(versions, learned, learn, tmp_path, monkeypatch):
    # GIVEN a disk that fails at the Nth sync, for every N
    there = sorted(tmp_path.rglob("*"))
    for allowed in range(6):
        left = [allowed]

        def fails(_path: Path, left: list[int] = left) -> None:
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            left[0] -= 1

        monkeypatch.setattr(durable, "sync_file", fails)
        monkeypatch.setattr(durable, "sync_folder", fails)
        # WHEN a hand is learned THEN that is said, and all is as before
        with pytest.raises(ProjectError, match="No space left"):
            learn(tmp_path)
        assert versions.all("main") == learned
        assert [path for path in sorted(tmp_path.rglob("*")) if path not in there and "lesson" not in path.parts] == []
    monkeypatch.undo()
    assert learn(tmp_path).number == "4"


def test_a_record_that_cannot_be_written_stays_as_it_was(versions, learned, monkeypatch):
    def fails(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable, "sync_file", fails)
    with pytest.raises(ProjectError, match="No space left"):
        versions.change("main", replace(learned[0], declined=True))
    assert versions.all("main") == learned


@pytest.mark.parametrize("linked", ["hands", "hands/main", "hands/main/1"])
def test_a_link_leads_nothing_elsewhere(versions, learned, learn, tmp_path, linked):
    # GIVEN that a folder of ours was put elsewhere, and a link in its place
    elsewhere = tmp_path.with_name(tmp_path.name + "-elsewhere")
    (tmp_path / linked).rename(elsewhere)
    (tmp_path / linked).symlink_to(elsewhere)
    there = sorted(elsewhere.rglob("*"))
    # WHEN something is to be written or deleted in it THEN that is refused with a sentence
    calls = [lambda: versions.remove("main", "1"), lambda: versions.remove_all("main")]
    calls += [lambda: versions.change("main", learned[0])]
    if linked != "hands/main/1":
        calls += [lambda: learn(tmp_path), lambda: versions.learning_folder("main")]
        calls += [lambda: versions.note_tried("main", Tried(1, "base"))]
    for call in calls:
        with pytest.raises(ProjectError, match="is a link"):
            call()
    # AND nothing happened there, nor does any of it go where the project goes
    versions.end_learning("main")
    assert sorted(elsewhere.rglob("*")) == there
    assert all(not path.is_relative_to(linked) for path in hand_versions.carried(tmp_path))


def test_a_link_inside_is_deleted_and_not_followed(versions, learned, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine").write_text("mine")
    (versions.learning_folder("main") / "link").symlink_to(elsewhere)
    weights = versions.folder("main", "1") / "weights.safetensors"
    weights.unlink()
    weights.symlink_to(elsewhere / "mine")
    versions.remove_all("main")
    assert (elsewhere / "mine").read_text() == "mine" and versions.all("main") == ()


def test_a_project_that_is_itself_reached_by_a_link_is_as_any_other(learn, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    learn(tmp_path / "link")
    HandVersions(tmp_path / "link").remove_all("main")
    assert HandVersions(tmp_path / "real").all("main") == ()


def test_an_exported_hand_says_what_is_known_and_no_line(learned):
    # WHEN a version becomes the label of a file and that a version again
    label = learned[0].label("Léonie", "Letters")
    again = HandVersion.from_label(label)
    # THEN the figures are the same, and the lines are not in it
    assert label == HandLabel("Léonie", "Letters", "base", learned[0].at, 2, 30.5, 12.0, 9, 0.99)
    assert (again.lines, again.before, again.after, again.measured_on) == (2, 30.5, 12.0, 9)
    assert again.learned == () and again.installed and again.name == "Léonie"


def test_versions_that_come_at_the_same_time_are_all_kept(versions, tmp_path):
    # GIVEN a hand that is learned in one thread while files with it are installed in others
    weights = tmp_path / "weights"
    weights.write_bytes(b"weights")
    threads = [
        threading.Thread(target=versions.add, args=("main", weights, HandVersion("", "base", "now"))) for _ in range(8)
    ]
    # WHEN all of them come to an end at once
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    # THEN each has a number of its own
    assert [version.number for version in versions.all("main")] == [str(number) for number in range(1, 9)]


def test_one_goes_back_to_the_last_that_was_not_declined() -> None:
    first, second, third = (HandVersion(number, "base", "now") for number in "123")
    assert version_before((first, second, third), "3") == "2"
    assert version_before((first, replace(second, declined=True), third), "3") == "1"
    assert version_before((first, replace(second, better=False), third), "3") == "1"
    assert version_before((first,), "1") == "" == version_before((first,), "")


def test_of_many_versions_those_stay_that_somebody_may_need(versions, learn, tmp_path):
    # GIVEN a hand that was learned fourteen times, the third of them in use, with a name for the fifth
    for number in range(1, 15):
        how = {2: {"better": False}, 5: {"name": "before the war"}, 6: {"installed": True}}.get(number, {})
        learn(tmp_path, **how)
    other = learn(tmp_path, HAND)
    # AND the seventh being the last of another reader
    versions.change("main", replace(versions.version("main", "7"), base="other"))
    # WHEN what is old is dropped
    versions.drop_old("main", "3")
    # THEN the one in use stays, the one to go back to, what bears a name or came from a file, the last of each reader,
    # and the last five; nothing is left of the others, and the other hand is as it was
    assert [version.number for version in versions.all("main")] == ["1", "3", "5", "6", "7", *map(str, range(10, 15))]
    assert not versions.folder("main", "2").exists() and not versions.folder("main", "9").exists()
    assert versions.all(HAND) == (other,)
    # AND no number is used twice
    assert learn(tmp_path).number == "15"


def test_few_versions_all_stay_whatever_is_in_use(versions, learned):
    for in_use in ("", "2", "77"):
        versions.drop_old("main", in_use)
        assert versions.all("main") == learned
