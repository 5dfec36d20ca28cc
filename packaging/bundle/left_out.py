"""What the bundle leaves out of what PyInstaller would take along: parts that no line of the program reaches.

Each was measured (docs/packaging.md). The smoke test starts the bundle and sees that nothing is missed.
"""

from __future__ import annotations

from fnmatch import fnmatch

MODULES = [
    # A program that only shows and reads needs no second toolkit, no notebook and no tests.
    *("tkinter", "IPython", "matplotlib", "pytest", "_pytest", "hypothesis", "setuptools", "pip", "wheel"),
    # torch's compiler, its profiler's pictures and its ways to other machines.
    *("torch.utils.tensorboard", "torch.utils.benchmark", "triton", "tensorboard"),
    *(f"torch.testing._internal.{name}" for name in ("distributed", "opinfo", "generated", "optests", "test_module")),
    # GPL: Python's own way to read lines from a terminal.
    *("readline", "_gdbm"),
    # Never in a bundle: AGPL, or what reports home (THIRD_PARTY.md).
    *("stanza", "spacy", "minisbd", "onnxruntime", "pillow_heif", "yake", "fitz", "pymupdf"),
    # What the libraries above would only use for things the program does not do.
    *("requests", "urllib3", "pandas", "scipy", "sklearn", "numba", "llvmlite", "PySide6.QtNetwork", "PySide6.QtQml"),
]
"""Modules that must not be taken."""

FILES = (
    "torch/include/*",
    "torch/share/*",
    "torch/bin/protoc*",
    "torch/bin/test_*",
    "torch/test/*",
    "torch/lib/*.a",
    "PySide6/Qt/qml/*",
    "PySide6/Qt/lib/libQt6Qml*",
    "PySide6/Qt/lib/libQt6Quick*",
    "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard*",
    "PySide6/Qt/plugins/platforms/libqeglfs*",
    "PySide6/Qt/plugins/platforms/libqlinuxfb*",
    "PySide6/Qt/plugins/platforms/libqvnc*",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay*",
    "PySide6/Qt/plugins/platforms/libqminimalegl*",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/tls/*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/qmltooling/*",
    # GTK's own file dialogs and look, which a GTK desktop's portal offers as well.
    "PySide6/Qt/plugins/platformthemes/libqgtk3*",
    "*.pyi",
    "*.dist-info/RECORD",
)
"""Patterns of files that must not be taken."""

OF_THE_SYSTEM = ("python3", "ssl", "crypto", "ffi", "sqlite3", "bz2", "lzma", "expat", "uuid", "z")
"""Of the libraries that PyInstaller finds on a Linux system those that Python needs and that differ between systems.
X11, fonts, printing and sound are the system's own: the Debian package depends on them."""

LANGUAGES = ("de", "fr")
"""Of Qt's own words those in the window's languages."""


def is_wanted(name: str) -> bool:
    """Whether a file of the bundle, named by its place in it, is taken along."""
    name = name.replace("\\", "/")
    if fnmatch(name, "PySide6/Qt/translations/*"):
        return name.endswith(tuple(f"/qtbase_{language}.qm" for language in LANGUAGES))
    if fnmatch(name, "lib*.so*") and "/" not in name:
        return any(fnmatch(name, f"lib{kept}[.-]*") or fnmatch(name, f"lib{kept}.so*") for kept in OF_THE_SYSTEM)
    return not any(fnmatch(name, pattern) for pattern in FILES)
