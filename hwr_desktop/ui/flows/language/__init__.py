"""What is done with the language: read aloud, translated, spelt, and what matters in it."""
