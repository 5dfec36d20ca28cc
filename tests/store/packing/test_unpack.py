"""A packed project of a stranger: it is refused in a sentence, or it is whole; and nothing is left behind."""

from __future__ import annotations

import hashlib
import json
import random
import re
import sqlite3
import stat
import time
import tracemalloc
import zipfile
from contextlib import closing

import pytest

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.store.packing import unpack
from hwr_desktop.store.packing.pack import packing
from hwr_desktop.store.packing.unpack import unpacking
from hwr_desktop.store.project_file import ProjectFile

SCAN = "scans/0123456789abcdef-a.png"


@pytest.fixture
def pack(project, new_page, tmp_path):
    """A sound pack."""
    project.add_pages([new_page()], "Add")
    project.add_scan_bytes(b"scan" * 100, "a.png")
    list(packing(project.file, tmp_path / "a.hwrz"))
    return tmp_path / "a.hwrz"


@pytest.fixture
def parts(pack):
    """What is in the sound pack, by name; without the list."""
    with zipfile.ZipFile(pack) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "manifest.json"}


@pytest.fixture
def forge(tmp_path):
    """Writes a pack of given members with a list that fits them."""

    def write(members, change=None, manifest=None, kind=stat.S_IFREG, compression=None):
        listed = {name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in members}
        manifest = manifest or {"format": "hwr-project", "version": 1, "members": listed}
        path = tmp_path / "forged.hwrz"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in members:
                info = zipfile.ZipInfo(name)
                info.external_attr = (kind if name.startswith("scans") else stat.S_IFREG) << 16
                deflated = name == "project.hwr" if compression is None else compression
                info.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
                archive.writestr(info, data)
            archive.writestr("manifest.json", json.dumps(manifest))
        if change is not None:
            path.write_bytes(change(path.read_bytes()))
        return path

    return write


@pytest.fixture
def refused(tmp_path):
    """Unpacks what must be refused: the sentence; and sees that nothing was made."""

    def refuse(path):
        before = {each.name for each in tmp_path.iterdir()}
        with pytest.raises(ProjectError) as refusal:
            list(unpacking(path, tmp_path / "out"))
        assert {each.name for each in tmp_path.iterdir()} == before
        sentence = str(refusal.value)
        assert path.name in sentence and sentence.endswith(".") and ".part" not in sentence
        return sentence

    return refuse


def test_what_is_forged_here_would_be_taken_if_it_were_sound(forge, parts, tmp_path):
    list(unpacking(forge(list(parts.items())), tmp_path / "out"))
    ProjectFile.open(tmp_path / "out").close()


def test_a_project_that_would_not_open_is_not_unpacked(forge, refused, parts, folder, project, tmp_path):
    # GIVEN a pack whose database is whole, and says nothing of the project
    project.close()
    with closing(sqlite3.connect(folder / f"{folder.name}.hwr")) as connection:
        connection.execute("UPDATE project SET body = '[]'")
        connection.commit()
        connection.execute("PRAGMA journal_mode = DELETE")
    members = {**parts, "project.hwr": (folder / f"{folder.name}.hwr").read_bytes()}
    # WHEN it is unpacked THEN it is refused by the pack's name, and nothing is left behind
    assert "forged.hwrz” is damaged" in refused(forge(list(members.items())))


def test_bytes_of_a_damaged_head_are_not_shown(forge, refused, parts):
    # GIVEN a pack in which a member has another name where it lies
    other = forge(list(parts.items()), lambda data: data.replace(b"manifest.json", b"m\xff\0ifest.json", 1))
    # THEN the refusal is words
    assert "no zip, or a damaged one" in refused(other)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.png", "scans/../../evil.png", "/etc/evil.png", "scans/sub/0123456789abcdef-a.png", "evil.hwr",
        "C:\\evil.png", "scans\\0123456789abcdef-a.png", "scans/con.png", "scans/.hidden", "scans/0123456789abcdef-a.",
        "scans/0123456789abcdef-a b.png", "scans/", "scans/0123456789abcdef-a.png:stream",
        "scans/0123456789abcdef-\u202e", "hands/main/1/evil.exe", "hands/main/learned.json", "hands", "hands/main/1/",
        "hands/main/../1/learned.json", "hands/anna/1/learned.json", "hands/main/0/learned.json", "hands/tried.json",
        "hands/main/learning/work", "hands/main/1/sub/learned.json", "Hands/main/1/learned.json",
        "hands/main/1000000/learned.json",
    ],
)  # fmt: skip
def test_a_name_that_is_not_ours_is_refused(forge, refused, parts, name):
    said = refused(forge([*parts.items(), (name, b"x")]))
    assert "belongs elsewhere" in said or "link or a folder" in said


