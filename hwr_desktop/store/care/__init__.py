"""A project kept sound: backups, the way back to them, examining and repairing."""
