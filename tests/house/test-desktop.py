# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop is told of the program is valid, speaks of one program, and goes where desktops look."""

import configparser
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ET

BUILD, TOP, VERSION = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
DATA = TOP / "data"
ID = "io.github.exascope.Exascope"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def equal(got, wanted, what):
    if got != wanted:
        raise AssertionError(f"{what}: {got!r}, not {wanted!r}")


def run(*command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def desktop_entry():
    entry = configparser.ConfigParser(interpolation=None, delimiters="=")
    entry.optionxform = str
    entry.read(DATA / f"{ID}.desktop", "utf-8")
    return entry["Desktop Entry"]


def metainfo():
    return ET.parse(DATA / f"{ID}.metainfo.xml").getroot()


def types():
    return {node.get("type"): node for node in ET.parse(DATA / f"{ID}.mime.xml").getroot()}


def check_entry():
    equal(run("desktop-file-validate", "--no-hints", DATA / f"{ID}.desktop"), "", "what desktop-file-validate says")
    equal(desktop_entry()["Icon"], ID, "the icon")
    for path in (f"{ID}.svg", f"{ID}-symbolic.svg"):
        equal((TOP / "icons" / path).is_file(), True, path)


def check_metainfo():
    run("appstreamcli", "validate", "--no-net", "--pedantic", DATA / f"{ID}.metainfo.xml")
    root = metainfo()
    equal(root.findtext("id"), ID, "id")
    equal(root.find("releases")[0].get("version"), VERSION, "the last release")
    releases = [release.get("version") for release in root.find("releases")]
    changes = [line.split()[1] for line in (DATA / "CHANGELOG.md").read_text("utf-8").splitlines()
               if line.startswith("## ")]
    equal(changes, releases, "the versions of the changelog")
    pictures = [image.text for image in root.iter("image")]
    equal(len(pictures) >= 3, True, "there are pictures")
    for picture in pictures:
        path = picture.partition(f"/v{VERSION}/")[2]
        equal((TOP / path).is_file(), True, f"{picture} is a file of this version")


def check_translated():
    """What is said in English is said in Chinese, word for word in the entry and in the store."""
    entry = desktop_entry()
    for key in ("GenericName", "Comment", "Keywords"):
        equal(bool(entry.get(f"{key}[zh_CN]")), True, f"{key} in Chinese")
    root = metainfo()
    equal([node.text for node in root.iter("summary")], [entry["Comment"], entry["Comment[zh_CN]"]], "the summary")
    for parent in (*root.iter("description"), *root.iter("screenshot"), *root.iter("ul")):
        if parent.find("p") is None and parent.find("li") is None and parent.find("caption") is None:
            continue
        if any(parent is node for release in root.iter("release") for node in release.iter()):
            continue
        words = [node for node in parent if node.tag in ("p", "li", "caption")]
        equal(sum(node.get(LANG) is None for node in words), sum(node.get(LANG) == "zh_CN" for node in words),
              "sentences in both languages")


def check_types():
    """The entry opens, the store lists and the thumbnailer draws each type of file that is the program's own."""
    own = {kind for kind in types() if "exascope" in kind}
    equal(set(types()) <= set(desktop_entry()["MimeType"].split(";")), True, "the desktop entry opens all of them")
    equal({node.text for node in metainfo().iter("mediatype")}, own, "the store's types")
    thumbnailer = (DATA / f"{ID}.thumbnailer").read_text("utf-8")
    line = next(line for line in thumbnailer.splitlines() if line.startswith("MimeType="))
    equal(set(line.partition("=")[2].strip(";").split(";")), own, "the thumbnailer's types")


def known(folder, *names):
    """The types of files as a desktop finds them once the program is installed."""
    script = ("import sys\nfrom gi.repository import Gio\n"
              "for path in sys.argv[1:]:\n"
              "    head = open(path, 'rb').read(65536)\n"
              "    print(Gio.content_type_guess(path.rpartition('/')[2], head)[0])\n")
    return run(sys.executable, "-c", script, *names,
               env=os.environ | {"XDG_DATA_HOME": str(folder), "LC_ALL": "C.UTF-8"}).split()


def check_magic():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "mime" / "packages").mkdir(parents=True)
        (folder / "mime" / "packages" / f"{ID}.xml").write_bytes((DATA / f"{ID}.mime.xml").read_bytes())
        run("update-mime-database", folder / "mime", env=os.environ | {"XDG_DATA_HOME": str(folder)})
        environment = os.environ | {"EXASCOPE_DATA": str(DATA)}
        wanted = {}
        for chart, lang in (("gpu-server-share", "en"), ("chips-int8", "zh_CN")):
            for inside, kind in (("shown", "image/x-exascope+png"), ("none", "image/png")):
                path = folder / f"{chart}-{inside}"
                run(os.environ["EXASCOPE"], "export", chart, "--lang", lang, "--inside", inside, "-f", "png", "-o", path,
                    env=environment)
                wanted[str(path)] = kind
        for path, kind in (("mine.exascope.json", "application/x-exascope+json"), ("other.json", "application/json"),
                           ("rows.ndjson", "application/x-ndjson"), ("rows.jsonl", "application/x-ndjson")):
            (folder / path).write_text('{"format": "exascope", "version": 1}\n', "utf-8")
            wanted[str(folder / path)] = kind
        equal(dict(zip(wanted, known(folder, *wanted), strict=True)), wanted, "types")


def check_installed():
    """Everything goes below the prefix, where a desktop looks for it."""
    places = json.loads(run("meson", "introspect", "--installed", BUILD))
    options = {option["name"]: option["value"] for option in json.loads(run("meson", "introspect", "--buildoptions", BUILD))}
    prefix = pathlib.Path(options["prefix"])
    share = prefix / options["datadir"]
    to = {pathlib.Path(place) for place in places.values()}
    for place in to:
        equal(place.is_relative_to(prefix), True, f"{place} is below the prefix")
    for wanted in (prefix / options["bindir"] / "exascope", share / "applications" / f"{ID}.desktop",
                   share / "metainfo" / f"{ID}.metainfo.xml", share / "mime" / "packages" / f"{ID}.xml",
                   share / "thumbnailers" / f"{ID}.thumbnailer", share / "exascope" / "us-china.json",
                   share / "icons" / "hicolor" / "scalable" / "apps" / f"{ID}.svg",
                   share / "icons" / "hicolor" / "symbolic" / "apps" / f"{ID}-symbolic.svg",
                   prefix / options["mandir"] / "man1" / "exascope.1",
                   share / "bash-completion" / "completions" / "exascope.bash",
                   share / "zsh" / "site-functions" / "_exascope",
                   share / "fish" / "vendor_completions.d" / "exascope.fish",
                   share / "locale" / "zh_CN" / "LC_MESSAGES" / "exascope.mo"):
        equal(wanted in to, True, f"{wanted} is installed")


CHECKS = {
    "the desktop entry is valid and has its icons": check_entry,
    "the store's page is valid, of this version, and its pictures are there": check_metainfo,
    "both languages say the same": check_translated,
    "each type of file is known everywhere": check_types,
    "files are known by name and by what is inside": check_magic,
    "everything is installed where desktops look": check_installed,
}

print(f"1..{len(CHECKS)}")
failed = 0
for number, (words, check) in enumerate(CHECKS.items(), 1):
    try:
        check()
        print(f"ok {number} {words}")
    except Exception:  # whatever it is, the checks after it still run
        failed += 1
        print(f"not ok {number} {words}")
        print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
sys.exit(failed > 0)
