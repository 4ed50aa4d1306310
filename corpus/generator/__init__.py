"""Makes scans with known truth: typesets a text, degrades its pages, writes what is printed on each."""
