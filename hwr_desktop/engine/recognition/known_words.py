"""Which words of a language the ink of a word allows: all that are known are tried, whatever the reader made of it.

The words stand in a tree of their letters (a lexicon tree, as in Ney et al., "Improvements in beam search for
10000-word continuous speech recognition", ICASSP 1992), and the best of CTC's paths through the frames is followed to
each of them by Viterbi's algorithm. Capitals count as their small letters, and signs as the space between letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz.distance import Prefix

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.beam import BLANK_PENALTY, telling

FREQUENCY = 0.5
"""What the logarithm of a word's frequency counts beside that of its ink."""
BEHIND = 12.0
"""Beginnings of words whose logarithm is this far behind the best are given up."""
NARROWED_AFTER = 3
"""Frames after which beginnings are given up, and again after as many."""
AROUND = 3
"""So many frames behind the last letter that is seen a word may end."""
_NEVER = np.float32(-1e4)
_LEAST = 1e-8


@dataclass
class _Tree:
    """Nodes of a tree of words, and how likely their letters are so far. Of a node there is the one `before` it, its
    `letter`, whether that is the letter before it again (`double`), and the first node `behind` all that grow from it,
    for they stand as in a dictionary. `words` end in `ends`. Node 0 leads nowhere; words begin at `root`, which is 0 as
    soon as all have begun."""

    before: np.ndarray
    letter: np.ndarray
    behind: np.ndarray
    words: np.ndarray
    ends: np.ndarray
    double: np.ndarray
    between: np.ndarray
    written: np.ndarray
    root: int = 1

    @property
    def scores(self) -> np.ndarray:
        """The logarithm of each node's likeliest path, (nodes,)."""
        best: np.ndarray = np.maximum(self.between, self.written)
        return best

    def step(self, letters: np.ndarray, blank: float, around: float) -> None:
        """Go on by a frame: the logarithms of its letters, of the blank, and of what stands around a word."""
        here = self.scores
        entered = np.where(self.double, self.between[self.before], here[self.before])
        self.written = np.maximum(self.written, entered) + letters[self.letter]
        self.between = here + np.float32(blank)
        self.between[self.root], self.written[self.root] = here[self.root] + around, _NEVER
        self.between[0] = self.written[0] = _NEVER

    def only(self, kept: np.ndarray) -> _Tree:
        """The tree of those nodes, (nodes,) bool."""
        number = np.cumsum(kept, dtype=np.int32) - 1
        behind = np.append(number + 1 - kept, number[-1] + 1)[self.behind[kept]].astype(np.int32)
        number[~kept] = 0
        still = kept[self.ends]
        return _Tree(
            number[self.before[kept]],
            self.letter[kept],
            behind,
            self.words[still],
            number[self.ends[still]],
            self.double[kept],
            self.between[kept],
            self.written[kept],
            int(number[self.root]),
        )

    def near(self) -> _Tree:
        """The tree of what is worth following: nodes that are not far behind, and what grows from them, the words left
        out that have not begun."""
        scores = self.scores
        near = np.flatnonzero(scores > scores.max() - BEHIND)
        near = near[near > self.root]
        steps = np.zeros(len(scores) + 1, np.int32)
        steps[near] = 1
        np.subtract.at(steps, self.behind[near], 1)
        kept = np.cumsum(steps[:-1]) > 0
        kept[0] = True
        return self.only(kept)


