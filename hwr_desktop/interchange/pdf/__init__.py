"""PDF of the scans, with the text under the ink so that it can be found."""
