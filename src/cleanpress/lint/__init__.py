"""Residue as a linter's findings: told, taken out, shown as a difference, stopped at commit."""
