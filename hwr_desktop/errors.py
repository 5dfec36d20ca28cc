"""The failures a person can do something about.

Every message is a whole sentence that names the file, says what is wrong and what to do. Anything that is not an
`HwrError` is a fault of the program and may be shown as such.
"""


class HwrError(Exception):
    """A failure whose message may be shown to a person as it stands."""


class InputError(HwrError):
    """A file that cannot be read: damaged, empty, of an unknown kind, locked or too large."""


class ModelError(HwrError):
    """A model that is missing, damaged or made for something else."""


class GroundTruthError(HwrError):
    """Ground truth that is empty, or does not fit its images."""


class TrainingError(HwrError):
    """A training run that cannot go on."""


class ProjectError(HwrError):
    """A project that cannot be opened, is held by another window, or cannot be written."""


class ExportError(HwrError):
    """A result that cannot be written where it was asked for."""


class SearchError(HwrError):
    """A search or a replacement that makes no sense, such as an expression without its closing bracket."""