class KnownWords:
    """The words of a language, given with how often each was seen; what the alphabet cannot write is left out."""

    def __init__(self, counts: Mapping[str, int], alphabet: Alphabet) -> None:
        self._written = {word.lower(): word for word in counts if len(alphabet.encoded(word.lower())) == len(word)}
        self._words = sorted(self._written)
        seen = np.array([counts[self._written[word]] for word in self._words], np.float32)
        self._frequencies = np.log(seen / max(1.0, seen.sum()))
        letters = sorted({letter for word in self._words for letter in word})
        self._outputs = [sorted({*alphabet.encoded(letter), *alphabet.encoded(letter.upper())}) for letter in letters]
        self._signs = [at for at, sign in enumerate(alphabet.characters, 1) if not sign.isalnum()]
        self._numbers = {word: number for number, word in enumerate(self._words)}
        self._tree, depths = self._grown({letter: number for number, letter in enumerate(letters)})
        self._shallow = depths <= NARROWED_AFTER
        self._crown = self._tree.only(self._shallow)

    def _grown(self, letters: Mapping[str, int]) -> tuple[_Tree, np.ndarray]:
        """The tree of the words, and how many letters lead to each node."""
        before, letter, behind, depths, ends = [0, 0], [len(letters)] * 2, [1, 2], [0, 0], []
        path, last = [1], ""
        for word in self._words:
            shared = Prefix.similarity(last, word)
            del path[shared + 1 :]
            for sign in word[shared:]:
                before.append(path[-1])
                letter.append(letters[sign])
                behind.append(0)
                depths.append(len(path))
                path.append(len(before) - 1)
            for node in path:
                behind[node] = len(before)
            ends.append(path[-1])
            last = word
        nodes, letter_of = np.array(before, np.int32), np.array(letter, np.int32)
        never = np.full(len(nodes), _NEVER)
        begun = never.copy()
        begun[1] = 0
        double = letter_of == letter_of[nodes]
        tree = _Tree(
            nodes, letter_of, np.array(behind, np.int32), np.arange(len(ends)), np.array(ends, np.int32), double, begun,
            never,
        )  # fmt: skip
        return tree, np.array(depths)

    def frequency(self, word: str) -> float | None:
        """The logarithm of how often a word stands in a text, None for one that is not known."""
        number = self._numbers.get(word.lower())
        return None if number is None else float(self._frequencies[number])

    def likeliest(self, probabilities: np.ndarray, most: int) -> list[str]:
        """At most so many words, the likeliest first, by the ink of the word that some frames (frames, outputs) of
        probabilities show, with what stands around it, and by how frequent they are. They are written small unless they
        mostly have capitals."""
        letters = np.flatnonzero(~np.isin(probabilities.argmax(axis=1), [BLANK, *self._signs]))
        if not len(letters) or not self._words:
            return []
        frames = probabilities[letters[0] : letters[-1] + AROUND]
        scores = self._seen(frames[telling(frames)]) + FREQUENCY * self._frequencies
        best = np.argpartition(-scores, min(most, len(scores) - 1))[:most]
        best = best[np.argsort(-scores[best], kind="stable")]
        return [self._written[self._words[at]] for at in best if scores[at] > _NEVER / 2]

    def _seen(self, frames: np.ndarray) -> np.ndarray:
        """The logarithm of the likeliest path that writes each word, (words,)."""
        letters = np.stack([frames[:, outputs].sum(axis=1) for outputs in self._outputs] + [np.zeros(len(frames))], 1)
        letters = np.log(np.maximum(letters, _LEAST)).astype(np.float32)
        blank = np.log(np.maximum(frames[:, BLANK], _LEAST)) - BLANK_PENALTY
        signs = np.log(np.maximum(frames[:, self._signs].sum(axis=1), _LEAST))
        around = np.maximum(blank, signs)
        rest = np.append(np.cumsum(around[::-1])[::-1], 0).astype(np.float32)
        found = np.full(len(self._words), _NEVER)
        tree = self._crown  # in a few frames no more letters than frames can be written
        for at, seen in enumerate(letters):
            tree = replace(tree)
            tree.step(seen, blank[at], around[at])
            found[tree.words] = np.maximum(found[tree.words], tree.written[tree.ends] + rest[at + 1])
            if at + 1 == NARROWED_AFTER:
                tree = self._with_branches(tree)
            if (at + 1) % NARROWED_AFTER == 0:
                tree = tree.near()
        return found

    def _with_branches(self, crown: _Tree) -> _Tree:
        """The whole tree, as far as it was reached in its crown."""
        between, written = np.full_like(self._tree.between, _NEVER), np.full_like(self._tree.between, _NEVER)
        between[self._shallow], written[self._shallow] = crown.between, crown.written
        return replace(self._tree, between=between, written=written)
