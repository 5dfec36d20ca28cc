"""The picture of a scan and of its ink, as the window looks at it."""
