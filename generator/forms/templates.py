"""Templates to fill in without the form: a table as text or spreadsheet, a letter; by the ending of their name."""

from collections.abc import Callable, Mapping

from generator.catalog import Catalog
from generator.forms.letter import letter
from generator.forms.table_rows import empty_table
from generator.forms.workbook import workbook
from generator.kinds import Kind

TEMPLATES: Mapping[str, Callable[[Kind, Catalog], bytes]] = {".csv": empty_table, ".xlsx": workbook, ".docx": letter}
