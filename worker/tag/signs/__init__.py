"""What around a name tells that it is not what it looks like, or what else it is called."""
