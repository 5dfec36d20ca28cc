"""The command line: one file a command, parsing apart from running, the only printing that the program does."""
