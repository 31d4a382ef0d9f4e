# SPDX-License-Identifier: GPL-3.0-or-later
"""How a table of one's own is read: seen, changed and taken back in the window."""

import itertools
import time
import zipfile

import tree
from heard import Heard
from tap import equal, run
from window import Window, until

CHIPS = "Chip,Maker,Memory (GB),Price\nA,X,80,12.480\nB,Y,192,35.250\nC,X,141,27.100\n"


def write(screen, text=CHIPS):
    path = screen.folder / "chips.csv"
    path.write_text(text, "utf-8")
    return path


def buttons(window):
    return [node for node in window.program.walk() if node.role.endswith("button")]


def press_button(window, name):
    """A button of a menu may be two objects of one name, of which later GTKs let the inner one be pressed."""

    def pressed():
        for button in [each for each in buttons(window) if each.name.startswith(name)]:
            try:
                button.press()
                return True
            except tree.Gone:
                continue
        return False

    until(pressed, f"a button {name} is pressed")


def check_doubt(screen):
    with Window(screen, write(screen)) as window:
        until(window.bars, "the chart is shown")
        until(lambda: window.find("label", "3 rows · separated by “,” · UTF-8"), "how the file is parted is said")
        press_button(window, "12.48")
        until(lambda: not any(b.name.startswith("12,480") for b in buttons(window)), "the doubt is settled")
        window.key("ctrl+z")
        until(lambda: any(b.name.startswith("12,480") for b in buttons(window)), "undo brings the doubt back")


def check_preview(screen):
    with Window(screen, write(screen)) as window:
        until(window.bars, "the chart is shown")
        press_button(window, "The table")
        until(lambda: {"A", "80", "12.480"} <= {node.name for node in window.program.walk()},
              "the cells stand as the file has them")


def check_tooltip(screen):
    words = "3 rows · separated by “,” · UTF-8"

    def said(window):
        return [node for node in window.program.walk() if node.role == "label" and node.name == words]

    with Window(screen, write(screen)) as window:
        until(lambda: said(window), "how the file is parted is said")
        chip = said(window)[0]
        equal(chip.description, words, "what describes the chip")
        x, y, width, height = chip.extents
        # GTK 4.18 tells the place of what has a margin up to a line too high: the pointer rests lower, too.
        lower = itertools.cycle((0, height * 0.4, height * 0.8))

        def rest():
            at = y + height / 2 + next(lower)
            for moved in range(2):
                window.point(x + width / 2 + moved, at)
            time.sleep(1)
            return len(said(window)) == 2

        until(rest, "what has no room in a chip is told under the pointer")


def check_no_table(screen):
    with Window(screen) as window:
        until(window.bars, "the chart is shown")
        equal([b.name for b in buttons(window) if b.name == "The table"], [], "no bar over data that are no table")


def check_filter(screen):
    with Window(screen, write(screen)) as window:
        until(lambda: len(window.bars()) == 3, "the chart is shown")
        press_button(window, "Filter")
        until(lambda: window.find(".*", "Rows where.*"), "the filter opens")
        press_button(window, "Show these rows only")
        until(lambda: len(window.bars()) == 1, "one row is shown")
        until(lambda: any(b.name.startswith("Filter: 1") for b in buttons(window)), "and the filter says so")
        window.key("ctrl+z")
        until(lambda: len(window.bars()) == 3, "undo shows all again")


def check_typed_filter(screen):
    """Of more names than a list can have, one is typed, and one that no row has is told."""
    rows = "".join(f"Part {number},{number + 7}\n" for number in range(10_002))
    with Window(screen, write(screen, f"Part,Output (MWh)\n{rows}")) as window:
        until(lambda: len(window.bars()) == 20, "the chart is shown")
        press_button(window, "Filter")
        until(lambda: window.find("label", "More than 10,000 to choose from.*"), "it is said why")
        window.key("Tab")
        window.type("Part 10002")
        press_button(window, "Show these rows only")
        until(lambda: window.find("label", "No row says “Part 10002” there."), "no row has that")
        window.key("BackSpace")
        window.type("1")
        press_button(window, "Show these rows only")
        until(lambda: len(window.bars()) == 1, "the row that is typed is shown alone")


