"""The search put over a finished folder of HTML, whatever made it: pages in, index and scripts out."""
