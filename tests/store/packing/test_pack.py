"""A project goes into one file and comes out of it with all that it had."""

from __future__ import annotations

import hashlib
import zipfile

import pytest

from hwr_desktop import durable
from hwr_desktop.document import edits
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import drafts
from hwr_desktop.store.hand_versions import HandVersions, Tried
from hwr_desktop.store.packing.pack import is_pack, packing
from hwr_desktop.store.packing.unpack import folder_for, unpacking
from hwr_desktop.store.project_file import ProjectFile

SCANS = (b"one scan" * 1000, b"another")


@pytest.fixture
def filled(project, new_page):
    """A project with pages, scans, an edit, and one that was taken back."""
    page, other = new_page(), new_page()
    project.add_pages([page, other], "Add")
    for number, data in enumerate(SCANS):
        project.add_scan_bytes(data, f"Scan {number}.PNG")
    page = edits.with_text(page, page.lines[0].id, "Dear Änna")
    project.edit(page, "Type")
    project.edit(edits.with_text(page, page.lines[1].id, "typed and taken back"), "Type again")
    project.undo()
    return project


@pytest.fixture
def pack(filled, tmp_path):
    pack = tmp_path / "sent" / "Anna 1915.hwrz"
    pack.parent.mkdir()
    for _ in packing(filled.file, pack):
        pass
    return pack


def test_all_of_a_project_comes_out_of_its_pack_while_it_is_open(filled, pack, tmp_path):
    # WHEN it is unpacked elsewhere
    steps = list(unpacking(pack, tmp_path / "elsewhere"))
    # THEN pages, title, scans, history, undo and redo are those of the project, which is open and as it was
    with ProjectFile.open(tmp_path / "elsewhere") as copy:
        assert copy.project == filled.project
        assert [copy.page(each) for each in copy.project.pages] == [filled.page(each) for each in copy.project.pages]
        first = copy.page(copy.project.pages[0]).lines[0].id
        assert copy.history(copy.project.pages[0], first) == filled.history(copy.project.pages[0], first)
        assert (copy.undo_label, copy.redo_label) == ("Type", "Type again")
        copy.redo()
        assert copy.page(copy.project.pages[0]).lines[1].text == "typed and taken back"
        names = sorted(path.name for path in (copy.folder / "scans").iterdir())
        assert names == sorted(path.name for path in (filled.folder / "scans").iterdir())
        assert {(copy.folder / "scans" / name).read_bytes() for name in names} == set(SCANS)
    assert steps[-1].done == steps[-1].total > 0
    # AND nothing but the folder and the pack is there
    assert {path.name for path in tmp_path.iterdir()} == {"elsewhere", "sent", filled.folder.name}
    assert [path.name for path in pack.parent.iterdir()] == [pack.name]


def test_a_pack_is_a_zip_with_a_list_and_scans_as_they_are(pack):
    with zipfile.ZipFile(pack) as archive:
        stored = {info.filename: info for info in archive.infolist()}
        scans = [info for name, info in stored.items() if name.startswith("scans/")]
        assert {"manifest.json", "project.hwr"} < set(stored) and len(scans) == 2
        assert all(info.compress_type == zipfile.ZIP_STORED for info in scans)
        manifest = archive.read("manifest.json").decode()
        assert all(hashlib.sha256(archive.read(info)).hexdigest() in manifest for info in scans)
    assert is_pack(pack) and not is_pack(pack.with_suffix(".hwr"))


def test_the_same_project_makes_the_same_pack(filled, pack, tmp_path):
    again = tmp_path / "again.hwrz"
    list(packing(filled.file, again))
    assert again.read_bytes() == pack.read_bytes()


def test_a_draft_takes_the_name_of_its_pack(tmp_path, monkeypatch, new_page):
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    with drafts.new_draft() as draft:
        draft.add_pages([new_page()], "Add")
        list(packing(draft.file, tmp_path / "Letters.hwrz"))
        assert draft.project.name == ""
    list(unpacking(tmp_path / "Letters.hwrz", tmp_path / "out"))
    with ProjectFile.open(tmp_path / "out") as copy:
        assert copy.project.name == "Letters" and len(copy.project.pages) == 1


def test_what_is_no_scan_stays_out(filled, tmp_path):
    # GIVEN files that others have put among the scans, and a link out of the folder
    (filled.folder / "scans" / "notes.txt").write_text("mine")
    (filled.folder / "scans" / "0123456789abcdef-link.png").symlink_to("/etc/hostname")
    # WHEN the project is packed THEN they are not in the pack
    list(packing(filled.file, tmp_path / "a.hwrz"))
    with zipfile.ZipFile(tmp_path / "a.hwrz") as archive:
        assert len(archive.namelist()) == 2 + len(SCANS)


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_stopping_leaves_nothing_behind_and_an_older_pack_whole(filled, pack, tmp_path, after):
    # GIVEN a pack, and the project changed since
    before = pack.read_bytes()
    page = filled.page(filled.project.pages[0])
    filled.edit(edits.with_text(page, page.lines[0].id, "changed"), "Type")
    # WHEN it is packed over it, or unpacked, and that is stopped after some steps
    for steps in (packing(filled.file, pack), unpacking(pack, tmp_path / "out")):
        for _ in range(after):
            next(steps)
        steps.close()
    # THEN the old pack is there, and nothing else
    assert pack.read_bytes() == before and [path.name for path in pack.parent.iterdir()] == [pack.name]
    assert {path.name for path in tmp_path.iterdir()} == {"sent", filled.folder.name}


