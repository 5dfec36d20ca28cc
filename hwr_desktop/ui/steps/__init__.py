"""What jobs of the window do in a worker thread: generators over frozen values."""
