# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the window: files, copies, and pictures that come back in."""

import os
import pathlib
import re
import select
import shlex
import subprocess
import time
import zlib

import data
import tree
from dropped import STATE as BESIDE, Carried, Target
from tap import equal, run
from window import LIMIT, Window, press, until

DIALOG = "Export the figure"
STATE = "[View]\nchart=gpu-server-share\n"


def pasted(screen, kind):
    """What another program gets of the clipboard."""
    script = pathlib.Path(__file__).with_name("clipboard.py")
    return subprocess.run(["/usr/bin/python3", str(script), kind], env=screen.env, check=True, timeout=120,
                          stdout=subprocess.PIPE).stdout


def label(window, part):
    """The text of a label of the window with the keyboard that has @part in it, or None."""
    active = window.active()
    return active and next((text for text in active.texts() if part in text), None)


def ask(window, *keys):
    window.key(*(keys or ["ctrl+e"]))
    until(lambda: window.active() and window.active().name == DIALOG, "the dialog is there")
    until(lambda: label(window, " dpi · "), "and its preview is made")


def command(window):
    """What the command line that the dialog shows writes."""
    line = shlex.split(label(window, "exascope export"))
    return data.ask(*line[1:line.index("-o")], *line[line.index("-o") + 2:], "--format",
                    pathlib.PurePath(line[-1]).suffix[1:], "-o", "-")


def check_save(screen):
    path = screen.folder / "gpu-server-share.exascope.png"
    path.unlink(missing_ok=True)
    with Window(screen, state=STATE) as window:
        until(window.bars, "the window shows a figure")
        ask(window)
        # The keyboard is on a list: Return exports all the same.
        wanted = command(window)
        window.key("Return")
        until(path.exists, "Return saves the file")
        until(lambda: len(window.windows()) == 1, "the dialog is closed")
        until(lambda: window.find("label", f"{path.name} is written."), "it is said that it is written")
        equal(path.read_bytes() == wanted, True, "the same bytes as the command line's that was shown")
        window.click(1, 1)
        until(window.active, "the window has the keyboard again")
        ask(window)
        window.key("Return")
        until(lambda: window.active() and window.active().name == "Replace the file", "what is there is asked about")
        window.key("Escape")
        until(lambda: window.active() and window.active().name == DIALOG, "Escape leaves it")
        equal(window.has_name("exascope"), True, "the dialog is a window of exascope")
        window.key("Escape")
        until(lambda: len(window.windows()) == 1, "Escape closes the dialog")


def save_over(window):
    """Exports the figure over the file that is there, and waits for the buttons that stand beside what is said of it."""
    ask(window)
    window.key("Return")
    until(lambda: window.active() and window.active().name == "Replace the file", "what is there is asked about")
    press_button(window, "Replace")
    until(lambda: len(window.windows()) == 1, "both dialogs are closed")
    window.click(1, 1)
    until(window.active, "the window has the keyboard again")
    until(lambda: window.find("button", "Copy Path"), "what can be done with the file is offered")


