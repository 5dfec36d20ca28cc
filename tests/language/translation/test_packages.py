from pathlib import Path

import pytest

from hwr_desktop.errors import ModelError
from hwr_desktop.language.translation.packages import installed, remove


def test_packages_are_listed_with_what_is_known_of_them(put_in):
    put_in("es", "fr")
    put_in("en", "es", "1.9")
    folder = put_in("en", "es", "1.10")
    found = installed().packages
    # THEN by languages, and the newest of a pair first
    assert [(p.about.from_code, p.about.to_code, p.about.version) for p in found] == [
        ("en", "es", "1.10"), ("en", "es", "1.9"), ("es", "fr", "1.0"),
    ]  # fmt: skip
    assert found[0].folder == folder
    assert found[0].size == sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def test_a_broken_folder_is_passed_over_and_named(put_in, packages_folder):
    put_in("en", "es")
    put_in("de", "en", without="model/model.bin")
    (packages_folder / "empty").mkdir()
    (packages_folder / ".part-0").mkdir()
    (packages_folder / "notes.txt").write_text("no folder")
    (put_in("fr", "en") / "metadata.json").write_bytes(b"[")
    found = installed()
    # THEN the others are there, and each says what is wrong with it
    assert [p.about.from_code for p in found.packages] == ["en"]
    assert [broken.folder.name for broken in found.broken] == ["empty", "translate-de_en-1_0", "translate-fr_en-1_0"]
    assert "model/model.bin is missing" in found.broken[1].reason
    assert "metadata.json cannot be read" in found.broken[2].reason


def test_a_package_is_removed_whole_or_broken(put_in, packages_folder):
    put_in("en", "es")
    put_in("de", "en", without="metadata.json")
    found = installed()
    remove(found.packages[0])
    remove(found.broken[0])
    assert list(packages_folder.iterdir()) == []
    # AND one that is gone already is told of
    with pytest.raises(ModelError, match="could not be removed"):
        remove(found.packages[0])


def test_nothing_installed_is_nothing():
    assert installed().packages == installed().broken == ()


def test_a_package_that_may_not_be_looked_into_hides_no_other(put_in, monkeypatch):
    # GIVEN a package whose files nobody may look at
    put_in("en", "es")
    closed = put_in("de", "en") / "model"
    is_file = Path.is_file

    def looked_at(self):
        if self.parent == closed:
            raise PermissionError(13, "Permission denied")
        return is_file(self)

    monkeypatch.setattr(Path, "is_file", looked_at)
    # THEN the other is there, and why this one is not is said
    found = installed()
    assert [package.about.from_code for package in found.packages] == ["en"]
    assert "Permission denied" in found.broken[0].reason
