from pathlib import Path

from hwr_desktop.interchange.options import AS_IT_COMES, ExportOptions, Lines, Marks
from hwr_desktop.ui.reading_choices import ReadingChoices
from hwr_desktop.ui.settings import MOST_RECENT, Settings


def test_what_was_set_is_there_at_the_next_start(tmp_path):
    # GIVEN settings that were changed and written
    file = tmp_path / "settings.ini"
    settings = Settings(file)
    settings.theme, settings.read_when_opened, settings.text_size = "dark", False, 13.5
    settings.text_percent, settings.shortcuts = 120, {"open": "Ctrl+,", "save": ""}
    settings.reading_choices = ReadingChoices("mine", "lines", "cpu", "fr")
    settings.flush()
    # WHEN the program starts again
    again = Settings(file)
    # THEN they are as they were
    assert (again.theme, again.read_when_opened, again.text_size) == ("dark", False, 13.5)
    assert (again.text_percent, again.shortcuts) == (120, {"open": "Ctrl+,", "save": ""})
    assert again.reading_choices == ReadingChoices("mine", "lines", "cpu", "fr")
    # AND keys that are no longer chosen are forgotten
    again.shortcuts = {}
    assert Settings(file).shortcuts == {}


def test_damaged_settings_count_as_absent(tmp_path):
    file = tmp_path / "settings.ini"
    file.write_text(
        "[view]\ntheme=purple\ntext_size=huge\ntext_percent=900\n[read]\ndevice=abacus\nlanguage=tlh\n"
        "[window]\ngeometry=7\n[files]\nrecent_projects=@Invalid()\n"
    )
    settings = Settings(file)
    assert settings.theme == "system" and settings.read_when_opened and settings.text_size == 0
    assert settings.learn_hands and not settings.take_hands
    assert settings.text_percent == 200 and settings.reading_choices == ReadingChoices()
    assert settings.bytes_of("geometry").isEmpty() and settings.recent_projects == ()


def test_recent_projects_are_newest_first_and_those_gone_are_left_out(tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    folders = [tmp_path / f"p{number}" for number in range(MOST_RECENT + 2)]
    for folder in folders:
        folder.mkdir()
        settings.remember_project(folder)
    settings.remember_project(folders[3])
    folders[5].rmdir()
    recent: tuple[Path, ...] = settings.recent_projects
    assert recent[0] == folders[3] and folders[5] not in recent and len(recent) <= MOST_RECENT


def test_characters_are_kept_whatever_they_are(tmp_path):
    # GIVEN a list of one, and texts that mean something in the file's own syntax
    file = tmp_path / "settings.ini"
    settings = Settings(file)
    settings.own_characters, settings.recent_characters = ("œ",), ("a, b", "@Invalid()", "\u0304", "%ſ\\", '"', "1;2=3")
    settings.character_set = "greek"
    settings.flush()
    # THEN they are as they were at the next start
    again = Settings(file)
    assert (again.own_characters, again.recent_characters) == (settings.own_characters, settings.recent_characters)
    assert len(again.recent_characters) == 6 and again.character_set == "greek"
    # AND so is an empty list
    again.own_characters = ()
    again.flush()
    assert Settings(file).own_characters == ()


def test_the_language_to_translate_to_is_remembered_if_it_can_be_one(tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    assert settings.translation_language == ""
    settings.translation_language = "zt"
    assert Settings(tmp_path / "settings.ini").translation_language == "zt"
    # AND a damaged value counts as absent
    settings.translation_language = "../x"
    assert settings.translation_language == ""


def test_an_export_is_remembered_as_far_as_it_makes_sense(tmp_path):
    # GIVEN nothing THEN an export is as it comes
    file = tmp_path / "settings.ini"
    settings = Settings(file)
    assert (settings.export_format, settings.export_folder, settings.export_options) == ("", "", AS_IT_COMES)
    # WHEN something was chosen THEN it is there at the next start
    chosen = ExportOptions(Lines.JOINED, Marks.SIGNS, "pt-BR", scans=False, table=True, alternatives=True)
    settings.export_format, settings.export_folder, settings.export_options = "docx", str(tmp_path), chosen
    settings.flush()
    again = Settings(file)
    assert (again.export_format, again.export_folder, again.export_options) == ("docx", str(tmp_path), chosen)
    # AND damaged values count as absent
    text = file.read_text()
    for value in ("joined", "signs", "pt-BR"):
        text = text.replace(f"={value}", "=../x")
    file.write_text(text)
    damaged = Settings(file).export_options
    assert (damaged.lines, damaged.marks, damaged.translation) == (Lines.KEPT, Marks.WRITTEN, "")
