"""What each model decides in play, in turn order."""
