"""Translating letters on this machine: argostranslate with packages that were installed from files, and no network."""
