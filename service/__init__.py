"""The HTTP service: takes articles in and gives records out. Never translates, and imports nothing of the worker."""
