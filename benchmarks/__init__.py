"""What is timed, as ratios where machines differ; run by hand, never by a test."""
