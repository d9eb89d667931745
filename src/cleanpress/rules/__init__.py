"""Rules: one look at a line and its neighbours, giving evidence for labels."""

from cleanpress.model import Label
from cleanpress.rules.engine import Match, Rule, all_rules, installed_rules, rule
from cleanpress.rules.line import Line

__all__ = ["Label", "Line", "Match", "Rule", "all_rules", "installed_rules", "rule"]
