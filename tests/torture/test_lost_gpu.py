"""A small sample of the property: see `properties.lost_gpu`."""

from __future__ import annotations

import pytest

from hwr_desktop.engine import models
from tests.torture import running
from tests.torture.properties.lost_gpu import PROPERTIES


@pytest.mark.skipif(not models.available("reader"), reason="no reader came with the program")
def test_a_gpu_that_fails_costs_no_text():
    running.sample(PROPERTIES[0], 1)
