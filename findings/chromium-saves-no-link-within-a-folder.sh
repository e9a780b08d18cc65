#!/bin/sh
# Chromium 156 (Debian 12), driven by playwright 1.65.2: `download` on a link between two files of one folder is not
# heeded. Opened from a disk (file://), the link opens the other file in the page's place instead of saving it under
# the name given; the same two files served over http are saved under that name. A Blob made by the page is saved
# from both places.
# Here: what an entry page of a site carried as a folder saves is a Blob of words that the page's script brings along;
# without scripts the link opens the file beside the page.
# Chromium is the machine's own: set CHROMIUM to name another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'playwright==1.65.2'
mkdir "$folder/pages"
printf 'words\n' > "$folder/pages/words.txt"
cat > "$folder/pages/index.html" <<'PAGE'
<!doctype html><meta charset="utf-8"><title>links</title>
<a id="link" href="words.txt" download="named.txt">a file of the folder</a>
<a id="blob" download="named.txt">a Blob</a>
<script>document.getElementById("blob").href = URL.createObjectURL(new Blob(["words\n"]));</script>
PAGE
cat > "$folder/look.py" <<'LOOK'
import functools, http.server, os, pathlib, shutil, threading
from playwright.sync_api import Error, sync_playwright

pages = pathlib.Path(__file__).parent / "pages"
names = ("chromium-headless-shell", "chromium", "chromium-browser")
program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)

class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_): pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(pages)))
threading.Thread(target=server.serve_forever, daemon=True).start()
places = {"a folder": (pages / "index.html").as_uri(), "http": f"http://127.0.0.1:{server.server_port}/index.html"}

with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
    for place, address in places.items():
        for link in ("link", "blob"):
            page = browser.new_page(accept_downloads=True)
            page.goto(address)
            try:
                with page.expect_download(timeout=3000) as saved:
                    page.click(f"#{link}")
                print(f"{link} in {place}: saved as {saved.value.suggested_filename}")
            except Error:
                print(f"{link} in {place}: opened {page.url.rpartition('/')[2]}")
            page.close()
    browser.close()
server.shutdown()
LOOK
"$folder/venv/bin/python" "$folder/look.py" | tee "$folder/seen"
cat > "$folder/expected" <<'SEEN'
link in a folder: opened words.txt
blob in a folder: saved as named.txt
link in http: saved as named.txt
blob in http: saved as named.txt
SEEN
cmp -s "$folder/seen" "$folder/expected" || { echo 'the behaviour has changed' >&2; exit 1; }
