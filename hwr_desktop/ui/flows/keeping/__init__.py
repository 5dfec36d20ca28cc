"""A project kept: saved, packed, backed up, brought back, deleted; and what was done, taken back."""
