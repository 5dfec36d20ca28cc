"""The window: the only folder that knows Qt. Views emit wishes, flows act, the workspace tells facts."""
