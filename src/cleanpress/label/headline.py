"""Where the story's title stands on a page that prints it twice."""

from __future__ import annotations

from collections.abc import Sequence

from cleanpress.rules.line import Line

TOP = 6
"""Lines at the very top among which a page dump shows the title element."""


def headline_anchor(lines: Sequence[Line]) -> int | None:
    """The index of the last line above the bulk of the text that repeats a line of the top, perhaps without the
    site's name; None where nothing repeats. Page dumps open with the title element, and the story with its heading."""
    titles: list[str] = []
    anchor = None
    story = 0
    for i, line in enumerate(lines):
        if line.words <= 40 and titles and _repeats(line, titles):
            anchor = i
        if i < TOP and (3 <= line.words <= 40 or len(line.folded) >= 15):
            titles.append(line.folded)
        if line.is_paragraph:
            story += line.words
            if story > 300:
                break
    return anchor


def _repeats(line: Line, titles: Sequence[str]) -> bool:
    """Whether the line is one of the titles, or one but for a site's name before or after it."""
    text = line.folded
    if len(text) < 15:
        return text in titles and (len(text) >= 12 or line.words >= 3)
    near = [title for title in titles if text in title and len(text) >= 0.4 * len(title)]
    return any(title.startswith(text) or title.endswith(text) for title in near)
