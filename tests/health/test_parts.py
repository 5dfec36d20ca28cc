"""What is told of each part is how it is on this computer."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import torch

from hwr_desktop import paths
from hwr_desktop.engine import raster_pages
from hwr_desktop.errors import InputError
from hwr_desktop.health import language, reading, scans
from hwr_desktop.health import parts as all_parts
from hwr_desktop.health.part import State
from hwr_desktop.health.parts import parts
from hwr_desktop.language.translation import package_file


def test_every_part_has_a_name_and_what_is_missing_a_way_to_get_it():
    # WHEN all parts are looked at
    found = list(parts())
    # THEN each says what it is, and each that is missing says what to do, in what is known or after it
    assert len({part.name for part in found}) == len(found)
    for part in found:
        assert part.known
        assert part.state == State.READY or part.remedy or part.known.endswith(".")


def test_the_bundled_models_are_there():
    # WHEN the models are looked at
    part = reading.models_part()
    # THEN both that are needed are named
    assert part.state == State.READY
    assert "letters" in part.known and "lines" in part.known


def test_models_that_are_gone_are_a_fault_with_a_way_out(tmp_path, monkeypatch):
    # GIVEN a program whose models were deleted
    monkeypatch.setattr(paths, "bundled_models", lambda: tmp_path)
    # WHEN the models are looked at
    part = reading.models_part()
    # THEN it is told as a fault
    assert part.state == State.FAULTY and "Install the program again" in str(part.remedy)


def test_a_folder_that_cannot_be_written_is_a_fault(tmp_path, monkeypatch):
    # GIVEN a place for the user's things that is a file's child, as on a broken disk
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "new" / "place"))
    # WHEN it can be made
    assert reading.kept_part().state == State.READY
    # THEN it is well; and where nobody may write it is told
    monkeypatch.setattr(reading.os, "access", lambda *_: False)
    assert reading.kept_part().state == State.FAULTY


def test_packages_are_told_by_their_languages(tiny_packages, tmp_path, monkeypatch):
    # GIVEN no package
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path))
    assert language.translation_part().state == State.ABSENT
    # WHEN one is installed
    list(package_file.installing(tiny_packages.english_spanish))
    # THEN it is told
    part = language.translation_part()
    assert part.state == State.READY and "en → es" in part.known


def test_a_program_that_makes_ogg_is_named_where_there_is_one(monkeypatch):
    # GIVEN a computer with one, and one without
    there = shutil.which("oggenc") or shutil.which("ffmpeg")
    assert (language.ogg_part().state == State.READY) == (there is not None)
    monkeypatch.setenv("PATH", "")
    # THEN the one without is told what to install
    assert "vorbis-tools" in str(language.ogg_part().remedy)


@pytest.mark.parametrize("there", [True, False])
def test_heic_is_told_as_it_is(there, monkeypatch):
    # GIVEN a computer with or without the library
    monkeypatch.setattr(scans, "find_spec", lambda _name: object() if there else None)
    # THEN that is what is told
    assert (scans.heic_part().state == State.READY) == there


def test_where_nothing_can_be_installed_nobody_is_told_to(monkeypatch, tmp_path):
    # GIVEN the program as a bundle, with nothing that can be left out
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(scans, "find_spec", lambda _name: None)
    monkeypatch.setattr(language, "_libraries", lambda: False)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    # WHEN it tells what is missing THEN it says what can be done with a bundle
    remedies = [str(part.remedy) for part in (scans.heic_part(), language.translation_part(), reading.device_part())]
    assert not any("pip" in remedy or "build of torch" in remedy for remedy in remedies)
    assert remedies[0] == "Save them as JPEG." and "processor only" in remedies[2]
    with pytest.raises(InputError) as refused:
        raster_pages._register_heif(tmp_path / "photo.heic")
    assert "pip" not in str(refused.value) and "JPEG" in str(refused.value)


def test_a_folder_that_may_not_be_entered_is_a_fault_and_no_error(monkeypatch, tmp_path):
    # GIVEN a place for the user's things below a folder that the system does not let in
    def refused(self, **_more):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "new"))
    monkeypatch.setattr(Path, "stat", refused)
    monkeypatch.setattr(reading.os, "access", lambda *_: False)
    # WHEN it is looked at THEN that is told
    assert reading.kept_part().state == State.FAULTY


def test_a_check_that_fails_does_not_keep_the_others_from_being_told(monkeypatch):
    # GIVEN a check that the system stops
    def broken():
        raise PermissionError("not yours")

    monkeypatch.setattr(all_parts, "CHECKS", (broken, scans.heic_part))
    # WHEN all parts are looked at THEN it is told as a fault, and the next as it is
    first, second = parts()
    assert first.state == State.FAULTY and "not yours" in first.known
    assert second == scans.heic_part()
