"""The text: typed, marked, searched, replaced, compared with the ink."""