def test_a_name_with_a_hidden_end_is_refused(forge, refused, parts):
    # GIVEN a name that ends, for zip readers, at a zero byte
    hidden = forge([*parts.items(), (SCAN, b"x")], lambda data: re.sub(rb'def-a.png(?!")', b"def-a\0png", data))
    assert "belongs elsewhere" in refused(hidden)


def test_a_file_twice_by_any_case_is_refused(forge, refused, parts):
    assert "twice" in refused(forge([*parts.items(), (SCAN, b"x"), (SCAN.replace("-a", "-A"), b"y")]))


def test_a_link_is_refused(forge, refused, parts):
    assert "a link" in refused(forge([*parts.items(), (SCAN, b"/etc/passwd")], kind=stat.S_IFLNK))


def test_a_scan_that_was_deflated_is_refused(forge, refused, parts):
    assert "packed in another way" in refused(forge([*parts.items(), (SCAN, b"x" * 9999)], compression=True))


def test_a_bomb_is_refused_at_once_and_costs_nothing(forge, refused, parts):
    # GIVEN a database of zeros that is a thousand times as large as its member
    bomb = forge([*parts.items()][1:] + [("project.hwr", bytes(400 << 20))])
    tracemalloc.start()
    began = time.monotonic()
    # WHEN it is unpacked THEN it is refused before it grows
    assert "grows too large" in refused(bomb)
    assert time.monotonic() - began < 10 and tracemalloc.get_traced_memory()[1] < 50 << 20
    tracemalloc.stop()


def test_a_bomb_among_the_hands_is_refused(forge, refused, parts):
    bomb = ("hands/main/1/weights.safetensors", bytes(10 << 20))
    assert "packed in another way" in refused(forge([*parts.items(), bomb], compression=True))


def test_a_pack_of_the_version_before_there_were_hands_opens(forge, parts, tmp_path):
    # GIVEN a pack as it was before: version 1, which `forge` writes, without hands
    list(unpacking(forge([*parts.items()]), tmp_path / "out"))
    with ProjectFile.open(tmp_path / "out") as project:
        assert len(project.project.pages) == 1 and HandVersions(project.folder).all("main") == ()


def test_a_newer_pack_is_told_as_one_even_where_it_holds_more_than_we_know(forge, refused, parts):
    newer = {"format": "hwr-project", "version": 3, "members": {}}
    assert "newer version" in refused(forge([*parts.items(), ("sounds/a.ogg", b"x")], manifest=newer))


def test_too_many_files_are_refused(forge, refused, parts, monkeypatch):
    monkeypatch.setattr(unpack, "MOST_MEMBERS", 2)
    assert "too many" in refused(forge([*parts.items()]))


def test_what_the_disk_has_no_room_for_is_refused(pack, refused, monkeypatch):
    monkeypatch.setattr(unpack.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 10}))
    assert "no room" in refused(pack)


