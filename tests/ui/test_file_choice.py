from hwr_desktop.ui.file_choice import is_project, scans_in


def test_numbers_in_names_count_as_numbers(tmp_path):
    for name in ("b.PNG", "letter 10.jpg", "letter 9.jpg", "notes.txt", ".hidden.jpg"):
        (tmp_path / name).touch()
    assert [path.name for path in scans_in([tmp_path])] == ["b.PNG", "letter 9.jpg", "letter 10.jpg"]


def test_files_that_were_named_are_taken_as_they_come(tmp_path):
    files = [tmp_path / "z.jpg", tmp_path / "a.txt"]
    assert scans_in(files) == tuple(files)


def test_projects_are_told_from_folders_of_scans(tmp_path):
    (tmp_path / "scans").mkdir()
    (tmp_path / "Letters").mkdir()
    (tmp_path / "Letters" / "Letters.hwr").touch()
    assert is_project(tmp_path / "Letters") and is_project(tmp_path / "Letters" / "Letters.hwr")
    assert not is_project(tmp_path / "scans") and not is_project(tmp_path / "a.jpg")
