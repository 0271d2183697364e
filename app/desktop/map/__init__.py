"""The map: a lens makes a picture of the state, the view draws it over real geography."""
