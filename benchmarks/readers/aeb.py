"""Article extraction benchmark of Zyte (Scrapinghub): `ground-truth.json`, `html/ID.html.gz`, `output/SYSTEM.json`.

All its JSON files map an id to `{"articleBody": ..., "url": ...}`. Those in `output/` are what other systems printed.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.page import Page, read_object


def find(folder: Path) -> Path | None:
    """The folder itself."""
    return folder if (folder / "ground-truth.json").is_file() and (folder / "html").is_dir() else None


def read(root: Path) -> list[Page]:
    """Its pages, with the stored outputs."""
    outputs = {path.stem: read_object(path) for path in sorted((root / "output").glob("*.json"))}
    return [
        Page(
            id=key,
            source=root / "html" / f"{key}.html.gz",
            url=entry.get("url"),
            body=entry.get("articleBody") or "",
            outputs={
                name: output[key].get("articleBody") or "" for name, output in sorted(outputs.items()) if key in output
            },
        )
        for key, entry in sorted(read_object(root / "ground-truth.json").items())
    ]
