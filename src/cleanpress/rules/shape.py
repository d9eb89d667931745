"""CP8xx: the shape of a line as evidence for the story."""

from __future__ import annotations
