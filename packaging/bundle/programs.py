"""Both programs of the bundle in one: started as `hwr` it is the command line, as anything else the window.

One and not two, since each would carry all modules of Python along again (31 MB).
"""

import sys
from multiprocessing import freeze_support
from pathlib import Path

if __name__ == "__main__":
    freeze_support()
    if Path(sys.argv[0]).stem == "hwr":
        from hwr_desktop.cli.main import entry
    else:
        from hwr_desktop.app import entry
    entry()
