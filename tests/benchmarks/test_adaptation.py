"""The benchmark of learning a hand learns as the program does, and measures by lines that were never learned."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks import adaptation
from benchmarks.adaptation import Learned, Way, corrected_for, learned, main
from hwr_desktop import paths
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.kept_out import parted
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.training.train_reader import write_reader
from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.page_xml.page_xml_format import render

ALPHABET = Alphabet(" abcdefghijklmnopqrstuvwxyz")
FONT = paths.resources() / "fonts" / "kalam.ttf"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small reader that reads "a" everywhere."""
    torch.manual_seed(1)
    plan = NetworkPlan(len(ALPHABET), stem=4, middle=4, deep=8, top=8, hidden=8, layers=1)
    network = LineReader(plan)
    with torch.no_grad():
        network.head.bias[ALPHABET.encoded("a")[0]] += 5
    folder = tmp_path_factory.mktemp("models") / "small"
    folder.mkdir()
    write_reader(folder, plan, ALPHABET, network.state_dict())
    return folder


@pytest.fixture(scope="module")
def hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ground truth of one hand: forty lines of print on two pages, each with a text of its own."""
    folder = tmp_path_factory.mktemp("hands") / "aunt"
    folder.mkdir()
    random = np.random.default_rng(2)
    for name in ("one", "two"):
        page = np.full((1500, 700), 235, np.uint8)
        lines = []
        for row in range(20):
            text = "".join(random.choice(list("abcdefghijklmn"), 9))
            bottom = 70.0 + 70 * row
            cv2.putText(page, text, (60, int(bottom)), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.3, 40, 2)
            box = rectangle(Box(50, bottom - 40, 400, bottom + 18))
            lines.append(Line(f"l{row}", box, ((50.0, bottom), (400.0, bottom)), text))
        cv2.imwrite(str(folder / f"{name}.png"), page)
        (folder / f"{name}.xml").write_bytes(render(Page("p", f"{name}.png", 700, 1500, lines=tuple(lines))))
    return folder


def test_a_third_more_lines_are_corrected_than_are_learned() -> None:
    # GIVEN lines, and numbers of them that are to be learned
    lines = [HandLine(f"l{at}", np.zeros((48, 9), np.uint8), f"text {at}") for at in range(200)]
    for wanted in (4, 8, 16, 32, 64, 128):
        # WHEN it is asked how many lines have to be corrected for that
        corrected = corrected_for(wanted, lines)

        # THEN the program learns just so many of these
        assert corrected is not None and len(parted(lines[:corrected]).learned) == wanted
        assert corrected_for(wanted, lines[: corrected - 1]) is None


def test_a_hand_is_learned_and_measured(
    base: Path, hand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # GIVEN a hand of forty lines, a base, and learning that is short and goes on in this process
    seen: list[set[str]] = []
    read: list[set[str]] = []

    def here(way: Way, lines: list[HandLine]) -> Learned:
        seen.append({line.id for line in lines})
        return learned(way, lines)

    def rates_of(reader: Reader, groups: list[list[HandLine]]) -> dict[str, object]:
        read.append({line.id for lines in groups for line in lines})
        return measured(reader, groups)

    measured = adaptation.rates_of
    monkeypatch.setattr(adaptation, "apart", here)
    monkeypatch.setattr(adaptation, "rates_of", rates_of)
    shorten(monkeypatch)
    figures = tmp_path / "figures.json"

    # WHEN the benchmark is run for four and eight lines, and for more than there are
    monkeypatch.setattr(
        sys, "argv",
        ["adaptation", str(hand), "--base", str(base), "--sizes", "8", "4", "64", "--others", str(hand),
         "--other-lines", "5", "--decoder", "greedy", "--device", "cpu", "--json", str(figures)],
    )  # fmt: skip
    main()

    # THEN the base and both numbers are told, the fewer lines first
    told = capsys.readouterr().out
    rows = json.loads(figures.read_text("utf-8"))["rows"]
    assert [row["learned"] for row in rows] == [0, 4, 8]
    assert [row["corrected"] for row in rows] == [0, 10, 14]
    assert told.count("\naunt") == 3 and "8 lines learned, hands: 1" in told
    # AND each has its figures
    for row in rows:
        low, high = row["interval"]
        assert 0 < low <= row["cer"] <= high and row["others"] > 0
    for row in rows[1:]:
        assert row["steps"] > 0 and row["minutes"] > 0 and row["memory_mb"] > 10 and row["weights_mb"] < 2
        assert row["change"] == pytest.approx(100 * (row["cer"] / rows[0]["cer"] - 1))
    # AND no line that was learned, or kept out by the program, was measured by
    assert len(read[0]) >= 20 and not read[0] & (seen[0] | seen[1]) and seen[0] < seen[1]


def test_learning_has_a_process_of_its_own(base: Path) -> None:
    # GIVEN lines that are too few to learn from
    # WHEN they are learned apart, THEN the sentence of the other process arrives
    with pytest.raises(GroundTruthError, match="too few"):
        adaptation.apart(Way(str(base), "cpu", "greedy"), [])


def test_a_drawn_hand_is_measured_like_any_other(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # GIVEN a text, and a font that the program does not draw with
    (tmp_path / "eng.txt").write_text("It rained all day. We stayed in. The hens did not mind it.\n", "utf-8")
    font = tmp_path / "uncle.ttf"
    font.write_bytes(FONT.read_bytes())
    shorten(monkeypatch)
    monkeypatch.setattr(adaptation, "apart", learned)

    # WHEN its hand is measured
    given = ["--texts", str(tmp_path), "--base", str(base), "--sizes", "4", "--measured", "20", "--decoder", "greedy"]
    monkeypatch.setattr(sys, "argv", ["adaptation", "--synthetic", str(font), *given])
    main()

    # THEN it is told as other hands are
    rows = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("uncle")]
    assert [row[1] for row in rows] == ["0", "4"]
    # AND a font that the program draws with is refused, for it would be no strange one
    monkeypatch.setattr(sys, "argv", ["adaptation", "--synthetic", str(FONT), *given])
    with pytest.raises(SystemExit):
        main()
    assert "kalam.ttf" in capsys.readouterr().err


def shorten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have little drawn and few steps taken."""
    monkeypatch.setattr("hwr_desktop.engine.training.adaptation.STEPS_FOR_ONE_LINE", 1.0)
    monkeypatch.setattr("hwr_desktop.engine.hands.lesson_work.MIXED_LINES", 6)
