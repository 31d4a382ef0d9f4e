/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-html.h"

#include <string.h>

/* What a page says, and the CSV of its table. */
static void
test_tables (void)
{
  static const struct {
    const char *html, *csv;
  } cases[] = {
      {"<table><tr><th>Chip<th>GB<tr><td>B200<td>180</table>", "Chip,GB\nB200,180\n"},
      {"<TABLE border=1><TR><TD>a, b</TD><TD ALIGN=\"right\">12,5</TD></TR><tr><td>say "
       "&quot;c&quot;</td><td>7</td></tr>",
       "\"a, b\",\"12,5\"\n\"say \"\"c\"\"\",7\n"},
      /* Spaces, breaks and references. */
      {"<table><tr><td> a\n  b<br>c </td><td>&nbsp;1&nbsp;234&nbsp;</td></tr><tr><td>x &ndash; "
       "y</td><td>&#8776;&#x35;</td>"
       "</tr></table>",
       "a b c,1\u00a0234\nx – y,≈5\n"},
      /* A cell of two rows is each row's; a header is not said twice. */
      {"<table><tr><th rowspan=2>Maker</th><th colspan='2'>GB</th></tr><tr><th>old</th><th>new</th></tr>"
       "<tr><td rowspan=\"2\">N</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
       "Maker,GB,\n,old,new\nN,1,2\nN,3,4\n"},
      {"<table><tr><td>a</td><td rowspan=2>z</td></tr><tr><td>b</td></tr></table>", "a,z\nb,z\n"},
      /* What a page does not show, marks of footnotes, comments. */
      {"<table><tr><td><span style=\"display:none\">0<span>1</span></span>A<sup class=\"reference\">[1]</sup></td>"
       "<td>10<sup>3</sup></td></tr><!-- <tr><td>no</td></tr> "
       "--><tr><td>B<script>x<y</script></td><td>2</td></tr></table>",
       "A,10³\nB,2\n"},
      /* What is raised: powers, units, ordinals; else marks, which are no part of the figure before them. */
      {"<table><tr><td>FLOP</td><td>2.1 × 10<sup>25</sup></td></tr><tr><td>1<sup>st</sup></td>"
       "<td>1.5e3<sup>a</sup></td></tr><tr><td>km<sup>2</sup></td><td>90<sup>2</sup></td></tr>"
       "<tr><td>Chip<sup><a href=x>[3]</a></sup></td><td>86.4<sup>1</sup></td></tr>"
       "<tr><td>pm</td><td>10<sup>−12</sup> "
       "m</td></tr><tr><td>b<sup>2,3</sup></td><td>3.10<sup>4</sup></td></tr></table>",
       "FLOP,2.1 × 10²⁵\n1st,1.5e3\nkm²,90\nChip,86.4\npm,10⁻¹² m\nb,3.10\n"},
      /* Nothing parts a figure but a break. */
      {"<table><tr><td>12<!-- "
       "-->.5</td><td><u>1</u>000</td></tr><tr><td>a<del>b</del>c</td><td>1<br>2</td></tr></table>",
       "12.5,1000\nabc,1 2\n"},
      /* Cells and rows that are not shown. */
      {"<table><tr><td style='display: none'>9</td><td>a<td>1<tr><td style=\"display:none\">8</td><td>b<td>2"
       "<tr hidden=''><td>7<td>x<td>3</table>",
       "a,1\nb,2\n"},
      {"<table><caption>Chips of "
       "<b>2025</b></caption><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>",
       "Chips of 2025\na,1\nb,2\n"},
      /* The page's frame is a table, too, as is a small one beside it. */
      {"<table><tr><td>menu</td><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr>"
       "<tr><td>foot</td></tr></table>",
       "a,1\nb,2\n"},
      /* Blanks at both ends, and what is raised behind letters that are no length. */
      {"<table><tr><td>&nbsp; 1 &nbsp;</td><td>2</td></tr><tr><td>9m<sup>2</sup></td><td>xm<sup>2</sup></td></tr>"
       "<tr><td>kmm<sup>2</sup></td><td>um<sup>2</sup></td></tr></table>",
       "1,2\n9m²,xm\nkmm,um²\n"},
      {"<table><tr><td><span style=\"display:none\">0<span/>1</span>a</td><td>1</td></tr><tr><td>b<td>2</table>",
       "a,1\nb,2\n"},
      /* What stands in no cell. */
      {"<table>out<tr>out<td>a</td>out<td>1</td></tr><tr><td>b<td>2</table>", "a,1\nb,2\n"},
      {"<table><sup>x</sup><tr><td>a<td>1<tr><td>b<td>2</table><script>x<", "a,1\nb,2\n"},
      {"<p>No table</p>", NULL},
      {"<table><tr><td>alone</td></tr></table>", NULL},
      {"<table><tr><td rowspan=99999999999 colspan=-3>a</td><td>b</td></tr><tr><td>c", "a,b\na,c\n"},
      {"<table><tr><td", NULL},
      {"<", NULL},
      {"", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    /* A copy without an end: nothing beyond it may be read. */
    gsize length = strlen (cases[i].html);
    g_autofree char *html = g_memdup2 (cases[i].html, length);
    g_autofree char *csv = exa_html_to_csv (html, length, NULL);

    g_assert_cmpstr (csv, ==, cases[i].csv);
  }
}

/* Pages as they are written: ends that are missing, attributes of every form, what is raised and is none of a figure.
 */
static void
test_odd (void)
{
  static const struct {
    const char *html, *csv;
  } cases[] = {
      {"<table><tr><td>&nbsp;a</td><td>&#0;&#xD800;&#x41;&#66;&nope;&amp</td></tr><tr><td>b<td>2</table>",
       "a,&#0;&#xD800;AB&nope;&amp\nb,2\n"},
      {"<table><tr><td>5 m<sup>2</sup><td>110<sup>3</sup></tr><tr><td>x10<sup>-6</sup><td>7 "
       "xm<sup>2</sup></tr></table>",
       "5 m²,110\nx10⁻⁶,7 xm\n"},
      {"<table><tr><td>a<sup>not a mark</sup><td>b<sup></sup></tr><tr><td><sup>2</sup>c<td>dm<sup>3</sup></tr></table>",
       "anot a mark,b\nc,dm³\n"},
      {"<table><tr><td>a<sup>-</sup><td>b<sup>1.5</sup></tr><tr><td>2nd<sup>nd</sup><td><sup>th</sup></tr></table>",
       "a,b\n2ndnd,\n"},
      {"<table><tr><td align=left =x nowrap>a<td rowspan='1' />b</tr><tr / ><td style>c<td "
       "style=color:red>2</tr></table>",
       "a,b\nc,2\n"},
      {"<table><tr><td><div style='display: none'>x<div>y</div><br/>z</div>a<td>1<tr><td><span "
       "class=reference>b</span><td>2</table>",
       "a,1\nb,2\n"},
      {"<!DOCTYPE html><?xml version='1.0'?><style>td{}</style><table><tr><td>a < b<td>1 &lt; 2<tr><td>c<td>3</table>",
       "a < b,1 < 2\nc,3\n"},
      {"<table><tr><td>a<td>1<tr><td>b<td>2<script>var x = '<td>3'", "a,1\nb,2\n"},
      {"<table><tr><td>a<td>1<tr><td>b<td>2<style>no end", "a,1\nb,2\n"},
      {"<table><tr><td>a<td>1<tr><td>b<td>2<!-- no end", "a,1\nb,2\n"},
      {"<table><tr></tr><tr><td>a<td>1<td>x</tr><tr><td>b</tr><tr></tr><tr><td>c<td>3</tr></table>",
       "a,1,x\nb,,\nc,3,\n"},
      {"<table><caption></caption><tr><td>a<td>1<tr><td>b<td>2</table>", "a,1\nb,2\n"},
      {"<table><caption>Chips<tr><td>a<td>1<tr><td>b<td>2</table>", "Chips\na,1\nb,2\n"},
      {"<table><td>a<td>1<tr><td>b<td>2</table>", "a,1\nb,2\n"},
      {"<table><tr><td rowspan=3>a<td>1<tr><td>2</table>", "a,1\na,2\n"},
      {"<table><tr><td hidden>x<td>a<td>1<tr><td style='visibility:hidden'>b<td>2</table>", "a,1\nb,2\n"},
      {"<table><tr><td><sup class='reference'>[1]</sup>a<td>1<sup class=other>b</sup><tr><td>b<td>2<sup>3</table>",
       "a,1\nb,2\n"},
      {"<table><tr><td>a<td>1<tr><td>b<td>2</td></tr></table></table></td><td>5", "a,1\nb,2\n"},
      {"<table><tr hidden><td>x<td>9<tr><td>a<td><span hidden>8</span>1<tr><td>b<td>2</table>", "a,1\nb,2\n"},
      {"<table><tr><td>a<td>10<sup>2<tr><td>b<td>5<sup>1<td>7</table>", "a,10²,\nb,5,7\n"},
      {"<table><tr><td>a&lt;b&gt;&apos;<td>1&quot<tr><td>&thinsp;&mdash;&minus;&times;&euro;<td>2</table>",
       "a<b>',1&quot\n\u2009—−×€,2\n"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize length = strlen (cases[i].html);
    g_autofree char *html = g_memdup2 (cases[i].html, length);
    g_autofree char *csv = exa_html_to_csv (html, length, NULL);

    g_assert_cmpstr (csv, ==, cases[i].csv);
  }
}

static void
test_count (void)
{
  const char *html = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
                     "<table><tr><td>a</td></tr><tr><td>b</td></tr></table><table></table>";
  guint n = 0;
  g_autofree char *csv = exa_html_to_csv (html, strlen (html), &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (csv, ==, "a,1\nb,2\n");
}

static void
test_known (void)
{
  static const struct {
    const char *text;
    gboolean is_table;
  } cases[] = {{" \n<html><body><TABLE >", TRUE},
               {"<meta charset='utf-8'><table><tr>", TRUE},
               {"a,<table>,b", FALSE},
               {"<p>tablet</p><tablet>", FALSE},
               {"<table", FALSE},
               {"", FALSE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (exa_html_has_table (cases[i].text, strlen (cases[i].text)), ==, cases[i].is_table);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/tables", test_tables);
  g_test_add_func ("/html/odd", test_odd);
  g_test_add_func ("/html/count", test_count);
  g_test_add_func ("/html/known", test_known);
  return g_test_run ();
}
