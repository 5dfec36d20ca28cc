"""What is done with a text once it is read: spelling, speech, translation, and what matters in it."""
