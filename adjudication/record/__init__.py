"""The append-only record: one file, a hash chain, a tree of nodes."""
