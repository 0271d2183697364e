"""One content model, rendered for readers who were not there."""
