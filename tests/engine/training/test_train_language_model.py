"""What a language model is made of is told."""

from pathlib import Path

from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.train_language_model import language_text


def test_prose_transcripts_and_what_is_held_out_are_counted(tmp_path):
    # GIVEN a text, an empty one, and fifty pages of a line each and one without a text
    (tmp_path / "a.txt").write_text("the cat sat\n")
    (tmp_path / "b.txt").write_text("\n\n")
    outline = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0))
    lines = Line("l1", outline, (), "a dog"), Line("l2", outline, (), " ")
    pages = [GroundTruthPage(Path(f"{at}.png"), Page("p", f"{at}.png", 9, 9, lines=lines), "drawn") for at in range(50)]
    # WHEN they are looked through
    text = language_text([tmp_path / "a.txt", tmp_path / "b.txt"], pages)
    # THEN the sentence tells of each, and no line is lost
    assert len(text.transcripts) + text.held_out == 50 and text.held_out > 0
    assert text.sentence == (
        f"11 characters of prose from 2 texts, 1 of them empty; {5 * len(text.transcripts)} characters in "
        f"{len(text.transcripts)} lines of transcripts, each counted 3 times, {text.held_out} more lines held out."
    )
