"""The structure of HTML made from Markdown: what a reader sees, without what engines may do as they like."""

import html as entities
import re
from html.parser import HTMLParser

SAME = {"s": "del"}
KEPT = {"href", "start", "align"}
VOID = {"br", "hr"}
BLANKS = "[ \t\n\r]+"
BESIDE_BLOCKS = re.compile(
    r"[ \t\n]*(</?(?:p|ul|ol|li|blockquote|pre|table|thead|tbody|tr|th|td|h[1-6]|br|hr|~)\b[^>]*>|<~>)[ \t\n]*"
)


class _Flat(HTMLParser):
    """Writes HTML anew: tags in one spelling, code as lines, everything else with single blanks."""

    def __init__(self):
        super().__init__()
        self.open, self.made, self.code = [], [], []

    def handle_starttag(self, tag, attrs):
        tag = SAME.get(tag, tag)
        kept = "".join(sorted(_attribute(name, value) for name, value in attrs))
        is_loose = tag == "p" and self.open[-1:] == ["li"]
        if tag not in VOID:
            self.open.append("~" if is_loose else tag)
        self.made.append("<~>" if is_loose else f"<{tag}{kept}>")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        opened = self.open.pop()
        if opened == "pre":
            lines = [line.expandtabs(4).rstrip() for line in "".join(self.code).split("\n")]
            self.made += [entities.escape("⏎".join(lines).strip("⏎").replace(" ", "␣"))]
            self.code.clear()
        assert opened in {"~", SAME.get(tag, tag)}
        self.made.append("<~>" if opened == "~" else f"</{opened}>")

    def handle_data(self, data):
        if "pre" in self.open:
            self.code.append(data)
        elif "code" in self.open:
            self.made.append(entities.escape(" ".join(data.split())).replace(" ", "␣"))
        else:
            self.made.append(entities.escape(re.sub(BLANKS, " ", data)))


def _attribute(name, value):
    if name == "style" and value.startswith("text-align:"):
        return f" align={value.removeprefix('text-align:').strip(' ;')}"
    return f" {name}={value}" if name in KEPT else ""


def structure(html):
    """Return ``html`` in one spelling: whether an item is loose, and empty rows of a table, are only air."""
    flat = _Flat()
    flat.feed(html)
    flat.close()
    text = BESIDE_BLOCKS.sub(r"\1", "".join(flat.made))
    text = re.sub(r"(?:<~>)+", "<~>", text)
    text = re.sub(r"(?<=>)<~>|<~>(?=<(?:/li|ul|ol|blockquote|pre|table|hr|h\d))", "", text)
    text = re.sub(r"<pre><code>|</code></pre>", lambda tag: tag[0].replace("<code>", "").replace("</code>", ""), text)
    text = re.sub(r"<em><strong>((?:(?!</?(?:em|strong)>).)*)</strong></em>", r"<strong><em>\1</em></strong>", text)
    return re.sub(r"<tbody>(?:<tr>(?:<td[^>]*></td>)*</tr>)?</tbody>|<pre></pre>|<p></p>", "", text)