def test_a_disk_that_fails_is_told_of_and_leaves_nothing(filled, pack, tmp_path, monkeypatch):
    # GIVEN a disk that fails at the Nth sync, for every N
    before = pack.read_bytes()
    for allowed in range(20):
        left = [allowed]

        def fails(path, left=left):
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            left[0] -= 1

        monkeypatch.setattr(durable, "sync_file", fails)
        monkeypatch.setattr(durable, "sync_folder", fails)
        # WHEN something is packed and unpacked THEN it works, or that is said and there is nothing left
        for steps in (packing(filled.file, pack), unpacking(pack, tmp_path / "out")):
            try:
                for _ in steps:
                    pass
            except ProjectError as error:
                assert "No space left" in str(error)
        assert pack.read_bytes() == before
        assert {path.name for path in tmp_path.iterdir()} <= {"sent", filled.folder.name, "out"}
        if (tmp_path / "out").exists():
            assert {path.name for path in (tmp_path / "out").iterdir()} == {"out.hwr", "scans"}
            break
    else:
        raise AssertionError("it never worked")


def test_a_place_that_cannot_be_written_is_named(filled, tmp_path):
    with pytest.raises(ProjectError, match=r"nowhere.*could not be written"):
        list(packing(filled.file, tmp_path / "nowhere" / "a.hwrz"))


def test_a_pack_is_unpacked_beside_itself_in_a_free_folder(tmp_path):
    pack = tmp_path / "Anna.hwrz"
    assert folder_for(pack) == tmp_path / "Anna"
    (tmp_path / "Anna").mkdir()
    (tmp_path / "Anna (2)").write_text("")
    assert folder_for(pack) == tmp_path / "Anna (3)"


def test_what_was_learned_goes_along_and_what_is_under_way_does_not(filled, learn, tmp_path):
    # GIVEN a project with two hands, one of whose versions was deleted, and one that is being learned
    learned = learn(filled.folder, weights=b"one"), learn(filled.folder, weights=b"two", declined=True)
    other = learn(filled.folder, "h0123456789ab")
    versions = HandVersions(filled.folder)
    versions.remove("main", learn(filled.folder).number)
    versions.note_tried("main", Tried(20, "base"))
    (versions.learning_folder("main") / "work").write_bytes(b"of this computer")
    # WHEN it is packed and unpacked
    list(packing(filled.file, tmp_path / "a.hwrz"))
    list(unpacking(tmp_path / "a.hwrz", tmp_path / "out"))
    # THEN every version is there, its weights too, and numbers go on where they were
    there = HandVersions(tmp_path / "out")
    assert there.all("main") == learned and there.all("h0123456789ab") == (other,)
    assert (there.folder("main", "2") / "weights.safetensors").read_bytes() == b"two"
    assert there.tried("main") == Tried(20, "base") and not there.is_under_way("main")
    assert learn(tmp_path / "out").number == "4"
    ProjectFile.open(tmp_path / "out").close()


def test_a_link_or_a_strangers_file_among_the_hands_is_not_packed(filled, learn, tmp_path):
    learn(filled.folder)
    hands = filled.folder / "hands"
    (hands / "notes.txt").write_text("mine")
    (hands / "main" / "1" / "diary.txt").write_text("mine")
    (hands / "h0123456789ab").symlink_to(hands / "main")
    (hands / "main" / "2").mkdir()
    (hands / "main" / "2" / "weights.safetensors").symlink_to("/etc/passwd")
    list(packing(filled.file, tmp_path / "a.hwrz"))
    with zipfile.ZipFile(tmp_path / "a.hwrz") as archive:
        packed = {name for name in archive.namelist() if name.startswith("hands")}
    assert packed == {"hands/main/1/weights.safetensors", "hands/main/1/learned.json"}


def test_what_a_killed_try_left_does_not_come_into_the_next_pack(folder, new_page, tmp_path):
    # GIVEN a project without a title, and what was left where packing it was killed while it was given its name
    with ProjectFile.create(folder, title="") as project:
        project.add_pages([new_page(3)], "Add")
    pack, copy = tmp_path / "a.hwrz", tmp_path / ".a.hwrz.database"
    copy.write_bytes(b"a copy of then")
    _write_journal(copy)
    # WHEN it is packed again
    list(packing(folder / f"{folder.name}.hwr", pack))
    # THEN nothing of that is left, and the pack is whole
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([folder.name, pack.name])
    list(unpacking(pack, tmp_path / "out"))
    with ProjectFile.open(tmp_path / "out") as unpacked:
        assert len(unpacked.project.pages) == 1


def _write_journal(database):
    """A rollback journal as SQLite leaves it where it is killed, with a page of a state of then."""
    page, nonce = b"then" * 1024, 7
    head = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"".join(n.to_bytes(4, "big") for n in (1, nonce, 3, 512, 4096))
    checksum = (nonce + sum(page[at] for at in range(4096 - 200, 0, -200))) % (1 << 32)
    record = (2).to_bytes(4, "big") + page + checksum.to_bytes(4, "big")
    database.with_name(database.name + "-journal").write_bytes(head.ljust(512, b"\0") + record)
