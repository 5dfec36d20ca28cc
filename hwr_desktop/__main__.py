"""`python -m hwr_desktop [FILES]` opens the window."""

from hwr_desktop.app import entry

if __name__ == "__main__":
    entry()
