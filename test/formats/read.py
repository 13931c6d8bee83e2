"""Reads every format as Python does, and prints the words of each quote's segments: sys.stdin has {name: file}, and the text."""
import csv, html.parser, io, json, sys
import xml.etree.ElementTree as tree

given = json.load(sys.stdin)
text, files = given["text"], given["files"]
cut = lambda spans: [text[start:end] for start, end in spans]


def from_csv(file):
    rows = csv.DictReader(io.StringIO(file.removeprefix("\ufeff"), newline=""))
    return {row["quote"]: cut([tuple(map(int, one.split(".."))) for one in row["segments"].split()]) for row in rows}


def from_annotation(file):
    words = {}
    for item in json.loads(file)["first"]["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            quote, place = target["selector"]
            assert text[place["start"]:place["end"]] == quote["exact"]
            assert text[max(0, place["start"] - 32):place["start"]] == quote["prefix"]
            assert text[place["end"]:place["end"] + 32] == quote["suffix"]
            words.setdefault(item["id"].rpartition("#")[2], []).append(quote["exact"])
    return words


def from_xml(file, key):
    words = {}
    for element in tree.fromstring(file).iter():
        name = key(element)
        if name:
            words.setdefault(name, []).append("".join(element.itertext()))
    return words


XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.open, self.skip = {}, [], False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "mark":
            self.open.append(attributes.get("data-quote"))
            if self.open[-1]:
                self.words.setdefault(self.open[-1], []).append("")
        self.skip = self.skip or tag == "a"

    def handle_endtag(self, tag):
        if tag == "mark":
            self.open.pop()
        self.skip = self.skip and tag != "a"

    def handle_data(self, data):
        for quote in self.open:
            if quote and not self.skip:
                self.words[quote][-1] += data


page = Page()
page.feed(files["html"])
result = json.loads(files["json"])
quotations = [one for one in json.loads(files["quotation"])["@graph"] if one["@type"] == "Quotation"]
print(json.dumps({
    "json": {one["id"]: cut([(span["start"], span["end"]) for span in one["segments"]]) for one in result["quotes"]},
    "csv": from_csv(files["csv"]),
    "csv-bom": from_csv(files["csv-bom"]),
    "annotation": from_annotation(files["annotation"]),
    "quotation": {one["@id"].rpartition("#")[2]: [part["text"] for part in one.get("hasPart", [one])] for one in quotations},
    "nitf": from_xml(files["nitf"], lambda one: one.get("class") if one.tag.endswith(("}q", "}object.title")) else None),
    "tei": from_xml(files["tei"], lambda one: one.get(XML_ID, "").partition(".")[0] if one.tag.endswith(("}said", "}soCalled")) else None),
    "html": page.words,
}))
