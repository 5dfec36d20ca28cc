"""A child that is asked, and every reason why it does not answer, told apart."""

import subprocess
import sys

import pytest

from hwr_desktop import child_process
from hwr_desktop.language.asked_child import AskedChild, NoAnswerError, Silence

ECHO = "import sys\nfor line in sys.stdin: print(line, end='', flush=True)"
MUTE = "import sys; sys.stdin.read()"
DEAD = "pass"


def playing(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Have a small program of these words be the child."""

    def started(*_: object) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", words], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(child_process, "started", started)


def line_of(pipe):
    line = pipe.readline()
    if not line:
        raise EOFError
    return line


def silence_of(child: AskedChild) -> Silence:
    with pytest.raises(NoAnswerError) as caught:
        child.asked({"say": "x"}, line_of)
    return caught.value.silence


def test_an_answer_is_read_and_a_child_that_died_begun_anew(monkeypatch):
    playing(monkeypatch, ECHO)
    child = AskedChild("speech_child", 20)
    assert child.asked({"say": "x"}, line_of) == b'{"say": "x"}\n'
    child.process.kill()
    child.process.wait()
    assert child.asked({"say": "y"}, line_of) == b'{"say": "y"}\n'
    # WHEN it is closed THEN its process is gone, and nothing is answered any more
    process = child.process
    child.close()
    assert child.closed and process.poll() is not None and silence_of(child) is Silence.STOPPED


@pytest.mark.parametrize(
    ("words", "limit_s", "silence"), [(MUTE, 0.3, Silence.TOO_SLOW), (DEAD, 30, Silence.BROKE_OFF)]
)
def test_what_kept_it_from_answering_is_told(monkeypatch, words, limit_s, silence):
    playing(monkeypatch, words)
    child = AskedChild("speech_child", limit_s)
    assert silence_of(child) is silence
    child.close()


def test_a_child_that_cannot_be_started_gives_the_reason(monkeypatch):
    def started(*_: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(child_process, "started", started)
    with pytest.raises(NoAnswerError) as caught:
        AskedChild("speech_child", 1).asked({}, line_of)
    assert (caught.value.silence, caught.value.reason) == (Silence.NOT_STARTED, "Cannot allocate memory")