def check_unread(screen):
    rows = "".join(f"Chip {number},{number}\n" for number in range(1, 60))
    with Window(screen, write(screen, f"Chip,Memory (GB)\n{rows}Chip 60,n/a?\n")) as window:
        until(window.bars, "the chart is shown")
        press_button(window, "1 cell is no figure: “n/a?”")
        until(lambda: any(node.role == "label" and node.name == "n/a?" and node.extents[3] > 0
                          for node in window.program.walk()), "its row is shown in the table")


COLUMNS = "Chip,Maker,Seen,Memory (GB),Price\nA,X,2023,80,12.480\nB,Y,2024,192,35.250\nC,Z,2025,141,27.100\n"
# No menu and no window has so many places for the keyboard.
MOST = 60


def name_of(node):
    """Of a menu's item, too, which in later GTKs is named by a label beside it."""
    return node.name or next((label.name or label.text for label in node.labels), "")


def chosen(heard):
    """The item of a menu that has the keyboard, or None."""
    node = heard.keyboard()
    return node if node and "menu item" in node.role else None


def go_to(window, heard, name, key, here, what):
    """Goes on by that key to what has a name that begins so. here: what has the keyboard, or None."""
    passed = []
    for _ in range(MOST):
        passed.append(name_of(now := until(here, f"{what} has the keyboard")))
        if passed[-1].startswith(name):
            return
        window.key(key)
        until(lambda: (next_one := here()) and next_one.address != now.address, f"the keyboard goes on, to {name}")
    raise AssertionError(f"{what}: {key} never comes to {name}, but to {passed}")


def by_pointer(window, title):
    """Opens the menu of a column as a person does. Later GTKs tell the place of a title a little too high and too far
    left: what is low and right in it is in it there, too."""
    x, y, width, height = until(lambda: next((node.extents for node in window.program.walk() if
                                              node.name.startswith(title + " · ") and node.extents[2] > 0), None),
                                f"the column {title} is shown")
    window.click(x + width * 0.7, y + height * 0.9)


def choose(window, heard, *names):
    """Goes down a menu that is open, and the menus inside it, to an item. Where an item stands is not asked: some versions
    of GTK tell the place of a menu wrongly."""
    for name in names:
        go_to(window, heard, name, "Down", lambda: chosen(heard), "an item of the menu")
        here = chosen(heard)
        window.key("Return")
        # A menu inside it begins with a way back of the same name.
        until(lambda: not (now := chosen(heard)) or now.address != here.address, f"{name} is chosen")


def title_of(window, name):
    """What the title of a column says that it is, or None."""
    return next((node.name.split(" · ")[1].removesuffix(" ▾") for node in window.program.walk()
                 if node.name.startswith(name + " · ")), None)


STEPS = (("Memory (GB)", ["Leave it out"], "left out"), ("Memory (GB)", ["Holds figures"], "figures"),
         ("Maker", ["Names the rows"], "names"), ("Seen", ["Holds words"], "words"), ("Seen", ["Holds dates"], "dates"),
         ("Price", ["Decimal comma: 12,5"], "figures"), ("Price", ["Unit", "US dollars"], "figures"))


def with_columns(check):
    """A check of the window with the table, the screen reader's bus and the table's titles."""
    def checked(screen):
        heard = Heard(screen)
        try:
            with Window(screen, write(screen, COLUMNS)) as window:
                until(window.bars, "the chart is shown")
                check(window, heard)
                until(lambda: not any(b.name == "12,480" for b in buttons(window)), "the sign is told, no doubt is left")
        finally:
            heard.close()
    return checked


def check_menus(window, heard):
    press_button(window, "The table")
    for column, names, role in STEPS:
        by_pointer(window, column)
        choose(window, heard, *names)
        until(lambda: title_of(window, column) == role, f"{column}: {names[-1]} makes it {role}")


def check_menu_by_keyboard(window, heard):
    def go(name, key="Tab"):
        go_to(window, heard, name, key, heard.keyboard, "something")

    def is_in_list():
        return heard.keyboard().role == "list item"

    window.key("shift+F6")
    until(lambda: window.focused() is None, "the keyboard leaves the figure")
    window.key("shift+F6")
    go("The table")
    window.key("space")
    until(lambda: title_of(window, "Price") == "figures", "the table is shown")
    go("Column")
    window.key("space")
    until(is_in_list, "the columns can be chosen")
    window.key("End", "Return")
    until(lambda: heard.keyboard().name.startswith("Column"), "the last is chosen")
    go("Unit and sign")
    window.key("space")
    choose(window, heard, "Decimal comma: 12,5")
    until(lambda: not any(b.name == "12,480" for b in buttons(window)), "the sign is told")
    go("holds", "shift+Tab")
    window.key("space")
    until(is_in_list, "what it holds can be chosen")
    window.key("End", "Return")
    until(lambda: title_of(window, "Price") == "left out", "the column is left out")


