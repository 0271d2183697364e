"""Pictures read off a session: pure functions, free of Qt."""
