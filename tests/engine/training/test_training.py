"""Both trainers learn from what they are given, stop by the clock, and can be taken up again."""

import csv
import errno
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.model_file import read_config
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training import learning_loop
from hwr_desktop.engine.training.averaged_weights import AveragedWeights
from hwr_desktop.engine.training.checkpoint import CHECKPOINT, Checkpoint, Headway
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted
from hwr_desktop.engine.training.evaluation import evaluate_lines, evaluate_pages
from hwr_desktop.engine.training.line_corpus import TrainingLine, frames_needed, lines_of, without_repeats
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.progress import learning_rate
from hwr_desktop.engine.training.reader_batches import BATCHES, ReaderBatches
from hwr_desktop.engine.training.reader_evaluation import evaluate_reader
from hwr_desktop.engine.training.train_lines import train_lines
from hwr_desktop.engine.training.train_reader import stage_at, train_reader
from hwr_desktop.errors import GroundTruthError, ModelError


def page_with_text(path, number):
    """A page of three printed lines with its ground truth."""
    image = np.full((420, 640), 245, np.uint8)
    lines = []
    for row, text in enumerate(("dear anna", f"page {number}", "good night")):
        y = 100 + 110 * row
        cv2.putText(image, text, (40, y), cv2.FONT_HERSHEY_SIMPLEX, 1.6, 30, 3)
        polygon = ((30.0, y - 50.0), (420.0, y - 50.0), (420.0, y + 18.0), (30.0, y + 18.0))
        lines.append(Line(f"l{row}", polygon, ((36.0, float(y)), (400.0, float(y))), text))
    cv2.imwrite(str(path), image)
    return GroundTruthPage(path, Page(f"p{number}", path.name, 640, 420, lines=tuple(lines)), "drawn")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    return [page_with_text(folder / f"{n}.png", n) for n in range(12)]


def test_lines_can_be_trained_taken_up_and_measured(pages, tmp_path):
    # GIVEN a few pages
    options = TrainingOptions(pages, tmp_path, minutes=0.08, threads=1)
    # WHEN a finder is trained for some seconds, and again from there
    said = [report.message for report in train_lines(options)]
    again = [report.message for report in train_lines(replace(options, minutes=0.03, base=tmp_path))]
    # THEN its weights can be loaded and measured, and the run told what it did
    figures = evaluate_lines(pages[:2], LineFinder.load(tmp_path, "cpu", 1))
    assert said[-1].startswith("done after") and again[-1].startswith("done after")
    assert figures["true"] == 6 and 0 <= figures["f"] <= 1 and figures["collections"].keys() == {"drawn"}
    assert not (tmp_path / CHECKPOINT).exists()


def test_a_short_run_says_what_it_draws_and_does_not_wait_long_for_it(pages, tmp_path, monkeypatch):
    # GIVEN fonts and texts, whose pages take a second or two each to draw
    asked = []
    name = "hwr_desktop.engine.training.train_lines.synthetic_pages"
    monkeypatch.setattr(name, lambda fonts, texts, seed, count: asked.append(count) or ())
    options = TrainingOptions(pages, tmp_path / "out", minutes=0.01, threads=1, fonts=tmp_path, texts=tmp_path)
    for minutes, count in ((0.01, 1), (0.5, 5), (60, 200)):
        # WHEN a run of some seconds, of half a minute and of an hour is begun
        run = train_lines(replace(options, minutes=minutes))
        # THEN it says so before anything is drawn, and draws fewer pages the shorter it is
        assert f"drawing {count} pages" in next(run).message and not asked
        next(run)
        run.close()
        assert asked == [count]
        asked.clear()


def test_one_damaged_image_does_not_end_the_measuring(pages, tmp_path):
    # GIVEN three pages, the image of one cut off
    list(train_lines(TrainingOptions(pages, tmp_path, minutes=0.01, threads=1)))
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(pages[0].image.read_bytes()[:600])
    some = [pages[1], pages[0]._replace(image=damaged), pages[2]]
    failures = []
    # WHEN they are measured
    figures = evaluate_lines(
        some, LineFinder.load(tmp_path, "cpu", 1), failed=lambda path, error: failures.append((path, str(error)))
    )
    # THEN the other two are, and the damaged one is named with its reason
    assert figures["true"] == 6
    assert [path for path, _ in failures] == [damaged] and "damaged.png" in failures[0][1]


