"""Having a hand learned by a process of its own, as the window and the command line do it. Nothing here needs torch: it
is `engine.hands` that learns, in that process."""
