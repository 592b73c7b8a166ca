"""The whole bot, but its networks, in a world of chance: one seed, one history."""
