"""Translating with a real engine and real, tiny packages."""

import os
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from itertools import islice

import pytest

from hwr_desktop import paths
from hwr_desktop.document.edits import with_added
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.page import Line, LineTranslation
from hwr_desktop.language.translation.argos import NEVER_IMPORTED
from hwr_desktop.language.translation.engine import PackageTranslator
from hwr_desktop.language.translation.package_file import PackageInstalled, Unpacked, installing
from hwr_desktop.language.translation.packages import installed
from hwr_desktop.language.translation.source_sentences import line_hashes
from hwr_desktop.language.translation.translation import begun, translated, with_sentence
from hwr_desktop.store.project_file import ProjectFile

LETTER = """Dear mother,
I am well. The weather is cold
and we have no wo-
od. Thank you for your letter.

Anna and Rose Green arrived
yesterday. We saw 12 birds.
"""
TRANSLATED = """Querida madre:
Estoy bien. El tiempo es frío
y no tenemos leña.
Gracias por tu carta.

Anna y Rose Green llegaron
ayer. Vimos 12 pájaros.
"""
NO_SOCKETS = """
import os, sys
def refuse(event, arguments):
    if event.startswith("socket."):
        os._exit(77)
sys.addaudithook(refuse)
"""
OFFLINE = """
import sys
from hwr_desktop.cli.main import main
code = main(sys.argv[1:])
never = {"minisbd", "onnxruntime", "spacy", "stanza", "torch"}
loaded = sorted(never & {name.partition(".")[0] for name in sys.modules})
sys.exit(code or (f"loaded: {loaded}" if loaded else 0))
"""


@pytest.fixture(autouse=True)
def one_way(monkeypatch):
    """The tiny network knows only one translation of each phrase, and one way to it."""
    monkeypatch.setenv("ARGOS_BEAM_SIZE", "1")


@pytest.fixture
def packages(tiny_packages):
    for file in tiny_packages:
        list(installing(file))
    return installed().packages


@pytest.fixture
def letter_file(tmp_path):
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "names.txt").write_text("Anna\nRose Green\n", "utf-8")
    return tmp_path / "letter.txt"


def test_a_letter_is_translated_line_for_line_without_a_network(packages, letter_file, tmp_path):
    # GIVEN a process in which asking for a socket ends it, as it does its children, and a home where nothing is
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "sockets").mkdir()
    (tmp_path / "sockets" / "sitecustomize.py").write_text(NO_SOCKETS)
    environment = {**os.environ, "HOME": str(home), "HWR_DATA_DIR": str(paths.user_data())}
    environment["PYTHONPATH"] = str(tmp_path / "sockets")
    told = [sys.executable, "-c", "import socket; socket.socket()"]
    assert subprocess.run(told, env=environment).returncode == 77
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        environment.pop(name, None)
    command = ["translate", letter_file, "--from", "en", "--to", "es", "--names", letter_file.with_name("names.txt")]
    made = subprocess.run([sys.executable, "-c", OFFLINE, *map(str, command)], env=environment, capture_output=True)
    # THEN sentences are translated whole, and laid back to the lines they came from; names and numbers are as they were
    assert (made.returncode, made.stdout.decode("utf-8")) == (0, TRANSLATED), made.stderr.decode()
    # AND the library left nothing in the person's home
    assert list(home.iterdir()) == []


def test_what_is_not_to_be_loaded_is_not_and_no_text_is_logged(packages, caplog):
    caplog.set_level("DEBUG")
    assert PackageTranslator(packages[0].folder).translate("I am well.") == "Estoy bien."
    assert not set(NEVER_IMPORTED) & {name.partition(".")[0] for name in sys.modules}
    assert "well" not in caplog.text


@pytest.mark.parametrize(
    ("sentence", "names", "expected"),
    [
        ("We saw Mr. Green.", ["Mr. Green"], "Vimos a Mr. Green."),
        ("We saw Little Anna in Green Park.", ["Little Anna", "Green Park"], "Vimos a Little Anna en Green Park."),
        ("I was born on 12th May 1887.", [], "Nací el 12th May 1887."),
        ("We paid £5 3s. 6d. for the house.", [], "Pagamos £5 3s. 6d. por la casa."),
        ("We saw 12 birds.", [], "Vimos 12 pájaros."),
    ],
)
def test_names_dates_amounts_and_numbers_survive(packages, sentence, names, expected):
    (step,) = translated([sentence], "en", "es", names)
    assert step.text == expected


