"""What stands around a wire story, and is translated by rule: headline, byline, dateline, outlet, credit, labels."""
