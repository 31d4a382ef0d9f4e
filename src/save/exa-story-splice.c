/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-splice.h"

#include <string.h>

#include "exa-json-span.h"
#include "exa-story-json.h"

/* A text and what is to be put into it. */
typedef struct {
  const char *text;
  gsize length;
  const char *newline; /* that the text uses */
  char *unit;          /* blanks of a level; owned */
  GString *result;
  gsize done; /* bytes of the text that the result has */
} Splicer;

/* Everything up to @span as it is, then @piece (taken) in its place. */
static void
replace (Splicer *self, ExaSpan span, char *piece)
{
  g_string_append_len (self->result, self->text + self->done, (gssize)(span.start - self->done));
  g_string_append (self->result, piece);
  self->done = span.end;
  g_free (piece);
}

static void
insert (Splicer *self, gsize at, char *piece)
{
  replace (self, (ExaSpan){at, at}, piece);
}

/* What one level is indented by: the blanks of the first line that begins with some. */
static char *
find_unit (const char *text)
{
  for (const char *line = text; line != NULL; line = strchr (line, '\n')) {
    gsize blanks;

    line += *line == '\n';
    blanks = strspn (line, " \t");
    if (blanks > 0 && line[blanks] != '\r' && line[blanks] != '\n')
      return g_strndup (line, blanks);
  }
  return g_strdup ("  ");
}

/* Takes @json to a line that begins with @indent. */
static char *
place (const Splicer *self, char *json, const char *indent)
{
  char *placed = exa_json_move (json, indent, self->unit, self->newline);

  g_free (json);
  return placed;
}

/* --- a list --- */

/* A break to a line of its own. */
static char *
break_line (const Splicer *self, const char *indent, gboolean deeper)
{
  return g_strconcat (self->newline, indent, deeper ? self->unit : "", NULL);
}

/* What stands between two items of @items, or would. */
static char *
find_separator (const Splicer *self, ExaSpan array, const GArray *items)
{
  g_autofree char *indent = exa_json_span_indent (self->text, array.start), *line = NULL;

  if (items->len > 1) {
    gsize start = g_array_index (items, ExaSpan, 0).end;
    return g_strndup (self->text + start, g_array_index (items, ExaSpan, 1).start - start);
  }
  if (items->len == 1) {
    ExaSpan only = g_array_index (items, ExaSpan, 0);
    return g_strdup_printf (",%.*s", (int)(only.start - array.start - 1), self->text + array.start + 1);
  }
  line = break_line (self, indent, TRUE);
  return g_strconcat (",", line, NULL);
}

/* --- a story that is there --- */

static const ExaSlide *
nth_slide (const ExaStory *story, guint n)
{
  return g_ptr_array_index (story->slides, n);
}

/* The slide of @before that says the same as @slide, of those that are not used yet; G_MAXUINT: none. */
static guint
find_same (const ExaStory *before, const ExaSlide *slide, gboolean *used)
{
  for (guint i = 0; i < before->slides->len; i++) {
    if (!used[i] && exa_slide_equal (nth_slide (before, i), slide)) {
      used[i] = TRUE;
      return i;
    }
  }
  return G_MAXUINT;
}

/* The list of slides: those that say what they said stand as their author wrote them, wherever they go. */
static char *
write_slides (const Splicer *self, ExaSpan array, const ExaStory *story, const ExaStory *before)
{
  g_autoptr (GArray) items = exa_json_span_items (self->text, array);
  g_autofree char *separator = find_separator (self, array, items);
  g_autofree gboolean *used = g_new0 (gboolean, items->len + 1);
  ExaSpan first = g_array_index (items, ExaSpan, 0), last = g_array_index (items, ExaSpan, items->len - 1);
  g_autofree char *indent = exa_json_span_indent (self->text, first.start);
  GString *list = g_string_new_len (self->text + array.start, (gssize)(first.start - array.start));

  for (guint i = 0; i < story->slides->len; i++) {
    guint same = find_same (before, nth_slide (story, i), used);

    if (i > 0)
      g_string_append (list, separator);
    if (same != G_MAXUINT) {
      ExaSpan item = g_array_index (items, ExaSpan, same);
      g_string_append_len (list, self->text + item.start, (gssize)(item.end - item.start));
    } else {
      g_autofree char *slide = place (self, exa_slide_to_json (nth_slide (story, i)), indent);
      g_string_append (list, slide);
    }
  }
  g_string_append_len (list, self->text + last.end, (gssize)(array.end - last.end));
  return g_string_free (list, FALSE);
}

static gboolean
same_slides (const ExaStory *a, const ExaStory *b)
{
  gboolean same = a->slides->len == b->slides->len;

  for (guint i = 0; same && i < a->slides->len; i++)
    same = exa_slide_equal (nth_slide (a, i), nth_slide (b, i));
  return same;
}

