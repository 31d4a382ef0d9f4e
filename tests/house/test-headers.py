# SPDX-License-Identifier: GPL-3.0-or-later
"""Every declaration of a header is told of: by a comment above it, or above another of its group (what stands together
without an empty line), or at its end. What stands within a type tells of its members, not of the type."""

import pathlib
import re
import sys

TOP = pathlib.Path(sys.argv[1])

LITERAL_OR_COMMENT = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|/\*.*?\*/|//[^\n]*', re.S)
# Whole without a semicolon.
MACRO = re.compile(r"(G_BEGIN_DECLS|G_END_DECLS|G_DECLARE_\w+ \(.*\)|G_DEFINE_\w+ \(.*\))$", re.S)
BODY = re.compile(r"static inline .*\}$", re.S)
# Nothing to tell of: what stands around declarations, what follows from another one, and a domain of errors, of which
# its codes tell.
SILENT = re.compile(r"G_|#(?!define)|#define (EXA_TYPE_\w+|\w+_ERROR) |GQuark \w+_error_quark \(void\)|extern \"C\"")
NAMED = re.compile(r"G_DECLARE_\w+ \((\w+),|typedef struct _(\w+) \w+;")
# Of a type that is told of where it is named.
MEMBERS = re.compile(r"struct _(\w+) \{")


def lines_of(text):
    """(as it is, without comments and literals, whether a comment is on it) of each line."""
    def hide(found):
        mark = "\a" if found[0].startswith("/") else "x"
        return mark + re.sub(r"[^\n]+", lambda _: mark, found[0])[1:]
    return [(line, hidden.replace("\a", ""), "\a" in hidden)
            for line, hidden in zip(text.split("\n"), LITERAL_OR_COMMENT.sub(hide, text).split("\n"))]


def untold(text):
    """The declarations that nothing tells of: their first lines' numbers and texts."""
    missing, named, told, begun = [], set(), False, None
    for number, (line, code, comment) in enumerate(lines_of(text), 1):
        if begun is None:
            told = (told or comment and not code.strip()) and bool(line.strip())
            if not code.strip():
                continue
            begun, words, known = number, "", told or comment and code.rstrip().endswith("{")
        words += code.strip() + "\n"
        if words.startswith("#"):
            whole = not code.endswith("\\")
        else:
            depth = sum(words.count(sign) for sign in "{(") - sum(words.count(sign) for sign in "})")
            whole = depth == 0 and (words.rstrip().endswith(";") or MACRO.match(words) or BODY.match(words))
        if not whole:
            continue
        members = MEMBERS.match(words)
        if not (known or comment or SILENT.match(words) or members and members[1] in named):
            missing.append((begun, words.split("\n")[0]))
        named.update(filter(None, (name for pair in NAMED.findall(words) for name in pair)))
        begun = None
    return missing


COMMENT = re.compile(r"/\*.*?\*/", re.S)
# A word of what goes wrong.
ERRORS = re.compile(r"error|why|refuse|fail|FALSE with", re.I)


def errors_untold(text):
    """The first words of the groups in which a GError is taken and no comment says which."""
    groups = re.split(r"\n\s*\n", text)
    return [COMMENT.sub("", group).strip().split("\n")[0] for group in groups
            if "GError **" in COMMENT.sub("", group) and not any(ERRORS.search(told) for told in COMMENT.findall(group))]


# A header of which each third word is told of, in each way in which that can be, and what is not.
SAMPLE = """/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Told above,
 *
 * at length. */
typedef struct _Told Told;
#define EXA_TYPE_TOLD (exa_told_get_type ())
void with_its_group (const char *text);

struct _Told {
  int members; /* told of */

  int more;
};

#define TOLD_AT_ITS_END "/* no comment" /* but this is one */
#define UNTOLD "/* no comment"

typedef enum {
  ONE, /* of the members alone */
} Untold;
void untold (Untold one, /* nor this */
             int two);
/* Told. */
static inline int
told (void)
{
  return 0;
}

#define UNTOLD_AS_WELL(a) \\
  f (a)

void told_at_its_end (void); /* so */
void untold_below_it (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Told, g_free)
G_DECLARE_FINAL_TYPE (Untold, untold,
                      EXA, UNTOLD, GObject)

/* A heading. */

void untold_below_a_heading (void);

G_END_DECLS
"""
UNTOLD = ["#define UNTOLD x", "typedef enum {", "void untold (Untold one,", "#define UNTOLD_AS_WELL(a) \\",
          "void untold_below_it (void);", "void untold_below_a_heading (void);"]


def check_sample():
    """That what is not told of is found, and nothing else."""
    found = [words for _, words in untold(SAMPLE)]
    if found != UNTOLD:
        raise AssertionError(f"{found}, not {UNTOLD}")
    for number, words in untold(SAMPLE):
        line = SAMPLE.split("\n")[number - 1]
        if line[:10] != words[:10]:
            raise AssertionError(f"line {number} is {line!r}, not {words!r}")


FAILING = """/* Told. Error: none that we know. */
gboolean told (GError **error);
/* Of its group. */
gboolean told_above (GError **error);

/* Told of, but not of what goes amiss. */
gboolean errors_untold (int one,
                        GError **error);

/* Does not fail. */
void without (int one);
"""


def check_errors_sample():
    found = errors_untold(FAILING)
    if found != ["gboolean errors_untold (int one,"]:
        raise AssertionError(found)


def check_errors():
    missing = [f"{header.relative_to(TOP)}: {words}" for header in sorted((TOP / "src").rglob("*.h"))
               for words in errors_untold(header.read_text("utf-8"))]
    if missing:
        raise AssertionError("nothing tells of the errors of\n" + "\n".join(missing))


def check_headers():
    headers = sorted((TOP / "src").rglob("*.h"))
    missing = [f"{header.relative_to(TOP)}:{number}: {words}"
               for header in headers for number, words in untold(header.read_text("utf-8"))]
    if not headers:
        raise AssertionError("there are no headers")
    if missing:
        raise AssertionError("nothing tells of\n" + "\n".join(missing))


CHECKS = {"what is not told of is found": check_sample, "every declaration of a header is told of": check_headers,
          "errors that are not told of are found, and nothing else": check_errors_sample,
          "the errors of who takes a GError are told of": check_errors}

print(f"1..{len(CHECKS)}")
failed = 0
for place, (name, check) in enumerate(CHECKS.items(), 1):
    try:
        check()
        print(f"ok {place} {name}")
    except AssertionError as error:
        failed += 1
        print(f"not ok {place} {name}")
        print("\n".join(f"# {line}" for line in str(error).split("\n")))
sys.exit(failed > 0)
