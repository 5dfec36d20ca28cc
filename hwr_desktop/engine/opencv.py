"""OpenCV, imported so that it leaves Qt alone and keeps to the thread it is called in."""

from __future__ import annotations

import os

import cv2

# opencv-python points Qt at its own plugins, which child processes would inherit.
os.environ.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
os.environ.pop("QT_QPA_FONTDIR", None)
cv2.setNumThreads(1)

__all__ = ["cv2"]
