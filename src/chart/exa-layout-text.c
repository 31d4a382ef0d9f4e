/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exa-layout.h"

static const char *const roles[EXA_N_ROLES] = {"paper", "ink", "muted", "grid", "rule", "pill", "pill-ink", "focus"};
static const char *const hues[EXA_N_HUES] = {"neutral", "blue", "red", "teal", "amber", "purple", "olive", "pink"};
static const char *const encodings[] = {"solid", "range", "upper", "lower", "text", "rest"};
static const char *const shapes[] = {"bar", "column", "point", "dot", "box", "step"};

static void
add_alpha (GString *out, double alpha)
{
  if (alpha < 1)
    g_string_append_printf (out, " alpha %.2f", alpha);
  g_string_append_c (out, '\n');
}

static void
add_lines (GString *out, const GArray *lines, const char *what)
{
  for (guint i = 0; i < lines->len; i++) {
    const ExaLayoutLine *l = &g_array_index (lines, ExaLayoutLine, i);
    g_string_append_printf (out, "%s %s %.1f,%.1f %.1f,%.1f width %.1f %s", what, l->key, l->x1, l->y1, l->x2, l->y2,
                            l->width, l->colored ? hues[l->hue] : roles[l->role]);
    add_alpha (out, l->alpha);
  }
}

static void
add_marks (GString *out, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *m = &g_array_index (marks, ExaLayoutMark, i);
    g_string_append_printf (out, "%s %s band %u %s zero %.0f low %.0f high %.0f", shapes[m->shape], m->key, m->band,
                            encodings[m->encoding], m->zero, m->low, m->high);
    if (m->back != m->zero)
      g_string_append_printf (out, " back %.0f", m->back);
    g_string_append_printf (out, " cross %.0f+%.0f %s", m->cross, m->thickness, hues[m->hue]);
    if (m->shape == EXA_SHAPE_DOT || m->shape == EXA_SHAPE_BOX)
      g_string_append_printf (out, " across %s %.0f to %.0f", encodings[m->across], m->x1, m->x2);
    if (m->hollow)
      g_string_append (out, " hollow");
    if (m->several)
      g_string_append (out, " several");
    if (m->shade > 0)
      g_string_append_printf (out, "/%u", m->shade);
    add_alpha (out, m->alpha);
  }
}

static void
add_texts (GString *out, const GArray *texts)
{
  for (guint i = 0; i < texts->len; i++) {
    const ExaLayoutText *t = &g_array_index (texts, ExaLayoutText, i);
    int lines = pango_layout_get_line_count (t->layout);
    g_string_append_printf (out, "text %s %.0f,%.0f %.0fx%.0f %s", t->key, t->rect.x, t->rect.y, t->rect.width,
                            t->rect.height, roles[t->role]);
    if (lines > 1)
      g_string_append_printf (out, " lines %d", lines);
    if (exa_fonts_is_cut (t->layout))
      g_string_append (out, " ellipsized");
    g_string_append_printf (out, " “%s”", pango_layout_get_text (t->layout));
    add_alpha (out, t->alpha);
  }
}

char *
exa_layout_to_string (const ExaLayout *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "figure %dx%d %s\n", self->width, self->height, exa_theme_to_string (self->theme->id));
  for (guint i = 0; i < self->panels->len; i++) {
    const ExaLayoutPanel *p = &g_array_index (self->panels, ExaLayoutPanel, i);
    g_string_append_printf (out, "panel %.0f,%.0f %.0fx%.0f %s %.6g to %.6g at %.1f to %.1f\n", p->rect.x, p->rect.y,
                            p->rect.width, p->rect.height, p->scale.log ? "log" : "linear", p->scale.low, p->scale.high,
                            p->scale.p0, p->scale.p1);
    if (p->is_plane)
      g_string_append_printf (out, "across %s %.6g to %.6g at %.1f to %.1f\n", p->across.log ? "log" : "linear",
                              p->across.low, p->across.high, p->across.p0, p->across.p1);
  }
  add_lines (out, self->lines, "line");
  add_marks (out, self->marks);
  add_lines (out, self->front, "front");
  for (guint i = 0; i < self->swatches->len; i++) {
    const ExaLayoutSwatch *s = &g_array_index (self->swatches, ExaLayoutSwatch, i);
    g_string_append_printf (out, "swatch %s %.0f,%.0f %.0fx%.0f %s %s", s->key, s->rect.x, s->rect.y, s->rect.width,
                            s->rect.height, encodings[s->encoding], hues[s->hue]);
    if (s->hollow)
      g_string_append (out, " hollow");
    if (s->several)
      g_string_append (out, " several");
    add_alpha (out, s->alpha);
  }
  for (guint i = 0; i < self->pills->len; i++) {
    const ExaLayoutPill *p = &g_array_index (self->pills, ExaLayoutPill, i);
    g_string_append_printf (out, "pill %s %.0f,%.0f %.0fx%.0f", p->key, p->rect.x, p->rect.y, p->rect.width,
                            p->rect.height);
    add_alpha (out, p->alpha);
  }
  add_texts (out, self->texts);
  return g_string_free (out, FALSE);
}
