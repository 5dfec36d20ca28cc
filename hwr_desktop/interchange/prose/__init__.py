"""Text for reading people: paragraphs of styled runs, and what is made of them alone."""
