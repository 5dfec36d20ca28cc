"""How far each hand of the project is, as the window sees it."""