def test_two_packages_lead_over_a_third_language(hwr, packages, letter_file, tmp_path):
    letter_file.write_text("I am well. Anna arrived yesterday.", "utf-8")
    ended = hwr("translate", letter_file, "--from", "en", "--to", "fr", "-o", tmp_path / "out" / "letter.txt",
                "--names", letter_file.with_name("names.txt"))  # fmt: skip
    assert ended.code == 0, ended.err
    assert (tmp_path / "out" / "letter.txt").read_text("utf-8") == "Je vais bien. Anna est arrivé hier.\n"


def test_a_project_is_translated_page_by_page(hwr, packages, letter, tmp_path):
    # GIVEN a project of two loose pages in English, a line of which has a struck word
    project = tmp_path / "Letters"
    letter(tmp_path / "album.tif", pages=2)
    assert hwr("import", project, tmp_path / "album.tif").code == 0
    with closing(ProjectFile.open(project)) as file:
        for page_id, text in zip(file.project.pages, ("I am well.", "The weather is good."), strict=True):
            page = file.page(page_id)
            shape = rectangle(Box(10, 10, 200, 40))
            file.edit(with_added(page, Line(f"l{text[0]}", shape, ((10.0, 35.0), (200.0, 35.0)), text)), "Add a line")
    ended = hwr("translate", project, "--from", "en", "--to", "es")
    assert (ended.code, ended.out) == (0, "Estoy bien.\n\nEl tiempo es bueno.\n"), ended.err
    # AND nobody said in which language it is, and it is too short to tell, THEN it is asked for
    ended = hwr("translate", project, "--to", "es")
    assert (ended.code, "--from" in ended.err) == (2, True)


def test_the_language_that_nobody_said_is_guessed_and_told(hwr, packages, letter_file):
    # GIVEN a letter long enough to tell that it is English
    # WHEN it is translated without its language, THEN that is told, and the translation is the same
    ended = hwr("translate", letter_file, "--to", "es", "--names", letter_file.with_name("names.txt"))
    assert (ended.code, ended.out) == (0, TRANSLATED), ended.err
    assert "seems to be in the language en" in ended.err


def test_what_needs_no_translating_is_left_as_it_is(hwr, packages, letter, tmp_path):
    # GIVEN a project with a page in English, one in Spanish already, and one without text
    project = tmp_path / "Letters"
    letter(tmp_path / "album.tif", pages=3)
    assert hwr("import", project, tmp_path / "album.tif").code == 0
    with closing(ProjectFile.open(project)) as file:
        written = (("I am well.", "en-GB"), ("Estoy muy bien.", "es"), ("", None))
        for page_id, (text, language) in zip(file.project.pages, written, strict=True):
            page = replace(file.page(page_id), language=language)
            shape = rectangle(Box(10, 10, 200, 40))
            line = Line(f"l{page_id}", shape, ((10.0, 35.0), (200.0, 35.0)), text)
            file.edit(with_added(page, line) if text else page, "Add a line")
    # WHEN it is translated to Spanish
    ended = hwr("translate", project, "--to", "es")
    # THEN the page in English is, the others stay, and that is said once
    assert (ended.code, ended.out) == (0, "Estoy bien.\n\nEstoy muy bien.\n\n"), ended.err
    assert ended.err.count("Left as they are") == 1
    assert "in the language es already: 2 of 3" in ended.err


def test_packages_are_installed_listed_replaced_and_removed(hwr, tiny_packages):
    ended = hwr("translate", "--install", tiny_packages.english_spanish)
    assert (ended.code, ended.err) == (0, "Installed: English to Spanish, version 1.9.\n")
    # WHEN it is installed again, THEN it takes its own place
    assert "took the place of version 1.9" in hwr("translate", "--install", tiny_packages.english_spanish).err
    (paths.language_packages() / "junk").mkdir()
    ended = hwr("translate", "--list")
    assert [line.split()[:2] for line in ended.out.splitlines()] == [["pair", "version"], ["en_es", "1.9"]]
    # AND a broken folder is named and keeps nobody from translating
    assert "junk" in ended.err
    assert next(translated(["I am well."], "en", "es")).text == "Estoy bien."
    assert hwr("translate", "--remove", "junk").code == hwr("translate", "--remove", "en-es").code == 0
    assert hwr("translate", "--list").out.splitlines()[1:] == []
    assert hwr("translate", "--remove", "en_es").code == 1


