/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gnuplot.h"

#include "figure.h"

static void
append_data (GString *script)
{
  g_string_append (script, "$figure << END\n");
  for (int i = 0; i < FIGURE_N_ROWS; i++)
    g_string_append_printf (script, "%g \"%s\" %d\n", figure_rows[i].value, figure_rows[i].text,
                            figure_rows[i].chinese ? 0xc8452f : 0x2a5599);
  g_string_append (script, "END\n");
}

/* @style: "" or ":Bold"; @y: of the whole picture, from below. */
static void
append_label (GString *script, int number, const char *style, double em, const char *text, double y, const char *color)
{
  g_string_append_printf (script, "set label %d \"{/%s=%g %s}\" at screen 0.05,%g left textcolor rgb \"%s\"\n", number,
                          style, em, text, y, color);
}

/* Everything that stays the same from one figure to the next; sizes for 1080 rows times @scale. */
static void
append_settings (GString *script, double scale)
{
  append_label (script, 1, ":Bold", 28 * scale, FIGURE_TITLE, 0.93, "#14161b");
  append_label (script, 2, "", 23 * scale, FIGURE_SUBTITLE, 0.86, "#5a6270");
  append_label (script, 3, "", 17 * scale, FIGURE_NOTE, 0.09, "#5a6270");
  append_label (script, 4, "", 17 * scale, FIGURE_SOURCE, 0.05, "#5a6270");
  g_string_append (script, "set lmargin at screen 0.14\nset rmargin at screen 0.95\n"
                           "set tmargin at screen 0.82\nset bmargin at screen 0.15\n"
                           "set border 2\nset style fill solid\nunset key\n"
                           "set grid xtics linetype 1 linecolor rgb \"#e2e5e9\"\n");
  g_string_append_printf (script, "set xrange [0:%g]\nset xtics (", FIGURE_EXTENT);
  for (double tick = 0; tick <= FIGURE_EXTENT; tick += FIGURE_STEP)
    g_string_append_printf (script, "%s\"%g%s\" %g", tick > 0 ? ", " : "", tick,
                            tick < FIGURE_EXTENT ? "" : " " FIGURE_UNIT, tick);
  g_string_append_printf (script, ") scale 0\nset yrange [%d.5:0.5]\nset ytics (", FIGURE_N_ROWS);
  for (int i = 0; i < FIGURE_N_ROWS; i++)
    g_string_append_printf (script, "%s\"%s\" %d", i > 0 ? ", " : "", figure_rows[i].label, i + 1);
  g_string_append (script, ") scale 0\n");
}

char *
gnuplot_script (int width, int height, int times, const char *folder)
{
  GString *script = g_string_new ("set encoding utf8\n");
  double scale = height / 1080.0;

  append_data (script);
  for (int i = 0; i < times; i++) {
    g_string_append_printf (script,
                            "reset\nset terminal pngcairo size %d,%d font \"Sans,%g\" linewidth %g\n"
                            "set output \"%s/gnuplot-%d.png\"\n",
                            width, height, 20 * scale, scale, folder, i);
    append_settings (script, scale);
    g_string_append (script, "plot $figure using ($1/2):($0+1):($1/2):(0.31):3 with boxxyerror linecolor rgb variable, "
                             "$figure using 1:($0+1):2 with labels left offset 1,0\n");
  }
  return g_string_free (script, FALSE);
}
