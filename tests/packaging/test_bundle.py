"""What is packed: nothing under GPL or AGPL, all that is needed, and descriptions that desktops understand."""

from __future__ import annotations

import re
import subprocess
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path

import pytest
import yaml
from lxml import etree

from hwr_desktop.store.project_file import ProjectFile

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
WITH_ANOTHER_NAME = {"opencv-python-headless": "opencv-python"}


def bundled() -> list[str]:
    """The packages that the bundle is made of."""
    return [line for line in (PACKAGING / "bundle" / "packages.txt").read_text().split("\n") if line and line[0] != "#"]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", bundled())
def test_nothing_in_the_bundle_is_under_gpl_or_agpl_only(name):
    # GIVEN what a package of the bundle says its licence is
    found = distribution(WITH_ANOTHER_NAME.get(name, name)).metadata
    said = [found.get("License-Expression") or "", found.get("License") or ""]
    said += [each for each in found.get_all("Classifier") or () if each.startswith("License")]
    words = " ".join(each.split("\n")[0] for each in said)
    # THEN that is no licence that the whole program would come under; with a choice there must be another
    choices = re.split(r" OR ", words)
    for_all = [each for each in choices if not re.search(r"(?<![L\w])A?GPL|General Public License(?!.*Lesser)", each)]
    assert words.strip(), f"{name} does not say its licence"
    assert for_all or "LGPL" in words or "Lesser" in words, f"{name}: {words}"
    assert "Affero" not in words and "AGPL" not in words


def test_the_bundle_leaves_out_what_must_never_be_in_it(monkeypatch):
    # GIVEN what is left out by name
    monkeypatch.syspath_prepend(PACKAGING / "bundle")
    import left_out  # type: ignore[import-not-found]

    # THEN all that the project's notes forbid is there, and is not among what is packed
    for name in ("readline", "minisbd", "stanza", "spacy", "onnxruntime", "pillow_heif", "yake", "pymupdf"):
        assert name in left_out.MODULES
        assert plain(name) not in map(plain, bundled())
    # AND of Qt's own words just those of the window's languages come along
    assert left_out.is_wanted("PySide6/Qt/translations/qtbase_de.qm")
    assert not left_out.is_wanted("PySide6/Qt/translations/qtbase_pl.qm")
    assert not left_out.is_wanted("libgtk-3.so.0") and not left_out.is_wanted("libreadline.so.8")
    assert left_out.is_wanted("torch/bin/torch_shm_manager")


def test_all_that_the_program_needs_is_in_the_bundle():
    # GIVEN what the program says it needs, and to translate
    needed = [
        re.split(r"[<>=;\[ ]", each)[0] for each in requires("hwr-desktop") or () if "extra == 'heic'" not in each
    ]
    # THEN it is packed; torch is installed before the others
    there = {plain(name) for name in bundled()} | {"torch", "opencv-python"}
    assert {plain(name) for name in needed} <= there


def test_every_package_of_the_bundle_is_pinned():
    # GIVEN the versions that make installs
    pinned = {plain(line.split("==")[0]) for line in (ROOT / "constraints.txt").read_text().split("\n") if "==" in line}
    # THEN each package of the bundle has one
    assert {plain(WITH_ANOTHER_NAME.get(name, name)) for name in bundled()} <= pinned


def run(*command: object) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_menu_entry_and_the_description_are_valid():
    # WHEN the tools of the desktops look at them, THEN they find nothing wrong
    run("desktop-file-validate", LINUX / "hwr-desktop.desktop")
    run("appstreamcli", "validate", "--no-net", LINUX / "org.hwr_desktop.HwrDesktop.metainfo.xml")


def test_a_project_is_known_by_its_name_and_by_its_bytes(tmp_path):
    # GIVEN a system on which the types are installed
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / "hwr-desktop.xml").write_bytes((LINUX / "hwr-desktop-mime.xml").read_bytes())
    run("update-mime-database", tmp_path / "mime")
    # THEN names and magic bytes lead to it
    assert "application/x-hwr-project:*.hwr" in (tmp_path / "mime" / "globs").read_text()
    assert b"application/x-hwr-project" in (tmp_path / "mime" / "magic").read_bytes()
    # AND the bytes are those of a project as the program writes it
    tree = etree.parse(packages / "hwr-desktop.xml")
    with ProjectFile.create(tmp_path / "Anna", title="Anna") as project:
        head = project.file.read_bytes()[:100]
    for match in tree.iter("{*}match"):
        value = match.get("value").encode().decode("unicode_escape").encode("latin-1")
        at = int(match.get("offset"))
        assert head[at : at + len(value)] == value


def test_the_debian_package_needs_what_make_installs_for_the_window():
    # GIVEN Qt's libraries that make run installs
    wanted = [line for line in (PACKAGING / "debian-packages.txt").read_text().split("\n") if line.startswith("lib")]
    control = (PACKAGING / "debian" / "control.in").read_text()
    # THEN the package depends on them, and recommends the voice, which is under another licence
    depends = re.search(r"^Depends: (.*)$", control, re.M)[1]
    assert {name for name in wanted if name != "libespeak-ng1"} <= set(re.split(r", | \| ", depends))
    assert "espeak-ng" in re.search(r"^Recommends: (.*)$", control, re.M)[1] and "espeak" not in depends


@pytest.mark.parametrize("script", sorted(PACKAGING.rglob("*.sh")), ids=lambda path: path.name)
def test_scripts_are_without_faults_of_grammar(script):
    # WHEN bash reads a script without running it, THEN it understands all of it
    run("bash", "-n", script)
    assert script.stat().st_mode & 0o100, f"{script} cannot be run"


def test_recipes_name_files_that_are_there():
    # GIVEN the recipes of Flatpak and Windows, and the workflow
    flatpak = yaml.safe_load((PACKAGING / "flatpak" / "org.hwr_desktop.HwrDesktop.yaml").read_text())
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "packages.yml").read_text())
    setup = (PACKAGING / "windows" / "hwr-desktop.iss").read_text("utf-8")
    # THEN what they name is there, and the Flatpak may not reach the network
    for source in flatpak["modules"][0]["sources"]:
        place = PACKAGING / "flatpak" / source["path"]
        assert place.exists() or "dist" in place.parts
    assert not any("network" in each for each in flatpak["finish-args"])
    steps = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    for script in re.findall(r"packaging/[\w./-]+", " ".join(steps)):
        assert (ROOT / script).exists(), script
    assert (PACKAGING / "windows" / re.search(r"LicenseFile=(.*)", setup)[1].replace("\\", "/")).exists()


def test_the_program_that_is_packed_has_the_version_of_the_description():
    # GIVEN the version of the program
    said = re.search(r'__version__ = "(.+)"', (ROOT / "hwr_desktop" / "__init__.py").read_text())[1]
    # THEN software centres are told of it
    releases = etree.parse(LINUX / "org.hwr_desktop.HwrDesktop.metainfo.xml").iter("release")
    assert said in [release.get("version") for release in releases]
    with pytest.raises(PackageNotFoundError):
        distribution("minisbd")
