"""Rules: one look at a line and its neighbours, giving evidence for labels."""

from cleanpress.rules.engine import Rule, all_rules

__all__ = ["Rule", "all_rules"]
