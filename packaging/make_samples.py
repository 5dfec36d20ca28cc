"""Draws the sample letters of `resources/samples`, with their ground truth in a folder of its own.

Run from the repository's root: `python packaging/make_samples.py --fonts ../shared/fonts`. The letters come out the
same each time; the fonts themselves are not shipped.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))

from hwr_desktop.document.page import Page  # noqa: E402
from hwr_desktop.engine.training.synthesis.bending import Bend  # noqa: E402
from hwr_desktop.engine.training.synthesis.fonts import HandFont  # noqa: E402
from hwr_desktop.engine.training.synthesis.hand import Hand  # noqa: E402
from hwr_desktop.engine.training.synthesis.layout import Frame  # noqa: E402
from hwr_desktop.engine.training.synthesis.letters import LetterText  # noqa: E402
from hwr_desktop.engine.training.synthesis.pages import PAD_PX, letter_page  # noqa: E402
from hwr_desktop.engine.training.synthesis.sheet import RULED, Look  # noqa: E402
from hwr_desktop.interchange.page_xml.page_xml_format import render  # noqa: E402

SIZE_PX = (1600, 2200)
DPI = 300
TRUTH = "truth"
"""Where the transcripts lie: beside their pages they would be taken for what these say."""
"""Also the resolution at which the program draws PDF pages, so that their pixels stay the same."""
DRAWN_ON = datetime(2025, 1, 1, tzinfo=UTC)

ANNA = LetterText(
    head=("Fern Cottage, Lynmouth", "Sunday, 14 June 1903"),
    salutation="My dear Anna,",
    paragraphs=(
        "The parcel came on Friday, quite unharmed, and you may tell your brother that not one of the plums was "
        "bruised. I have put them on the window sill, where the cat regards them with great suspicion.",
        "It has rained since Tuesday. The lane is a river, and old Mr. Pell rowed his hens to church in the wash "
        "tub, or so he says. I do not believe the half of it, but the hens were certainly wet.",
        "Do come before the month is out. The strawberries will not wait for you, and neither, I fear, shall I.",
    ),
    closing=("Ever your loving aunt,",),
    signature="Harriet",
    postscript="P.S. Bring an umbrella. Mine blew away.",
)
MARGUERITE = LetterText(
    head=("Saint-Malo, le 3 septembre 1911",),
    salutation="Ma chère Marguerite,",
    paragraphs=(
        "Votre lettre m'est parvenue hier soir, en même temps que la pluie. Je l'ai lue trois fois : une fois pour "
        "les nouvelles, une fois pour le plaisir, et la dernière pour retrouver mes lunettes, que j'avais laissées "
        "dans l'enveloppe.",
        "Ici, la mer a repris ses couleurs d'automne. Le père Le Goff assure que les huîtres seront excellentes ; il "
        "l'assure tous les ans, et tous les ans nous feignons d'en douter pour qu'il nous en apporte une douzaine.",
        "Mon frère a enfin vendu le piano. La maison paraît plus grande et le cœur un peu plus étroit. Venez à Noël : "
        "nous chanterons sans lui.",
    ),
    closing=("Je vous embrasse tendrement,",),
    signature="Hélène",
)
THOMAS = (
    LetterText(
        number="1",
        head=("14, Harbour Street, Whitby", "March 2nd, 1887"),
        salutation="Dear Thomas,",
        paragraphs=(
            "You ask for news of the clock, and I am glad to say that it goes. Mr. Abbott took it all to pieces on "
            "the kitchen table, counted the wheels twice, and found one more than when he began. He has kept it, he "
            "tells me, as a curiosity.",
            "We dined with the Carters on Saturday. There were eleven of us and a very large pie, and when the "
            "Captain had finished his story of the whale there was no pie left at all. I counted 3 whales, though "
            "Mother says there was but one, seen from several sides.",
            "The new schoolmaster has come, and plays the flute out of doors in all weathers.",
        ),
    ),
    LetterText(
        number="2",
        paragraphs=(
            "I have sold your old bicycle for £2 10s. to the baker's boy, who rang the bell all the way down the "
            "hill and into the duck pond. Both are drying by the oven. I enclose the money, less sixpence for the "
            "ducks.",
            "Little Ruth has lost two teeth, and talks the more for it. She sends you one of them in the blue paper "
            "and begs you not to spend it.",
            "Write to me when the ship reaches Lisbon, and tell me whether the oranges truly grow beside the road.",
        ),
        closing=("Your affectionate sister,",),
        signature="Eleanor",
        note="Mind the tides, my boy, and write to your mother. Father",
    ),
)


@dataclass(frozen=True)
class Sample:
    """A letter to be drawn: its pages, who writes it (a font's stem), how it looks and in which language it is.

    `pitch` and `x_height` are in pixels; `left` and `right` are the margins' shares of the width.
    """

    name: str
    language: str
    font: str
    pages: tuple[LetterText, ...]
    look: Look
    pitch: float
    x_height: float
    left: float
    right: float
    seed: int
    hand: dict[str, float]
    climb: float = 0.003
    note_font: str = ""


SAMPLES = (
    Sample(
        "letter-to-anna.jpg",
        "eng",
        "nothing-you-could-do",
        (ANNA,),
        Look(tint=(244, 236, 217), ink=(42, 46, 74), age=0.45, shine=0.35, folds=(0.5,), border=(34, 26, 30, 40)),
        pitch=93,
        x_height=27,
        left=0.1,
        right=0.93,
        seed=3,
        hand={"slant": 0.1, "stroke": 0.18, "wobble": 0.05, "sway": 0.06, "drift": 0.03},
    ),
    Sample(
        "lettre-a-marguerite.jpg",
        "fra",
        "la-belle-aurore",
        (MARGUERITE,),
        Look(tint=(235, 225, 201), ink=(60, 44, 34), age=0.6, shine=0.5, folds=(0.34, 0.67), stains=1),
        pitch=97,
        x_height=25,
        left=0.1,
        right=0.94,
        seed=11,
        hand={"slant": 0.06, "stroke": 0.19, "wobble": 0.045, "sway": 0.08, "drift": 0.03, "word_gap": 1.05},
    ),
    Sample(
        "two-pages-to-thomas.pdf",
        "eng",
        "cedarville-cursive",
        THOMAS,
        Look(tint=(240, 238, 232), ink=(36, 34, 38), ruling=RULED, age=0.25, shine=0.25, border=(22, 30, 26, 24)),
        pitch=96,
        x_height=28,
        left=0.12,
        right=0.94,
        seed=21,
        hand={
            "slant": 0.08,
            "stroke": 0.19,
            "wobble": 0.045,
            "sway": 0.03,
            "drift": 0.03,
            "stretch": 0.92,
            "word_gap": 1.2,
        },
        climb=0.0,
        note_font="zeyada",
    ),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Draws all samples into the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, required=True, help="folder with the handwriting fonts")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "samples")
    options = parser.parse_args(arguments)
    (options.out / TRUTH).mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        write(sample, options.fonts, options.out)


def write(sample: Sample, fonts: Path, out: Path) -> None:
    """Writes the letter's image or PDF, and PAGE XML for each of its pages."""
    rng = np.random.default_rng(sample.seed)
    drawn = [draw(sample, at, fonts, rng) for at in range(len(sample.pages))]
    images = [Image.fromarray(image) for image, _ in drawn]
    path = out / sample.name
    if path.suffix == ".pdf":
        images[0].save(
            path, save_all=True, append_images=images[1:], resolution=DPI, quality=72,
            title="Two pages to Thomas", creationDate=DRAWN_ON.timetuple(), modDate=DRAWN_ON.timetuple(),
        )  # fmt: skip
    else:
        images[0].save(path, quality=82, optimize=True, dpi=(DPI, DPI))
    for at, (_, page) in enumerate(drawn):
        name = f"{path.stem}-{at + 1:04d}.xml" if len(drawn) > 1 else f"{path.stem}.xml"
        (out / TRUTH / name).write_bytes(render(page, DRAWN_ON))


def draw(sample: Sample, at: int, fonts: Path, rng: np.random.Generator) -> tuple[np.ndarray, Page]:
    """The picture (h, w, 3) uint8 of page `at` of the letter, from 0, and its page."""
    width, height = SIZE_PX
    letter = sample.pages[at]
    left = max(sample.left, 0.25) if letter.note else sample.left
    frame = Frame(
        left=PAD_PX + left * width,
        right=PAD_PX + sample.right * width,
        top=PAD_PX + 2.4 * sample.pitch,
        bottom=PAD_PX + height - 0.8 * sample.pitch,
        pitch=sample.pitch,
        x_height=sample.x_height,
        note_left=PAD_PX + 0.045 * width,
        rules=sample.look.ruling == RULED,
    )
    bend = Bend(width, height, PAD_PX, float(rng.normal(0, 0.3)), ((3.0, 1.7 * width, float(rng.uniform(0, 6))),))
    hand = Hand(_font(fonts, sample.font, sample.x_height), curly_quotes=True, long_dashes=True, **sample.hand)  # type: ignore[arg-type]
    note_hand = None
    if letter.note:
        note_hand = Hand(
            _font(fonts, sample.note_font, sample.x_height), slant=0.1, stroke=0.17, wobble=0.03, drift=0.02
        )
    image, page = letter_page(letter, hand, sample.look, frame, SIZE_PX, rng, bend, note_hand, sample.climb)
    words = sum(len(text.split(" ")) for text in letter.parts)
    if len(page.text.split()) != words:
        raise SystemExit(f"Page {at + 1} of {sample.name} does not hold all of its text; write less or smaller.")
    return image, replace(page, image=sample.name, index=at, language=sample.language)


def _font(fonts: Path, stem: str, x_height: float) -> HandFont:
    return HandFont(fonts / f"{stem}.ttf", round(1.5 * x_height))


if __name__ == "__main__":
    main()
