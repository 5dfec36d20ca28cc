"""The text of a page, line by line, beside its ink."""
