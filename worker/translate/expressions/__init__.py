"""Dates, times, amounts, measures and the like: found in a text, written in the other language, compared. By rule."""
