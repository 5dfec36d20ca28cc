"""The few windows besides the main one."""
