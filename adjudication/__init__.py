"""What decides: state, models, phases, the turn, the record, analysis."""
