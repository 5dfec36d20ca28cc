import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version

import pytest

from hwr_desktop.errors import ModelError
from hwr_desktop.language.translation.argos import NEVER_IMPORTED
from hwr_desktop.language.translation.engine import PackageTranslator, route
from hwr_desktop.language.translation.packages import installed


def way(from_code, to_code):
    return [package.folder.name for package in route(from_code, to_code, installed().packages)]


def test_the_newest_package_of_the_pair_is_taken(put_in):
    put_in("en", "es", "1.9")
    put_in("en", "es", "1.10")
    assert way("en", "es") == ["translate-en_es-1_10"]


def test_two_packages_lead_over_a_third_language(put_in):
    for pair in (("de", "fr"), ("fr", "es"), ("de", "en"), ("en", "es")):
        put_in(*pair)
    # THEN over English, where there is a choice
    assert way("de", "es") == ["translate-de_en-1_0", "translate-en_es-1_0"]
    # AND over another language, where there is none
    assert way("fr", "es") == ["translate-fr_es-1_0"]
    assert way("de", "fr") == ["translate-de_fr-1_0"]


def test_without_a_package_it_is_said_which_file_to_get(put_in):
    with pytest.raises(ModelError, match=r"Get the file translate-en_es-1_9\.argosmodel, .*package index of the Argos"):
        way("en", "es")
    # AND where only a way over English can be had, which two, or which one is still missing
    with pytest.raises(ModelError, match=r"translate-fr_en-1_9\.argosmodel and translate-en_de-1_9\.argosmodel"):
        way("fr", "de")
    put_in("fr", "en")
    with pytest.raises(ModelError, match=r"Get the file translate-en_de-1_9\.argosmodel,"):
        way("fr", "de")
    with pytest.raises(ModelError, match="into the same language"):
        way("fr", "fr")


def test_a_damaged_package_is_named(put_in):
    folder = put_in("en", "es")
    with pytest.raises(ModelError, match="cannot be used") as caught:
        PackageTranslator(folder).translate("I am well.")
    assert str(folder) in str(caught.value)


def test_importing_it_brings_nothing_along(tmp_path):
    # GIVEN a home of one's own
    script = (
        "import sys; from hwr_desktop.language.translation import argos; package, translate = argos.parts();"
        "assert argos.parts() == (package, translate);"
        f"heavy = {NEVER_IMPORTED + ('torch', 'numpy', 'transformers')};"
        "print(sorted(name for name in sys.modules if name.partition('.')[0] in heavy))"
    )
    place = {"HOME": str(tmp_path), "PATH": "", "HWR_DATA_DIR": str(tmp_path / "data")}
    made = subprocess.run([sys.executable, "-c", script], env=place, capture_output=True, text=True, check=True)
    # THEN neither what reports home nor what is large is there, and nothing was made or said
    assert (made.stdout, made.stderr) == ("[]\n", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", NEVER_IMPORTED)
def test_what_is_left_out_is_not_installed(name):
    with pytest.raises(PackageNotFoundError):
        version(name)


def test_without_the_library_it_is_said_what_to_install(put_in, monkeypatch):
    folder = put_in("en", "es")
    for name in [name for name in sys.modules if name.partition(".")[0] == "argostranslate"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "ctranslate2", None)
    with pytest.raises(ModelError, match="pip install --no-deps argostranslate"):
        PackageTranslator(folder).translate("I am well.")
