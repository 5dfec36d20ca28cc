from __future__ import annotations


def test_a_model_is_installed_listed_and_shown(hwr, small_models):
    # GIVEN no model of that name
    assert hwr("models", "show", "small-reader").code == 1
    # WHEN one is installed
    ended = hwr("models", "install", small_models.reader)
    assert ended.code == 0, ended.err
    # THEN it is listed and shown
    listed = hwr("models", "list")
    assert listed.code == 0
    assert any(line.split()[:3] == ["small-reader", "reader", "en"] for line in listed.out.splitlines())
    shown = hwr("models", "show", "small-reader")
    assert "Reads an a" in shown.out and "CC0" in shown.out
    # AND not twice
    assert hwr("models", "install", small_models.reader).code == 1


def test_a_model_in_a_folder_is_shown_without_installing(hwr, small_models):
    assert "Finds nothing" in hwr("models", "show", small_models.lines).out


def test_what_is_no_model_is_refused_with_a_sentence(hwr, tmp_path):
    ended = hwr("models", "install", tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.count("\n") == 1
