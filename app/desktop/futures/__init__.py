"""The page of futures: model runs from any place in play, and what may be said of them."""
