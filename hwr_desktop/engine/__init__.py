"""How a page is read: lines found, cut and recognised. numpy, OpenCV and torch; no Qt.

Nothing here is imported when the window starts: torch takes more than a second.
"""