def check_arrows(screen):
    heard = Heard(screen)
    try:
        with Window(screen, write(screen)) as window:
            until(window.bars, "the chart is shown")
            press_button(window, "The table")
            until(lambda: title_of(window, "Price") == "figures", "the table is shown")
            window.key("shift+F6")
            until(lambda: window.focused() is None, "the keyboard leaves the figure")
            window.key("shift+F6")
            go_to(window, heard, "12.48", "Tab", heard.keyboard, "something")
            for name in "A", "B", "C":
                window.key("Down")
                until(lambda: (now := heard.keyboard()) and name in [name_of(node) for node in now.walk()],
                      f"the keyboard comes to the row of {name}")
    finally:
        heard.close()


def check_missing(screen):
    text = "Chip,Memory (GB)\nA,80\nB,--\nC,141\nD,n/a\nE,\nF,36\n"
    with Window(screen, write(screen, text)) as window:
        until(lambda: len(window.bars()) == 3, "the chart is shown")
        press_button(window, "2 cells say that there is no figure: “--” …")
        until(lambda: any(node.role == "label" and node.name == "--" and node.extents[3] > 0
                          for node in window.program.walk()), "the first is shown in the table")


AROUND = ("Sales of four firms\nAs reported\n\nFirm,Sales ($bn)\nOstara,13.1*\nBrightmoor,8.7\nCalyx,4.2\nDunmore,2.6\n\n"
          "Source: company reports\n* Preliminary figure.\n")


def says(window, text):
    return any(node.name == text for node in window.program.walk())


def check_around(screen):
    with Window(screen, write(screen, AROUND)) as window:
        until(lambda: len(window.bars()) == 4, "the chart is shown")
        for text in ("2 lines above the table: Sales of four firms · As reported",
                     "2 lines below the table: Source: company reports · * Preliminary figure."):
            until(lambda: says(window, text), f"a chip says: {text}")
        press_button(window, "The table")
        for text in ("Sales of four firms", "As reported", "Source: company reports", "* Preliminary figure."):
            until(lambda: says(window, text), f"the line stands by the table: {text}")
        equal([node.name for node in window.program.walk() if node.name.startswith("1 row")], [], "none is a row")
        window.key("Escape")
        until(lambda: says(window, "Marked “*” in the table: Preliminary figure."), "the figure says what its mark means")
        equal(any("exact as reported" in node.name for node in window.program.walk()), False, "and is not called exact")


def check_lines(screen):
    odd = "Firm,Sales,Staff\nAcme,40,7\nBolt,30,9\nCore,1,234,3\nDana,10,2\nEver,8,1\n"
    with Window(screen, write(screen, odd)) as window:
        until(lambda: len(window.bars()) == 4, "the chart is shown")
        until(lambda: says(window, "Line 4 does not fit the columns: Core,1,234,3"), "the line is asked about")
        press_button(window, "The table")
        until(lambda: says(window, "234 , 3"), "it stands in the table, with what is too much")
        press_button(window, "Core | 1,234 | 3")
        until(lambda: len(window.bars()) == 5, "it is read as was chosen")
        until(lambda: says(window, "Line 4 is read as you chose"), "and that is said")
        window.key("ctrl+z")
        until(lambda: len(window.bars()) == 4, "undo asks again")
        press_button(window, "Leave the line out")
        until(lambda: says(window, "Line 4 is left out, as you chose"), "it is left out for good")


def check_quotes(screen):
    with Window(screen, write(screen, "Lab,Talks\nTarn,13\n\"Wexcel,31\n")) as window:
        until(lambda: window.find("label", ".*the quote is never closed.*"), "the file cannot be read")
        press_button(window, "Read quotes as plain signs")
        until(lambda: len(window.bars()) == 2, "without quotes it can")
        window.key("ctrl+r")
        until(lambda: len(window.bars()) == 2, "and so it can again")
    with Window(screen, write(screen, "Lab,Talks\nTarn,13\nWend,9\n\"Wexcel,31\n")) as window:
        press_button(window, "End the quote with its line")
        until(lambda: len(window.bars()) == 2, "the lines before it are read")
        press_button(window, "Wexcel | 31")
        until(lambda: len(window.bars()) == 3, "and so is its line, as was chosen")


