from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hwr_desktop.engine.training.synthesis.texts import prose_as_written, sentences_in, snippet
from hwr_desktop.errors import InputError


def test_quotes_and_dashes_are_unified() -> None:
    assert prose_as_written("“Don’t,” he said--«no» – never…") == '"Don\'t," he said - "no" - never...'


def test_letters_and_accents_become_one_character() -> None:
    assert prose_as_written("e\u0301te\u0301") == "\u00e9t\u00e9"


def test_prose_is_read_sentence_by_sentence_and_books_can_be_left_out(tmp_path: Path) -> None:
    # GIVEN an English and a French book
    (tmp_path / "eng-a.txt").write_text("It rained. We stayed in.\nThe hens did not.\n", encoding="utf-8")
    (tmp_path / "fra-b.txt").write_text("Le coeur de la soeur est un noeud. Poète, moelle.\n", encoding="utf-8")

    # WHEN both are read
    found = sentences_in(tmp_path)

    # THEN the sentences come in order, with œ put back in French where it belongs
    assert found == [
        *("It rained.", "We stayed in.", "The hens did not."),
        *("Le cœur de la sœur est un nœud.", "Poète, moelle."),
    ]
    assert sentences_in(tmp_path, leave_out=("fra",)) == found[:3]


def test_a_folder_without_prose_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no prose"):
        sentences_in(tmp_path)


@pytest.mark.parametrize(("least", "most"), [(1, 1), (3, 16), (20, 70), (40, 40)])
def test_snippets_keep_to_their_bounds(sentences: list[str], least: int, most: int) -> None:
    # GIVEN bounds on the number of characters
    rng = np.random.default_rng(4)

    # WHEN many texts are drawn, THEN all keep them and none begins or ends with a space
    texts = [snippet(rng, sentences, least, most) for _ in range(500)]
    assert all(least <= len(text) <= most and text == text.strip() for text in texts)


def test_snippets_hold_what_letters_hold_besides_prose(sentences: list[str]) -> None:
    # WHEN many texts are drawn
    rng = np.random.default_rng(4)
    texts = [snippet(rng, sentences, 2, 40) for _ in range(2000)]

    # THEN there are figures only, sums of money and openings in both languages among them
    assert any(text.isdigit() for text in texts)
    assert any("£" in text for text in texts)
    assert any(text.startswith("My dear") for text in texts)
    assert any(text.startswith(("Mon cher", "Ma chère")) for text in texts)


def test_impossible_bounds_are_refused(sentences: list[str]) -> None:
    with pytest.raises(ValueError, match="at least 9"):
        snippet(np.random.default_rng(0), sentences, 9, 3)
