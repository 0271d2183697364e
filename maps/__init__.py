"""The ground: zones, borders, neighbours, labels."""