def check_afterwards(screen):
    """What the buttons do that stand beside what is said of a file that was written."""
    path = screen.folder / "gpu-server-share.exascope.png"
    path.write_bytes(b"")
    opened = screen.folder / "opened"
    # The desktop's program for pictures.
    for name, text in {".local/share/applications/viewer.desktop":
                       f"[Desktop Entry]\nType=Application\nName=V\nExec=sh -c 'echo \"$1\" > {opened}' sh %f\nMimeType=image/png;\n",
                       ".config/mimeapps.list": "[Default Applications]\nimage/png=viewer.desktop\n"}.items():
        (screen.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (screen.folder / name).write_text(text)
    manager = subprocess.Popen(["/usr/bin/python3", str(pathlib.Path(__file__).with_name("file-manager.py"))],
                               env=screen.env, stdout=subprocess.PIPE, text=True)
    try:
        equal(manager.stdout.readline(), "ready\n", "the file manager")
        with Window(screen, state=STATE) as window:
            until(window.bars, "the window shows a figure")
            save_over(window)
            press_button(window, "Copy Path")
            until(lambda: pasted(screen, "text/plain;charset=utf-8") == str(path).encode(), "its path is on the clipboard")
            save_over(window)
            press_button(window, "Show in Folder")
            equal(manager.stdout.readline(), path.as_uri() + "\n", "what the file manager is asked to show")
            save_over(window)
            press_button(window, "Open")
            until(lambda: opened.exists() and opened.read_text() == f"{path}\n", "the file is opened")
    finally:
        manager.terminate()
        manager.wait()


def field(window, name):
    """The entry of that name in the window with the keyboard."""
    return until(lambda: next((node for node in window.walk() if node.name == name and
                               node.role in ("text", "text box", "entry")), None), f"there is “{name}”")


def write_into(window, name, text):
    entry = field(window, name)
    for _ in range(60):
        if any(node.has(tree.FOCUSED) for node in entry.walk()):
            break
        window.key("Tab")
    window.key("ctrl+a")
    window.type(text)


def check_words(screen):
    """Words that are changed for this export, and the name of its file."""
    folder = screen.folder / "words"
    folder.mkdir()
    path = folder / "gpu-server-share_en_1920x1080.png"
    with Window(screen, state=STATE, kept={"export.ini": f"[Export]\nfolder={folder}\n"}) as window:
        until(window.bars, "the window shows a figure")
        title = window.figure().name
        ask(window)
        words = {"Headline": "Who sells the chips", "Subtitle": "Of servers, in per cent", "Note": "Seen in May"}
        for name, text in words.items():
            write_into(window, name, text)
        write_into(window, "Name", "{chart}_{lang}_{width}x{height}")
        for text in (*words.values(), path.name):
            until(lambda: label(window, "exascope export") and text in label(window, "exascope export"),
                  f"the command says “{text}”")
        until(lambda: label(window, " dpi · "), "the preview is made")
        wanted = command(window)
        # The preview is made anew a moment after what was typed: what is written is what it shows.
        window.key("alt+s")
        until(path.exists, "the file has the name that was asked for")
        until(lambda: len(window.windows()) == 1, "the dialog is closed")
        equal(path.read_bytes() == wanted, True, "the same bytes as the command line's that was shown")
        equal(window.figure().name, title, "the headline of the window")
        described = data.ask("describe", "--data", str(path), "gpu-server-share").decode("utf-8")
        equal(words["Headline"] in described, True, "the picture opens with its headline")


def check_opens(screen):
    """The picture of the check before."""
    path = screen.folder / "gpu-server-share.exascope.png"
    title = next(chart["title"] for chart in data.charts().values() if chart["id"] == "gpu-server-share")
    with Window(screen, path, state="[View]\nchart=lag\n") as window:
        until(lambda: len(window.bars()) == 3, "the picture opens as its chart")
        equal(window.figure().name, title, "with its headline")
        window.key("l")
        until(lambda: window.bars() and window.find(None, "Log scale"), "and can be changed")
    changed = bytearray(path.read_bytes())
    at = changed.index(b"IDAT") - 4
    length = int.from_bytes(changed[at:at + 4], "big")
    changed[at + 30] ^= 1
    changed[at + 8 + length:at + 12 + length] = zlib.crc32(changed[at + 4:at + 8 + length]).to_bytes(4, "big")
    other = screen.folder / "changed.png"
    other.write_bytes(changed)
    with Window(screen, other) as window:
        until(lambda: window.find("label", "The picture was changed after it was written: .*"), "that it was changed is said")
    foreign = screen.folder / "foreign.png"
    foreign.write_bytes(data.ask("export", "lag", "--inside", "none", "-o", "-"))
    with Window(screen, foreign) as window:
        until(lambda: any("without figures inside" in text for text in window.program.texts()), "another picture is refused")


def check_folder(screen):
    folder = screen.folder / "where-it-goes"
    folder.mkdir()
    with Window(screen, state=STATE, kept={"export.ini": f"[Export]\nfolder={folder}\n"}) as window:
        until(window.bars, "the window shows a figure")
        ask(window)
        press_button(window, "Choose a folder")
        chooser = until(lambda: next((node for node in window.windows() if node.name == "Choose a folder"), None),
                        "there is a dialog for it")
        until(lambda: any(node.name == folder.name and node.role == "label" for node in chooser.walk()),
              "it begins in the folder that is set")
        window.key("Escape")
        until(lambda: window.active() and window.active().name == DIALOG, "Escape leaves it")


def check_settings(screen):
    with Window(screen, state=STATE) as window:
        until(window.bars, "the window shows a figure")
        ask(window)
        source = until(lambda: next((node for node in window.walk() if node.name == "Source" and
                                     node.role != "label"), None), "there are switches")
        equal(source.has(tree.CHECKED), True, "the source is shown at first")
        # By its key: the switch gets the keyboard, and the space bar turns it.
        for _ in range(40):
            if source.has(tree.FOCUSED):
                break
            window.key("Tab")
        window.key("space")
        until(lambda: label(window, "will not say who said it"), "a warning says what is lost")
        until(lambda: label(window, "--hide source"), "and the command says it, too")
        window.key("Escape")
        until(lambda: len(window.windows()) == 1, "the dialog is closed")


def check_fewer(screen):
    """A finding that is mended in the window's own view."""
    table = screen.folder / "long.csv"
    table.write_text("Name,Value\n" + "".join(
        f"The remarkably long-winded designation of generation {i} as its maker has it in region {i},{1000 - 7 * i}\n"
        for i in range(40)))
    with Window(screen, table) as window:
        until(window.bars, "the window shows a figure")
        window.act("top", "0", window=1)
        until(lambda: len(window.bars()) == 40, "all rows at first")
        ask(window)
        equal("--top 20" in label(window, "exascope export"), False, "in the command, too")
        button = until(lambda: next((node for node in window.walk() if node.name == "Show fewer rows"), None),
                       "names that are shortened are warned of")
        for _ in range(60):
            if button.has(tree.FOCUSED):
                break
            window.key("Tab")
        window.key("space")
        until(lambda: label(window, "--top 20"), "the command has fewer rows, too")
        window.key("Escape")


# Chart, view, settings → the button that mends what is found, and what is no longer said then.
MENDS = [
    ("gpu-server-share", "", "size=60x45mm", "Use a larger size", "The smallest text would be"),
    ("gpu-server-stack", "", "", "Use the print theme", "Printed without colour"),
    ("chips-int8", "", "size=column", "Use a larger size", "have no room and are left out"),
    ("chips-fp16-all", "", "size=column", "Use a larger size", "is told by its outline alone"),
    ("chips-vs-h100", "", "size=column", "Use the chart’s name", "whose row is not shown"),
]


def find_button(window, name):
    return next((node for node in window.walk() if node.name == name and node.role == "button"), None)


def press_button(window, name):
    press(lambda: find_button(window, name), f"“{name}”")


def check_mends(screen):
    for chart, view, settings, button, said in MENDS:
        with Window(screen, state=f"[View]\nchart={chart}\n{view}", kept={"export.ini": f"[Export]\n{settings}\n"}) as window:
            until(window.bars, f"the window shows {chart}")
            ask(window)
            until(lambda: label(window, said), f"{chart}: “{said}” is found")

            def mended():
                return label(window, " dpi · ") and not label(window, said)

            def mend():
                """A size may be followed by the next one; and what was pressed may have been made anew just then."""
                if mended():
                    return True
                before, end = label(window, "exascope export"), time.monotonic() + 3
                find_button(window, button).press()
                while label(window, "exascope export") == before and time.monotonic() < end:
                    time.sleep(0.05)
                return mended()

            until(mend, f"{chart}: “{button}” mends it")


def check_names(screen):
    with Window(screen, state=STATE) as window:
        until(window.bars, "the window shows a figure")
        ask(window)

        def spoken():
            """Later GTKs describe what is chosen in a list, others name it."""
            return {f"{node.name}: {node.description}" if node.role == "toggle button" and node.description else node.name
                    for node in window.walk() if node.role in ("button", "toggle button")}

        said = spoken()
        equal([name for name in said if "Gtk" in name or "_" in name or not name], [], "names as nobody says them")
        equal({"Save", "Size: Slide 16:9, 1920 × 1080", "Theme: Light", "Scope: This chart"} - said, set(), "missing")
        # The keyboard is on the format: the next one but three is its theme.
        window.key("Tab", "Tab", "Tab", "Tab", "space")
        window.key("Down", "Return")
        until(lambda: "Theme: Dark" in spoken(), "what is chosen is said")


def check_copy(screen):
    with Window(screen, state=STATE) as window:
        until(window.bars, "the window shows a figure")
        window.key("ctrl+c")
        until(lambda: window.find("label", "The figure is on the clipboard."), "it is said")
        equal(pasted(screen, "image/png") == data.ask("export", "gpu-server-share", "-o", "-"), True, "PNG")
        equal(pasted(screen, "image/svg+xml") == data.ask("export", "gpu-server-share", "-f", "svg", "-o", "-"), True, "SVG")
        for kind in ("text/plain;charset=utf-8", "text/plain"):
            text = pasted(screen, kind).decode("utf-8")
            for part in ("NVIDIA holds over two thirds", "less than 4 per cent", "TrendForce", "¶ 38", "Q1 2026"):
                equal(part in text, True, f"{part} in {kind}: {text}")
        uri = pasted(screen, "text/uri-list").decode("utf-8").strip()
        equal(pathlib.Path(uri.removeprefix("file://")).read_bytes()[:4], b"\x89PNG", "a file")
        window.key("ctrl+shift+c")
        until(lambda: window.find("label", "The figures are on the clipboard, as a table."), "so is the table")
        equal(b"<td>AMD</td>" in pasted(screen, "text/html"), True, "as HTML")
        equal(b"AMD\t" in pasted(screen, "text/tab-separated-values"), True, "as TSV")
        equal("5–6" in pasted(screen, "text/plain").decode("utf-8"), True, "as text")
        window.key("Tab", "q")
        until(lambda: b"TrendForce" in pasted(screen, "text/plain") and b"<" not in pasted(screen, "text/plain"),
              "Q copies what may be said of one bar")


def check_kept(screen):
    """What was copied is still there when the program is gone, on a desktop that keeps clipboards."""
    png = data.ask("export", "gpu-server-share", "-o", "-")
    manager = subprocess.Popen([os.environ["CLIPBOARD_MANAGER"]], env=screen.env, stdout=subprocess.PIPE, text=True)
    try:
        equal(manager.stdout.readline(), "ready\n", "the desktop's keeper of clipboards")
        with Window(screen, state=STATE) as window:
            until(window.bars, "the window shows a figure")
            window.key("ctrl+c")
            until(lambda: window.find("label", "The figure is on the clipboard."), "it is said")
            window.key("ctrl+q")
            window.process.wait(LIMIT)
        equal(bool(select.select([manager.stdout], [], [], LIMIT)[0]), True, "the keeper was asked")
        equal(manager.stdout.readline(), "kept\n", "what the keeper did")
        equal(pasted(screen, "image/png") == png, True, "PNG")
        equal(b"less than 4 per cent" in pasted(screen, "text/plain;charset=utf-8"), True, "text")
    finally:
        manager.terminate()
        manager.wait()
        manager.stdout.close()


def check_drag(screen):
    with Window(screen, raw_state=BESIDE + STATE) as window:
        until(window.bars, "the window shows a figure")

        def dropped(kind):
            with Target(window, kind) as target:
                return target.get()

        with Carried(window) as carried:
            carried.to(10, 10)

            def is_small():
                """White beside the pointer, and the bare screen again where a small figure ends."""
                carried.tremble()
                return screen.pixel(10 + 20, 10 + 20) == 0xffffff and screen.pixel(10 + 260, 10 + 20) == 0

            until(is_small, "the figure is under the pointer, small")
        png = data.ask("export", "gpu-server-share", "-o", "-")
        equal(dropped("image/png") == png, True, "PNG")
        equal(dropped("image/svg+xml") == data.ask("export", "gpu-server-share", "-f", "svg", "-o", "-"), True, "SVG")
        path = pathlib.Path(dropped("text/uri-list").decode("utf-8").strip().removeprefix("file://"))
        equal((path.name, path.read_bytes() == png), ("gpu-server-share.exascope.png", True), "a file")
        equal("less than 4 per cent" in dropped("text/plain;charset=utf-8").decode("utf-8"), True, "text")


def unpacked(pdf):
    """A PDF with what is packed in it: later cairos pack its objects, too."""
    parts = [pdf]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            pass
    return b"".join(parts)


def check_print(screen):
    path = screen.folder / "gpu-server-share.pdf"
    with Window(screen, state=STATE, kept={"export.ini": f"[Export]\nfolder={screen.folder}\n"}) as window:
        until(window.bars, "the window shows a figure")
        window.key("ctrl+p")
        dialog = until(lambda: next((node for node in window.windows() if node.name == "Print"), None), "the dialog is there")
        until(lambda: any(node.name == "Print to File" for node in dialog.walk()), "a file is one of the printers")
        window.key("Tab", "Down", "space")
        press(lambda: next((node for node in dialog.walk() if node.role == "button" and node.name.endswith("Print") and
                            node.has(tree.SENSITIVE)), None), "the button of what is chosen")
        until(lambda: path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF"), "the file is written")
        title = next(chart["title"] for chart in data.charts().values() if chart["id"] == "gpu-server-share")
        equal(f"/Title ({title})".encode() in unpacked(path.read_bytes()), True, "it has the headline as its title")


def go_to_scope(window):
    """To the scope the keyboard goes back from the format, over the header and the command."""
    scope = until(lambda: next((node for node in window.walk() if node.name == "Scope" and node.role != "label"),
                               None), "there is a scope")
    for _ in range(30):
        if any(node.has(tree.FOCUSED) for node in scope.walk()):
            break
        window.key("shift+Tab")


def choose_all(window):
    """The last item of the scope."""
    go_to_scope(window)
    window.key("space")
    window.key("End", "Return")


def ask_for_many(screen, window, name):
    """Opens the dialog for small pictures, and gives the folder that they go into."""
    folder = screen.folder / name
    folder.mkdir()
    settings = screen.folder / "state" / "exascope" / "export.ini"
    settings.write_text(f"[Export]\nfolder={folder}\nsize=640x360\n", "utf-8")
    until(window.bars, "the window shows a figure")
    ask(window)
    return folder


def check_picked(screen):
    with Window(screen) as window:
        folder = ask_for_many(screen, window, "picked")
        go_to_scope(window)
        window.key("space")
        window.key("Home", "Down", "Return")
        until(lambda: window.find("button", "1 chart"), "the chart that is shown is picked")
        window.key("Tab", "space")
        boxes = until(lambda: [node for node in window.walk() if node.role in ("checkbox", "check box") and
                               node.name in data.charts()], "charts can be picked")
        equal([box.has(tree.CHECKED) for box in boxes].count(True), 1, "one is picked at first")
        until(lambda: boxes[0].has(tree.FOCUSED), "the first has the keyboard")
        window.key("space")
        window.key("Tab")
        until(lambda: any(box.has(tree.FOCUSED) for box in boxes[1:]), "Tab goes to another one")
        window.key("space")
        until(lambda: [box.has(tree.CHECKED) for box in boxes].count(True) == 2, "the only one stays, and a second is picked")
        window.key("Escape")
        window.key("alt+s")
        until(lambda: len(list(folder.glob("*.png"))) == 2, "both are written")
        until(lambda: window.find("label", "2 files are written."), "and no other")


def check_batch(screen):
    with Window(screen) as window:
        folder = ask_for_many(screen, window, "out")
        choose_all(window)
        until(lambda: label(window, "One file each") or True, "all are chosen")
        window.key("alt+s")
        charts = len(data.charts())
        until(lambda: len(list(folder.glob("*.png"))) == charts, "all charts are written")
        until(lambda: window.find("label", f"{charts} files are written."), "and it is said")
        equal([path.name for path in folder.iterdir() if not path.name.endswith(".png")], [], "nothing else is left")


run({
    "Ctrl+E and Return save what “exascope export” writes, and ask before they replace": check_save,
    "the picture opens as its chart; a changed one and a foreign one are told": check_opens,
    "what was written can be opened, shown in its folder, and its path copied": check_afterwards,
    "headline, subtitle, note and name are changed for this export": check_words,
    "another folder is looked for from the one that is set": check_folder,
    "what is left out is warned of, and stands in the command": check_settings,
    "fewer rows are fewer in the command, too": check_fewer,
    "what is found has a button that mends it": check_mends,
    "lists and buttons are called by what they are about": check_names,
    "copies are the export's own, for whoever asks for what": check_copy,
    "what was copied outlives the program where the desktop keeps it": check_kept,
    "dragged out of the window, it is what another program takes": check_drag,
    "printed to a file, it is there under the chart's name": check_print,
    "charts that are picked, one at least": check_picked,
    "all charts at once": check_batch,
})
