#!/bin/sh
# csvkit 2.2.0 (agate 1.14.2): the house number 1-2 becomes 2001-01-02, and a counter that opens at 8:30 opens at 0:08:30.
#
# Its tools guess what a column holds from all of its rows. Numbers of houses (番地) with a hyphen are days of a year that
# nobody wrote, as are «4/1» and the months «4-6»; hours and minutes are minutes and seconds. What comes out hangs on the
# neighbours: one house number 13-4 below, and the column stays as it is, for there is no thirteenth month. So a sample of a
# large list says nothing about the list. Nothing is warned of. DuckDB 2.0.1 reads the same file as text and times of day;
# with --no-inference csvkit keeps what was written.
# Here: cells of tables are taken as they were written, and become numbers and days by what is asked there (generator/intake/cells.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'csvkit==2.2.0' 'agate==1.14.2' 'duckdb==2.0.1'
cd "$folder"
printf '町丁,番地,受付,四半期\n中央,1-2,8:30,4-6\n本町,3-4,17:15,7-9\n' > few.csv
printf '町丁,番地,受付,四半期\n中央,1-2,8:30,4-6\n本町,13-4,17:15,10-12\n' > more.csv
{
  for table in few more; do
    echo "csvjson, $table: $(venv/bin/csvjson "$table.csv")"
  done
  echo "csvjson --no-inference: $(venv/bin/csvjson --no-inference few.csv)"
  venv/bin/python -c "import duckdb; print('DuckDB:', *map(str, duckdb.sql('from \"few.csv\"').fetchall()[0]))"
} | tee seen
cat > expected <<'SEEN'
csvjson, few: [{"町丁": "中央", "番地": "2001-01-02", "受付": "0:08:30", "四半期": "2001-04-06"}, {"町丁": "本町", "番地": "2001-03-04", "受付": "0:17:15", "四半期": "2001-07-09"}]
csvjson, more: [{"町丁": "中央", "番地": "1-2", "受付": "0:08:30", "四半期": "2001-04-06"}, {"町丁": "本町", "番地": "13-4", "受付": "0:17:15", "四半期": "2001-10-12"}]
csvjson --no-inference: [{"町丁": "中央", "番地": "1-2", "受付": "8:30", "四半期": "4-6"}, {"町丁": "本町", "番地": "3-4", "受付": "17:15", "四半期": "7-9"}]
DuckDB: 中央 1-2 08:30:00 4-6
SEEN
cmp -s seen expected || { echo 'the behaviour has changed' >&2; exit 1; }
