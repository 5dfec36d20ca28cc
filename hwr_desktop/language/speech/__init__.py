"""Reading a text aloud: what is said, by which voice, when each word sounds, and playing or saving that."""
