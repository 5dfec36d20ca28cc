"""Teaching the networks and measuring them. Never imported by the window."""
