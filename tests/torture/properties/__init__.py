"""A file a property, or a family of them: each has `PROPERTIES`, a tuple of `Property`."""
