"""``python -m generator`` is ``kyoso``."""

from generator.cli import main

if __name__ == "__main__":
    main()
