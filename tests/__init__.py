"""The tests: a package, since a library that is installed leaves another of this name where processes look for it."""