def check_joined_lines(screen):
    prices = screen.folder / "prices.csv"
    prices.write_text("Firm,Price,Age\nAcme,4,1\nBolt,3,2\nCore,1,234,3\nDana,5,4\nEver,2,5\n", "utf-8")
    with Window(screen, write(screen, "Firm,Staff\nAcme,40\nBolt,30\nDana,10\n"), prices) as window:
        until(lambda: says(window, "prices.csv: Line 4 does not fit the columns: Core,1,234,3"),
              "a line of one of two tables is asked about")
        press_button(window, "Core | 1,234 | 3")
        until(lambda: not says(window, "prices.csv: Line 4 does not fit the columns: Core,1,234,3"), "it is answered")
        until(lambda: says(window, "1 only in prices.csv: Core") or says(window, "2 only in prices.csv: Core, Ever"),
              "and a row of its table")


def check_low(screen):
    """In a low window the table, with the lines around it, leaves the figure its share, and is seen itself."""
    text = "Halls\n\nFirm,Sales\nAcme,40*\nBolt,30\nCore,20\nDana,10\n\nSource: X\n* Preliminary.\n[a] Year ends in May.\n"
    with Window(screen, write(screen, text), raw_state="[Window]\nwidth=1024\nheight=640\n") as window:
        until(lambda: len(window.bars()) == 4, "the chart is shown")
        until(lambda: any(n.name.startswith("4 rows") and n.extents[3] > 0 and
                          n.extents[1] + n.extents[3] < window.figure().extents[1]
                          for n in window.program.walk() if n.role == "label"), "what was decided stands above it")
        press_button(window, "The table")
        until(lambda: title_of(window, "Sales") == "figures", "the table is shown")
        until(lambda: window.figure().extents[3] >= 190, "the figure keeps its height")
        _, y, _, height = window.active().extents

        def is_seen(name):
            place = next((n.extents for n in window.program.walk() if n.role == "label" and n.name == name), None)
            return place and place[3] > 0 and y < place[1] and place[1] + place[3] < window.figure().extents[1]

        until(lambda: is_seen("Acme") and is_seen("Source: X"), "and the table stands above it")
        equal(all(bar.extents[1] + bar.extents[3] <= y + height for bar in window.bars()), True, "no bar is cut")


def check_mended(screen):
    odd = "name,a,b\nx,1,2\ny,2,3\nz,7\nw,4,5\nv,5,6\nu,6,7\nt,7,8\n"
    with Window(screen, write(screen, odd)) as window:
        until(window.bars, "the chart is shown")
        press_button(window, "The table")
        until(lambda: any("line 4 of the file was repaired" in node.description for node in window.program.walk()),
              "what was repaired is marked where it stands")


