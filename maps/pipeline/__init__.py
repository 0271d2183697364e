"""Remakes maps/data from its sources: a developer's tool, never imported by the product."""
