"""How the program looks: colours, icons, the size of its words."""
