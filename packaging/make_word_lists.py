"""Count the words of each language that the spelling knows, and pairs of them, from prose and from transcripts.

    python packaging/make_word_lists.py TEXTS GROUND_TRUTH

TEXTS is a folder of public-domain prose (`eng-*.txt`, `fra-*.txt`, one paragraph a line), GROUND_TRUTH one of
collections (`*/collection.toml`, `*/train`). They are the texts that the language models are made of, and as there a
tenth of the training pages is held out, so that spelling can be measured on it. Writes
`resources/words/LANGUAGE.txt.gz` anew: see the README there.
"""

from __future__ import annotations

import gzip
import sys
import tomllib
from pathlib import Path

from hwr_desktop.cli.ground_truth import ground_truth
from hwr_desktop.cli.report import Report
from hwr_desktop.engine.training.train_language_model import language_text
from hwr_desktop.language.spelling.count_words import counted_words
from hwr_desktop.word_counts import LANGUAGES, file_of

LEAST = 2
"""Words that were seen less often than this are left out: a slip, or a name that only one writer knew."""
LEAST_PAIRS = 4
CODES = {"en": "eng", "fr": "fra"}


def main() -> None:
    """Count and write."""
    texts, collections = Path(sys.argv[1]), Path(sys.argv[2])
    for language in LANGUAGES:
        code = CODES[language]
        folders = [
            str(card.parent / "train")
            for card in sorted(collections.glob("*/collection.toml"))
            if tomllib.loads(card.read_text(encoding="utf-8"))["language"] == code
        ]
        pages = ground_truth(folders, whole_pages=False, report=Report())
        text = language_text(sorted(texts.glob(f"{code}-*.txt")), pages)
        counts, pairs = counted_words([*text.prose, *text.transcripts], language)
        words = [f"{word} {count}\n" for word, count in sorted(counts.items()) if count >= LEAST]
        two = [f"{one} {other} {count}\n" for (one, other), count in sorted(pairs.items()) if count >= LEAST_PAIRS]
        target = file_of(language)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(gzip.compress("".join(words + two).encode(), mtime=0))
        print(f"{target.name}: {len(words):,} words, {len(two):,} pairs, {target.stat().st_size / 1000:.0f} kB.")


if __name__ == "__main__":
    main()