/* The member of index @n with its comma: the one before it, or behind the first. There are others. */
static ExaSpan
span_of_member (const GArray *members, guint n)
{
  const ExaJsonMember *member = &g_array_index (members, ExaJsonMember, n);

  if (n > 0)
    return (ExaSpan){g_array_index (members, ExaJsonMember, n - 1).value.end, member->value.end};
  return (ExaSpan){member->key.start, g_array_index (members, ExaJsonMember, 1).key.start};
}

/* What becomes of one member of the story. */
static void
splice_member (Splicer *self, const GArray *members, guint n, const ExaStory *story, const ExaStory *before)
{
  ExaSpan value = g_array_index (members, ExaJsonMember, n).value;
  g_autofree char *key = exa_json_span_string (self->text, g_array_index (members, ExaJsonMember, n).key);
  g_autofree char *indent = exa_json_span_indent (self->text, value.start);

  if (strcmp (key, "title") == 0 && !exa_text_equal (&story->title, &before->title))
    replace (self, value, place (self, exa_text_to_json (&story->title), indent));
  if (strcmp (key, "title") == 0 && before->minutes <= 0 && story->minutes > 0) {
    g_autofree char *minutes = exa_minutes_to_json (story->minutes);
    insert (self, value.end, g_strdup_printf (", \"minutes\": %s", minutes));
  }
  if (strcmp (key, "minutes") == 0 && story->minutes <= 0)
    replace (self, span_of_member (members, n), g_strdup (""));
  else if (strcmp (key, "minutes") == 0 && story->minutes != before->minutes)
    replace (self, value, exa_minutes_to_json (story->minutes));
  if (strcmp (key, "slides") == 0 && !same_slides (story, before))
    replace (self, value, write_slides (self, value, story, before));
}

/* --- a new one --- */

/* Behind the last item of @array, which may have none. */
static void
append_item (Splicer *self, ExaSpan array, const ExaStory *story)
{
  g_autoptr (GArray) items = exa_json_span_items (self->text, array);
  g_autofree char *indent = exa_json_span_indent (self->text, array.start), *deeper = NULL, *item = NULL;
  g_autofree char *separator = find_separator (self, array, items), *end = break_line (self, indent, FALSE);

  if (items->len > 0)
    deeper = exa_json_span_indent (self->text, g_array_index (items, ExaSpan, items->len - 1).start);
  else
    deeper = g_strconcat (indent, self->unit, NULL);
  item = place (self, exa_story_to_json (story), deeper);
  if (items->len > 0)
    insert (self, g_array_index (items, ExaSpan, items->len - 1).end, g_strconcat (separator, item, NULL));
  else
    replace (self, array, g_strconcat ("[", separator + 1, item, end, "]", NULL));
}

/* Behind the last member of the file. */
static void
append_list (Splicer *self, const GArray *members, const ExaStory *story)
{
  const ExaJsonMember *last = &g_array_index (members, ExaJsonMember, members->len - 1);
  g_autofree char *indent = exa_json_span_indent (self->text, last->key.start);
  g_autofree char *deeper = g_strconcat (indent, self->unit, NULL);
  g_autofree char *item = place (self, exa_story_to_json (story), deeper);

  insert (self, last->value.end,
          g_strconcat (",", self->newline, indent, "\"stories\": [", self->newline, deeper, item, self->newline, indent,
                       "]", NULL));
}

static void
splice (Splicer *self, const ExaStory *story, const ExaStory *before)
{
  g_autoptr (GArray) root = exa_json_span_members (self->text, exa_json_span_root (self->text, self->length));
  const ExaJsonMember *stories = exa_json_span_find (self->text, root, "stories");
  g_autoptr (GArray) items = NULL;

  if (stories == NULL) {
    append_list (self, root, story);
    return;
  }
  items = exa_json_span_items (self->text, stories->value);
  for (guint i = 0; before != NULL && i < items->len; i++) {
    g_autoptr (GArray) members = exa_json_span_members (self->text, g_array_index (items, ExaSpan, i));
    const ExaJsonMember *id = exa_json_span_find (self->text, members, "id");
    g_autofree char *text = id != NULL ? exa_json_span_string (self->text, id->value) : NULL;

    if (g_strcmp0 (text, story->id) != 0)
      continue;
    for (guint n = 0; n < members->len; n++)
      splice_member (self, members, n, story, before);
    return;
  }
  append_item (self, stories->value, story);
}

char *
exa_story_splice (const char *text, gsize length, const ExaStory *story, const ExaStory *before)
{
  Splicer self = {text, length, strstr (text, "\r\n") != NULL ? "\r\n" : "\n", find_unit (text), g_string_new (NULL)};

  splice (&self, story, before);
  g_string_append_len (self.result, text + self.done, (gssize)(length - self.done));
  g_free (self.unit);
  return g_string_free (self.result, FALSE);
}
