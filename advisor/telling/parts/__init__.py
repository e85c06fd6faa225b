"""The parts of a report, a topic each: sections of blocks with every word in place."""
