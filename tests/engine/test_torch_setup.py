import subprocess
import sys
from pathlib import Path

import pytest

LOADED = """
import sys
from pathlib import Path
from hwr_desktop.engine import torch_setup
torch_setup.load_library()
print(torch_setup.LIBRARY in Path("/proc/self/maps").read_text(), "torch" in sys.modules)
torch_setup.prepare(1)
import torch
print(float(torch.ones(3).sum()), torch.get_num_threads())
"""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells which libraries are loaded")
def test_the_library_is_there_before_torch_is_imported_and_torch_works():
    # GIVEN a fresh process WHEN the library is loaded and torch imported after it
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=200)
    # THEN it was loaded without torch, and torch computes with the threads it was given
    assert told.stdout.split() == ["True", "False", "3.0", "1"]