def test_a_reader_can_be_trained_and_measured(pages, tmp_path):
    # GIVEN a few pages and no fonts
    options = TrainingOptions(pages, tmp_path, minutes=0.08, threads=1)
    # WHEN a reader is trained for some seconds
    said = [report.message for report in train_reader(options)]
    # THEN it can be loaded and measured by itself and with a finder
    reader = Reader.load(tmp_path, "cpu", 1)
    figures = evaluate_reader(pages[:2], reader)
    assert "CER" in said[-1]
    assert figures["lines"] == 6 and figures["characters"] == 2 * (9 + 6 + 10)
    assert figures["cer_ci95"][0] <= figures["cer"] <= figures["cer_ci95"][1]
    # AND its alphabet is that of the texts
    assert set("dearnpgohit ") <= set(read_config(tmp_path, "reader")["alphabet"])
    # AND it can be trained on from there, with the same alphabet
    again = list(train_reader(replace(options, out=tmp_path / "again", minutes=0.02, base=tmp_path)))
    assert "CER" in again[-1].message
    assert read_config(tmp_path / "again", "reader") == read_config(tmp_path, "reader")
    # AND on a CPU its first convolutions stay, while the rest learns on
    before, after = (Reader.load(folder, "cpu", 1).network.state_dict() for folder in (tmp_path, tmp_path / "again"))
    kept = [name for name in before if name.endswith("weight") and before[name].equal(after[name])]
    assert "features.0.weight" in kept and "head.weight" not in kept
    train_once = list(train_lines(TrainingOptions(pages, tmp_path / "lines", minutes=0.02, threads=1)))
    both = evaluate_pages(pages[:2], LineFinder.load(tmp_path / "lines", "cpu", 1), reader)
    assert train_once and both["lines"] >= 6


def test_a_checkpoint_goes_on_where_it_was(pages, tmp_path, monkeypatch):
    # GIVEN a run that is stopped in its middle after a checkpoint
    monkeypatch.setattr(learning_loop, "CHECKPOINT_S", 0.0)
    monkeypatch.setattr(learning_loop, "REPORT_STEPS", 1)
    monkeypatch.setattr("hwr_desktop.engine.training.train_lines.BATCH", 1)
    run = train_lines(TrainingOptions(pages, tmp_path, minutes=5, threads=1))
    for report in run:
        if report.step >= 2:
            break
    run.close()
    assert (tmp_path / CHECKPOINT).exists()
    # WHEN it is taken up with its time all but over
    said = list(train_lines(TrainingOptions(pages, tmp_path, minutes=0.001, resume=True, threads=1)))
    # THEN it ends at once, since the time spent before counts, and the one step that was set down
    assert said[-1].message.startswith("done after 1 steps")
    # AND the curves go on from there: the step after it is forgotten, and the end is checked
    rows = list(csv.DictReader((tmp_path / "curves.csv").read_text().splitlines()))
    assert {row["step"] for row in rows} == {"1"} and rows[-1]["f"] and rows[0]["loss"]


def test_pages_without_lines_are_refused(pages, tmp_path):
    # GIVEN pages without any line
    empty = [page._replace(page=page.page.with_lines(())) for page in pages]
    # WHEN a training is begun
    # THEN a sentence says that there is nothing to learn
    for train in (train_lines, train_reader):
        with pytest.raises(GroundTruthError, match="learn"):
            list(train(TrainingOptions(empty, tmp_path)))


def test_lines_of_which_nothing_can_be_learned_are_refused(pages, tmp_path):
    # GIVEN a page whose characters occur once
    (line, *_) = pages[0].page.lines
    rare = pages[0]._replace(page=pages[0].page.with_lines((replace(line, text="xyz"),)))
    # WHEN a training is begun, THEN a sentence says why there is nothing to learn
    with pytest.raises(GroundTruthError, match=r"given \(1\).*fewer than 3 times"):
        list(train_reader(TrainingOptions([rare], tmp_path, minutes=0.01, threads=1)))


