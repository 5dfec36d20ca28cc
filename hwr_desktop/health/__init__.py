"""What of the program is there on this computer, what is missing, and how to get it: for people, and for reports."""
