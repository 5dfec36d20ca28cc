"""What is done with a text once it is read: spelling, speech, translation."""