def test_a_run_that_learns_other_characters_is_not_taken_up(pages, tmp_path, monkeypatch):
    # GIVEN a reader's run that was interrupted after its first checkpoint
    monkeypatch.setattr(learning_loop, "CHECKPOINT_S", 0.0)
    monkeypatch.setattr("hwr_desktop.engine.training.reader_batches.BATCHES", dict.fromkeys(BATCHES, 1))
    options = TrainingOptions(pages, tmp_path, minutes=5, threads=1)
    run = train_reader(options)
    next(report for report in run if report.step)
    run.close()
    # WHEN it is to be taken up with a text in which one character is another, THEN it is refused with a sentence
    others = [
        page._replace(
            page=page.page.with_lines(tuple(replace(one, text=one.text.replace("d", "q")) for one in page.page.lines))
        )
        for page in pages
    ]
    with pytest.raises(ModelError, match="other characters"):
        list(train_reader(replace(options, pages=others, resume=True)))
    # AND with its own it says how far it had come
    again = train_reader(replace(options, resume=True))
    assert [next(again).message for _ in range(2)][1].startswith("taken up after 1 steps, with ")
    again.close()


def test_a_checkpoint_for_which_there_is_no_room_is_no_fault_of_the_program(pages, tmp_path, monkeypatch):
    # GIVEN a disk that is full
    network = torch.nn.Linear(2, 2)
    optimiser = torch.optim.AdamW(network.parameters())
    checkpoint = Checkpoint(tmp_path / CHECKPOINT, network, optimiser, AveragedWeights(network, 0.9))
    checkpoint.save(Headway(1.0, 2, 3))
    monkeypatch.setattr("hwr_desktop.durable.os.fsync", no_room)
    # WHEN a checkpoint is written, THEN what fails is the disk, and the one before stays
    with pytest.raises(OSError, match="No space"):
        checkpoint.save(Headway(9.0, 9, 9))
    assert checkpoint.load() == Headway(1.0, 2, 3)


def no_room(_descriptor):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_the_held_out_pages_are_always_the_same_and_never_trained_on(pages):
    # GIVEN many pages in two orders
    many = [page._replace(image=page.image.with_name(f"scan-{at}.png")) for at, page in enumerate(pages * 20)]
    # WHEN they are parted
    train, held = parted(many)
    _, held_again = parted(many[::-1])
    # THEN about a tenth is held out, the same ones each time
    assert 0.04 < len(held) / len(many) < 0.2
    assert {p.image for p in held} == {p.image for p in held_again}
    assert not {p.image for p in held} & {p.image for p in train}


def test_batches_hold_what_they_say(pages):
    # GIVEN the lines of the pages
    lines = lines_of(pages)
    alphabet = Alphabet.of([line.text for line in lines])
    batches = ReaderBatches(lines, alphabet, seed=1)
    # WHEN a batch is made for each stage of a run
    for share in (0.0, 0.1, 0.5, 0.9):
        stage = stage_at(share, from_base=False, has_synthetic=False)
        batch = batches.batch(stage)
        # THEN its texts are the lines' own
        count, _, height, width = batch.lines.shape
        assert height == 48 and count == BATCHES[width]
        ends = np.cumsum(batch.lengths)
        texts = {alphabet.decoded(part) for part in np.split(batch.numbers, ends[:-1])}
        assert texts <= {line.text for line in lines}
        assert batch.lines.min() >= 0 and batch.lines.max() <= 1


def test_lines_too_dense_for_ctc_are_dropped_and_counted():
    # GIVEN a line whose text cannot fit its width
    short = TrainingLine(np.zeros((48, 40), np.uint8), "a" * 200, "drawn")
    fine = TrainingLine(np.zeros((48, 100), np.uint8), "abc", "drawn")
    # WHEN batches are made of both
    batches = ReaderBatches([short, fine], Alphabet("abc "), seed=0)
    # THEN the dense one is counted as dropped
    assert batches.dropped == 1
    assert frames_needed([1, 1, 2]) == 4


def test_a_text_on_every_page_is_kept_a_few_times_only():
    # GIVEN a form's line fifty times and a short word fifty times
    form = [TrainingLine(np.zeros((48, 9), np.uint8), "I consent to the use of this page", "a")] * 50
    word = [TrainingLine(np.zeros((48, 9), np.uint8), "yes", "a")] * 50
    # WHEN repeats are taken out
    kept = without_repeats(form + word)
    # THEN the form's line is capped and the word is not
    assert len(kept) == 20 + 50


def test_the_learning_rate_rises_and_ends_annealed():
    # GIVEN a run
    # WHEN its rate is asked for from beginning to end
    rates = [learning_rate(1.0, share / 100) for share in range(101)]
    # THEN it rises to its peak early and ends at a hundredth
    assert max(rates) > 0.99 and rates.index(max(rates)) <= 4
    assert rates[-1] < 0.011
