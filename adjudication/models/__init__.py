"""Published mathematics: one file each, arrays in and out, a source for every formula."""