def test_a_file_that_was_changed_is_told_by_its_checksum(forge, refused, parts):
    # GIVEN a scan with one byte changed, and a zip made anew of it, whose own checksums fit
    listed = {name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in parts.items()}
    changed = [(name, data[:-1] + b"!" if name.startswith("scans") else data) for name, data in parts.items()]
    said = refused(forge(changed, manifest={"format": "hwr-project", "version": 1, "members": listed}))
    assert "checksum" in said and "copy it again" in said


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ({"format": "hwr-project", "version": 3, "members": {}}, "newer version"),
        ({"format": "other", "version": 1, "members": {}}, "another program"),
        ({"format": "hwr-project", "version": 1, "members": {}}, "not those of its list"),
        ({"format": "hwr-project", "version": 1, "members": [1]}, "cannot be read"),
        ({"format": "hwr-project"}, "cannot be read"),
        ([[[]]], "cannot be read"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(forge, refused, parts, manifest, words):
    assert words in refused(forge([*parts.items()], manifest=manifest))


def test_a_zip_without_list_or_database_is_refused(forge, refused, parts, tmp_path):
    assert "missing" in refused(forge([(SCAN, b"x")]))
    with zipfile.ZipFile(tmp_path / "plain.hwrz", "w") as archive:
        archive.writestr("project.hwr", parts["project.hwr"])
    assert "missing" in refused(tmp_path / "plain.hwrz")


def meddled(data, tmp_path, *statements):
    """The database with statements run on it."""
    file = tmp_path / "meddled.db"
    file.write_bytes(data)
    connection = sqlite3.connect(file, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return file.read_bytes()


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE TRIGGER t AFTER UPDATE ON line BEGIN DELETE FROM page; END", "not a project"),
        ("CREATE VIEW v AS SELECT 1", "not a project"),
        ("PRAGMA application_id = 1", "not a project"),
        ("PRAGMA user_version = 999", "newer version"),
        ("DROP TABLE journal", "tables are missing"),
    ],
)
def test_a_database_that_is_harmful_newer_or_incomplete_is_refused(forge, refused, parts, tmp_path, statement, words):
    parts["project.hwr"] = meddled(parts["project.hwr"], tmp_path, statement)
    assert words in refused(forge([*parts.items()]))


def test_a_damaged_database_is_refused(forge, refused, parts):
    data = parts["project.hwr"]
    parts["project.hwr"] = data[: len(data) // 3]
    assert "damaged" in refused(forge([*parts.items()]))
    parts["project.hwr"] = b"no database"
    assert "damaged" in refused(forge([*parts.items()]))


def test_what_is_no_zip_or_not_there_is_refused(refused, tmp_path):
    (tmp_path / "a.hwrz").write_bytes(b"this is a letter")
    assert "damaged" in refused(tmp_path / "a.hwrz")
    (tmp_path / "a.hwrz").write_bytes(b"")
    assert "damaged" in refused(tmp_path / "a.hwrz")
    assert "cannot be read" in refused(tmp_path / "b.hwrz")


def test_bytes_changed_at_random_are_refused_or_harmless(pack, tmp_path):
    # GIVEN packs of which bytes were changed, or the end is missing
    whole, dice = pack.read_bytes(), random.Random(5)
    damaged = tmp_path / "damaged.hwrz"
    sound = 0
    for number in range(200):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 3, 20))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        damaged.write_bytes(bytes(data[: dice.randrange(len(data))] if number % 4 == 0 else data))
        # WHEN each is unpacked
        try:
            list(unpacking(damaged, tmp_path / "out"))
        except ProjectError as error:
            # THEN it is refused in a sentence that names it
            assert "damaged.hwrz" in str(error)
        else:  # or the change was in what nobody reads, and it opens
            ProjectFile.open(tmp_path / "out").close()
            unpack.shutil.rmtree(tmp_path / "out")
            sound += 1
        assert not (tmp_path / "out").exists() and not (tmp_path / ".out.part").exists()
    assert sound < 40


def test_a_folder_with_something_in_it_is_left_alone(pack, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(ProjectError, match="is there already"):
        list(unpacking(pack, tmp_path / "out"))
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled_and_leavings_of_a_crash_do_not_hinder(pack, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / ".out.part" / "scans").mkdir(parents=True)
    (tmp_path / ".out.part" / "rubbish").write_text("x")
    list(unpacking(pack, tmp_path / "out"))
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"out.hwr", "scans"}
