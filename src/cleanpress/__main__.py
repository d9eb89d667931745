"""`python -m cleanpress`."""

import sys

from cleanpress.cli import main

if __name__ == "__main__":
    sys.exit(main())
