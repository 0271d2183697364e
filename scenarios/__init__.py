"""What planners write: actors, instruments, actions, injects; reader; library."""
