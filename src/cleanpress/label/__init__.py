"""Findings and learned weights -> a label for every line, in two looks."""
