"""`python -m benchmarks`."""

from __future__ import annotations

import logging
import sys
import warnings

from benchmarks.command import main

if __name__ == "__main__":
    # What peers say about single pages would drown the tables.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.exit(main())
