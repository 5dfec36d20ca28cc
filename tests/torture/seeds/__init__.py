"""Sound files to be damaged, all of our own making: drawn, or written by the program."""
