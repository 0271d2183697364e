"""The engine's turn written a second time, as agents of Mesa 3 and plain loops.

It serves two ends: a yardstick for speed that nobody tuned, and an independent reading of the
rules. It shares the scenario and what is compiled from it with the engine, nothing of the turn,
and draws its own random numbers. A file a group of phases; never make it faster.
"""