def check_heading(screen):
    with Window(screen, write(screen, "Firm,Chip,Stock\nAcme,H1,9\nAcme,B2,7\nBolt,H1,5\n")) as window:
        until(lambda: len(window.bars()) == 3, "the chart is shown")
        until(lambda: says(window, "Acme, H1"), "the inspector names the row, and not what several are about")


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def write_book(path, sheets):
    """A spreadsheet of sheets: name → rows of cells."""
    numbered = list(enumerate(sheets, 1))
    names = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in numbered)
    links = "".join(f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
                    for n, _ in numbered)
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
                      f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>')
        for n, name in numbered:
            rows = "".join("<row>" + "".join(
                f"<c><v>{cell}</v></c>" if isinstance(cell, int) else
                f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in sheets[name])
            book.writestr(f"xl/worksheets/sheet{n}.xml", f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>")


def check_sheets(screen):
    path = screen.folder / "book.xlsx"
    write_book(path, {"June": [["Chip", "Memory (GB)"], ["A", 80], ["B", 192]],
                      "July": [["Chip", "Memory (GB)"], ["C", 96], ["D", 288], ["E", 36]]})
    with Window(screen, path) as window:
        until(lambda: len(window.bars()) == 2, "the first sheet is shown")
        # Nothing separates its cells.
        until(lambda: window.find("label", "2 rows"), "how many rows are read is said")
        press_button(window, "Sheet")
        # A bar is a list item, too.
        until(lambda: window.focused() is None and window.focused_role() == "list item", "all sheets can be chosen")
        window.key("Down", "Return")
        until(lambda: len(window.bars()) == 3, "the second one is shown")
        window.key("ctrl+z")
        until(lambda: len(window.bars()) == 2, "undo goes back to the first")


def check_joined(screen):
    paths = [screen.folder / "june.csv", screen.folder / "july.csv"]
    for path, figures in zip(paths, ("12.480 35.250 27.100", "11.480 36.250 28.100")):
        path.write_text("Chip,Price\n" + "".join(f"{chip},{f}\n" for chip, f in zip("ABC", figures.split())), "utf-8")

    def asked():
        return sorted(b.name for b in buttons(window) if b.name[:2] in ("11", "12"))

    with Window(screen, *paths) as window:
        until(lambda: window.find("label", "june.csv: Price: .*") and window.find("label", "july.csv: Price: .*"),
              "the doubts of both tables are told")
        equal(asked(), ["11,480", "11.48", "12,480", "12.48"], "each with its readings")
        until(lambda: says(window, "The sources differ in the number"), "that the tables differ is told")
        equal([node.name for node in window.program.walk() if "¶" in node.name], [], "a table has no paragraphs")
        press_button(window, "11.48")
        until(lambda: asked() == ["12,480", "12.48"], "one is settled, and the other stays")
        press_button(window, "12,480")
        until(lambda: asked() == [], "so is the other, in its own way")
        window.key("ctrl+z")
        until(lambda: asked() == ["12,480", "12.48"], "undo asks again")


def check_fold(screen):
    path = screen.folder / "many.csv"
    path.write_text("ID,Version,Postcode,Latitude,Longitude,Rank,Site,Power (MW)\n"
                    "17,3,10115,52.5,13.4,1,A,80\n29,4,80331,48.1,11.6,2,B,192\n31,5,20095,53.6,10.0,3,C,77\n", "utf-8")
    with Window(screen, path) as window:
        until(lambda: len(window.bars()) == 3, "the chart is shown")
        until(lambda: window.find("label", "ID: not charted: identifiers"), "what has no chart is said, and why")
        equal(window.find("label", "Rank: not charted: ranks"), None, "what is behind the fold")
        press_button(window, "and 2 more")
        until(lambda: window.find("label", "Rank: not charted: ranks"), "the fold opens")
        press_button(window, "fewer")
        until(lambda: not window.find("label", "Rank: not charted: ranks"), "and closes")


def check_ground(screen):
    path = screen.folder / "gdp.csv"
    path.write_text("Country,GDP\nUnited States,27360935000000\nChina,17794781986104\n", "utf-8")
    blue = (0x7BA7E9).to_bytes(3, "little")
    with Window(screen, path, env={"GTK_THEME": "Adwaita:dark"}) as window:
        until(lambda: len(window.bars()) == 2, "the chart is shown")

        def drawn():
            x, y, width, height = window.find("list item", "GDP").extents
            return blue in screen.grab(x, y, min(width, 80), height)

        until(drawn, "the picture of the chart has the inks of a dark ground, whatever made it dark")
        until(lambda: any("27.36 T in the chart" in node.name.replace("\u00a0", " ")
                          for node in window.program.walk()),
              "beside the exact figure stands how the chart writes it")


run({
    "a doubt of one of several tables is settled": check_joined,
    "cells without a figure are told": check_missing,
    "lines around a table are told, and what its marks mean": check_around,
    "a line that does not fit is read as is chosen": check_lines,
    "a table whose quote is never closed is read in two ways": check_quotes,
    "a line of a joined table is asked about": check_joined_lines,
    "the inspector names a row that shares its subject": check_heading,
    "a low window has room for table and figure": check_low,
    "a line that was repaired is marked in the table": check_mended,
    "of a file with several sheets, one is chosen": check_sheets,
    "the rows of one value are shown alone": check_filter,
    "of very many values, one is typed": check_typed_filter,
    "a cell that is not read is shown where it stands": check_unread,
    "a doubt is settled by a click, and Ctrl+Z brings it back": check_doubt,
    "the table is shown beside its chart, as the file has it": check_preview,
    "a column is told by its menu what it is": with_columns(check_menus),
    "and by the keyboard alone": with_columns(check_menu_by_keyboard),
    "arrows go from the bar into the table": check_arrows,
    "what would crowd out the chart is folded": check_fold,
    "pictures of charts are drawn for a dark ground": check_ground,
    "a chip has a tooltip": check_tooltip,
    "data that are no table have no bar": check_no_table,
})
