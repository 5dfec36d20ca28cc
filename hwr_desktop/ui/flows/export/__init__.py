"""The transcript carried away: exported, looked at before that, printed."""
