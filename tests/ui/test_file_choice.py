from hwr_desktop.ui.file_choice import is_project, scans_at


def test_numbers_in_names_count_as_numbers(tmp_path):
    for name in ("b.PNG", "letter 10.jpg", "letter 9.jpg", "notes.txt", ".hidden.jpg"):
        (tmp_path / name).touch()
    assert [path.name for path in scans_at(tmp_path)] == ["b.PNG", "letter 9.jpg", "letter 10.jpg"]


def test_a_file_that_was_named_is_taken_as_it_comes(tmp_path):
    assert scans_at(tmp_path / "a.txt") == (tmp_path / "a.txt",)


def test_projects_are_told_from_folders_of_scans(tmp_path):
    (tmp_path / "scans").mkdir()
    (tmp_path / "Letters").mkdir()
    (tmp_path / "Letters" / "Letters.hwr").touch()
    assert is_project(tmp_path / "Letters") and is_project(tmp_path / "Letters" / "Letters.hwr")
    assert is_project(tmp_path / "Letters.HWRZ")
    assert not is_project(tmp_path / "scans") and not is_project(tmp_path / "a.jpg")
