"""Translating in a process of its own, which alone a damaged package can end."""

import json
import threading
import time

import pytest

from hwr_desktop.errors import ModelError
from hwr_desktop.language.asked_child import AskedChild, NoAnswerError, Silence
from hwr_desktop.language.translation.package_file import installing
from hwr_desktop.language.translation.packages import installed
from hwr_desktop.language.translation.translating_process import TranslatingProcess


@pytest.fixture
def package(tiny_packages, monkeypatch):
    monkeypatch.setenv("ARGOS_BEAM_SIZE", "1")
    list(installing(tiny_packages.english_spanish))
    return installed().packages[0]


def test_a_sentence_comes_back_and_the_next_one_too(package):
    with TranslatingProcess() as process:
        through = process.through([package])
        assert [through.translate(text) for text in ("I am well.", "Good night.")] == ["Estoy bien.", "Buenas noches."]


@pytest.mark.parametrize("kept", [0, 100, 5000, -500])
def test_a_model_that_was_cut_off_gets_a_sentence(package, kept):
    model = package.folder / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:kept])
    with TranslatingProcess() as process, pytest.raises(ModelError, match="language package"):
        process.through([package]).translate("I am well.")


def test_a_process_that_dies_is_begun_anew(package):
    with TranslatingProcess() as process:
        through = process.through([package])
        through.translate("I am well.")
        # WHEN it is killed in the middle of its life THEN the sentence after the next one comes
        process._child.process.kill()
        process._child.process.wait()
        assert through.translate("I am well.") == "Estoy bien."


def test_a_process_that_crashes_over_a_package_is_told_of_by_its_name(package, monkeypatch):
    # GIVEN a child that ends as native code does, when it is asked
    started = AskedChild._living_child

    def crashing(self):
        child = started(self)
        child.kill()
        return child

    monkeypatch.setattr(AskedChild, "_living_child", crashing)
    with (
        TranslatingProcess() as process,
        pytest.raises(ModelError, match="broke off with the language package") as told,
    ):
        process.through([package]).translate("I am well.")
    assert package.folder.name in str(told.value)


def test_closing_ends_a_sentence_at_once_and_leaves_no_process(package):
    process = TranslatingProcess()
    failed: list[str] = []

    def translate() -> None:
        try:
            while True:
                process.through([package]).translate("I am well. " * 40)
        except ModelError as error:
            failed.append(str(error))

    thread = threading.Thread(target=translate)
    thread.start()
    while process._child.process is None:
        time.sleep(0.01)
    child = process._child.process
    began = time.monotonic()
    process.close()
    thread.join(10)
    assert time.monotonic() - began < 5 and failed == ["Translating was stopped."]
    assert child.poll() is not None


def test_a_sentence_that_takes_too_long_gets_one(package):
    with TranslatingProcess(time_limit_s=0.01) as process, pytest.raises(ModelError, match="took longer than"):
        process.through([package]).translate("I am well.")


def test_a_package_that_ends_the_process_is_not_installed(tiny_packages, tmp_path, monkeypatch):
    # GIVEN a sound package, and a process that always ends, as over one that crashes CTranslate2
    monkeypatch.setattr(TranslatingProcess, "_asked", _broken_off)
    with pytest.raises(ModelError, match="its model cannot be used"):
        list(installing(tiny_packages.english_spanish))
    assert installed().packages == ()


def _broken_off(self, request, folders):
    assert json.dumps(request)
    raise self._failure(NoAnswerError(Silence.BROKE_OFF), folders)
