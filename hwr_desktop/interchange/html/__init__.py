"""HTML: the page of text, and the heirloom that shows a letter beside its ink in any browser."""