def test_only_what_translating_needs_is_unpacked(tiny_packages, tmp_path):
    # GIVEN a package with another library's pickled model in it, as the public ones have
    file = tmp_path / "with-stanza.argosmodel"
    file.write_bytes(tiny_packages.english_spanish.read_bytes())
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("translate-en_es-1_9/stanza/en/tokenize/combined.pt", b"a pickle")
        archive.writestr("translate-en_es-1_9/README.md", b"who made it")
    steps = list(installing(file))
    assert isinstance(steps[0], Unpacked)
    assert isinstance(steps[-1], PackageInstalled)
    folder = steps[-1].package.folder
    assert sorted(each.name for each in folder.iterdir()) == [
        "README.md", "metadata.json", "model", "sentencepiece.model",
    ]  # fmt: skip
    assert next(translated(["I am well."], "en", "es")).text == "Estoy bien."


def test_a_stop_keeps_what_has_come(packages):
    lines = LETTER.splitlines()
    translation = begun(lines, "en", "es")
    for step in islice(translated(lines, "en", "es"), 2):
        translation = with_sentence(translation, step)
    assert [line.text for line in translation.lines][:3] == ["Querida madre:", "Estoy bien.", ""]
    assert translation.stale(lines) == (1, 2, 3, 5, 6)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["letter.txt", "--from", "en", "--to", "es"], "translate-en_es-1_9.argosmodel"),
        (["short.txt", "--to", "es"], "--from"),
        (["letter.txt", "--from", "en"], "--to"),
        ([], "name a text file or a project"),
        (["letter.txt", "--list"], "without a text"),
        (["gone.txt", "--from", "en", "--to", "es"], "gone.txt cannot be read"),
        (["picture.txt", "--from", "en", "--to", "es"], "no text file in UTF-8"),
        (["empty.txt", "--from", "en", "--to", "es"], "There is no text in"),
        (["--install", "letter.txt"], "no zip"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(hwr, letter_file, monkeypatch, arguments, said):
    monkeypatch.chdir(letter_file.parent)
    letter_file.with_name("picture.txt").write_bytes(b"\xff\xd8\xff")
    letter_file.with_name("empty.txt").write_text("\n \n")
    letter_file.with_name("short.txt").write_text("I am well.\n")
    ended = hwr("translate", *arguments)
    assert ended.code in (1, 2)
    assert ended.out == ""
    assert said in ended.err


def test_a_translation_is_kept_in_the_project_as_one_step(hwr, packages, letter, tmp_path):
    # GIVEN a project of two loose pages, a line of which somebody translated by hand, with a name that was confirmed
    project = tmp_path / "Letters"
    letter(tmp_path / "album.tif", pages=2)
    assert hwr("import", project, tmp_path / "album.tif").code == 0
    with closing(ProjectFile.open(project)) as file:
        shape = rectangle(Box(10, 10, 200, 40))
        by_hand = (LineTranslation("es", "Hace buen tiempo.", "", by_person=True),)
        for page_id, text in zip(file.project.pages, ("Mr. Green is well.", "The weather is good."), strict=True):
            line = Line(f"l{text[0]}", shape, ((10.0, 35.0), (200.0, 35.0)), text)
            line = replace(line, translations=by_hand) if text.startswith("The") else line
            file.edit(with_added(file.page(page_id), line), "Add a line")
        decisions = (Decision(Act.CONFIRM, Kind.PERSON, "Mr. Green"),)
        file.set_project(replace(file.project, decisions=decisions), "Confirm")
    # WHEN it is translated to be kept
    ended = hwr("translate", project, "--from", "en", "--to", "es", "--keep")
    # THEN it is written and kept, the name as it is, and the line by hand as it was
    assert (ended.code, ended.out) == (0, "Mr. Green está bien.\n\nEl tiempo es bueno.\n"), ended.err
    assert "is kept in" in ended.err
    with closing(ProjectFile.open(project)) as file:
        kept = [file.page(page_id).lines[0].translations[0] for page_id in file.project.pages]
        assert [each.text for each in kept] == ["Mr. Green está bien.", "Hace buen tiempo."]
        assert kept[0].source == line_hashes(["Mr. Green is well."], "en")[0] and not kept[0].by_person
        # AND one step takes it back
        assert file.undo_label == "Translate"
        file.undo()
        assert file.page(file.project.pages[0]).lines[0].translations == ()
    # AND nothing of a text file can be kept
    (tmp_path / "letter.txt").write_text("I am well.")
    assert hwr("translate", tmp_path / "letter.txt", "--from", "en", "--to", "es", "--keep").code == 2
