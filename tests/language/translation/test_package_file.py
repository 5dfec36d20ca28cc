import random
import stat
import zipfile

import pytest

from hwr_desktop.errors import ModelError
from hwr_desktop.language.translation.package_file import installing


def refusal(file, packages_folder):
    """The sentence with which a file is refused, with nothing left behind."""
    with pytest.raises(ModelError) as caught:
        list(installing(file))
    assert not packages_folder.exists() or list(packages_folder.iterdir()) == []
    assert str(caught.value).startswith(file.name)
    return str(caught.value)


@pytest.mark.parametrize(
    ("about", "reason"),
    [
        ({"from_code": "../../x"}, "from_code is no language code"),
        ({"to_code": 7}, "to_code is no language code"),
        ({"to_code": "en"}, "into itself"),
        ({"package_version": "../1"}, "package_version is no version"),
        ({"package_version": None}, "package_version is no version"),
        ({"from_name": ["English"]}, "from_name is no text"),
        ({"type": "sbd"}, "no package that translates"),
    ],
)
def test_metadata_that_make_no_sense_are_refused(package_file, packages_folder, about, reason):
    assert reason in refusal(package_file(**about), packages_folder)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"metadata.json": None}, "metadata.json in it"),
        ({"metadata.json": b"[1]"}, "metadata.json cannot be read"),
        ({"metadata.json": b"{" * 100_000}, "metadata.json cannot be read"),
        ({"model/model.bin": None}, "model/model.bin is missing"),
        ({"model/shared_vocabulary.json": None}, "shared_vocabulary.json is missing"),
        ({"sentencepiece.model": None}, "sentencepiece.model is missing"),
        ({"../../evil": b""}, "belongs elsewhere"),
        ({"a\\b": b""}, "belongs elsewhere"),
        ({"C:evil": b""}, "belongs elsewhere"),
        ({"MODEL/model.bin": b""}, "a file twice"),
        ({"model/model.bin": bytes(30_000_000)}, "too large"),
        ({}, "its model cannot be used"),
    ],
)
def test_contents_that_are_not_those_of_a_package_are_refused(package_file, packages_folder, changed, reason):
    assert reason in refusal(package_file(changed), packages_folder)


def test_links_and_second_folders_are_refused(package_file, packages_folder):
    file = package_file()
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("elsewhere/x", b"")
    assert "not one folder" in refusal(file, packages_folder)
    file = package_file()
    link = zipfile.ZipInfo("translate-en_es-1_9/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "a link" in refusal(file, packages_folder)


def test_too_many_files_are_refused(package_file, packages_folder, monkeypatch):
    monkeypatch.setattr("hwr_desktop.language.translation.package_file.MOST_MEMBERS", 4)
    assert "too many files" in refusal(package_file(), packages_folder)


def test_what_is_no_zip_or_not_there_is_refused(tmp_path, packages_folder):
    file = tmp_path / "package.argosmodel"
    assert "cannot be read" in refusal(file, packages_folder)
    file.write_text("no zip")
    assert "no zip" in refusal(file, packages_folder)


def test_stopping_leaves_nothing_behind(package_file, packages_folder):
    steps = installing(package_file())
    next(steps)
    assert len(list(packages_folder.iterdir())) == 1
    steps.close()
    assert list(packages_folder.iterdir()) == []


def test_damaged_files_are_refused_with_a_sentence(package_file, packages_folder):
    file = package_file()
    whole = file.read_bytes()
    chance = random.Random(7)
    for _ in range(60):
        # GIVEN a package with some bytes changed, or cut off
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        file.write_bytes(bytes(data[: chance.choice((len(data), chance.randrange(len(data))))]))
        refusal(file, packages_folder)
