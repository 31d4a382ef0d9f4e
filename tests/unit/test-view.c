/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view is copied, compared, written and read field by field, by its table. */
#include "exa-view.h"

#include <string.h>

/* Two values of each field, as flags have them, and texts that it refuses. */
static const struct {
  const char *name, *one, *other;
  const char *refused, *message;
} fields[] = {
    {"kind", "bars", "points", "pie",
     "takes bars, columns, grouped, stacked, points, list, time or scatter, not \"pie\""},
    {"scale-type", "linear", "log", "Log", "takes linear or log, not \"Log\""},
    {"unit", "EFLOPS", "%", "", "takes a unit, such as EFLOPS"},
    {"x", "price", "power", "", "takes the id or the name of a measure"},
    {"y", "price", "power", "", "takes the id or the name of a measure"},
    {"sort", "value", "source", "", "takes value, name, date or source, not \"\""},
    {"top", "all", "20", "0", "takes a whole number from 1 to 100000, or all, not \"0\""},
    {"countries", "us", "us,china", "us,,china", "takes ids with commas between them, not \"us,,china\""},
    {"only", "a,b", "b,a", "", "takes ids with commas between them"},
    {"highlight", "a", "b", ",", "takes ids with commas between them, not \",\""},
    {"compare", "a,b", "none", "a", "takes two ids, A,B, or none, not \"a\""},
    {"compare-by", "ratio", "difference", "both", "takes ratio or difference, not \"both\""},
};

static void
set (ExaView *view, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (exa_view_set (view, name, text, &error));
  g_assert_no_error (error);
}

static void
assert_value (const ExaView *view, const char *name, const char *expected)
{
  g_autofree char *text = exa_view_get (view, name);

  g_assert_cmpstr (text, ==, expected);
}

/* The table above knows every field: a new one is tested here, too. */
static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    const ExaViewField *field = exa_view_nth_field (i);

    g_assert_cmpstr (field->name, ==, fields[i].name);
    g_assert_cmpuint (strlen (field->help), >, 0);
    g_assert_cmpuint (strlen (field->metavar), >, 0);
  }
  g_assert_null (exa_view_nth_field (G_N_ELEMENTS (fields)));
}

/* Each field alone makes two views unequal, and can be read again. */
static void
test_each (void)
{
  const ExaView init = EXA_VIEW_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_auto (ExaView) one = EXA_VIEW_INIT, other = EXA_VIEW_INIT;

    assert_value (&one, fields[i].name, NULL);
    set (&one, fields[i].name, fields[i].one);
    set (&other, fields[i].name, fields[i].other);
    assert_value (&one, fields[i].name, fields[i].one);
    assert_value (&other, fields[i].name, fields[i].other);
    g_assert_false (exa_view_equal (&one, &init));
    g_assert_false (exa_view_equal (&init, &one));
    g_assert_false (exa_view_equal (&one, &other));
    set (&one, fields[i].name, fields[i].other);
    g_assert_true (exa_view_equal (&one, &other));
    exa_view_clear (&one);
    g_assert_true (exa_view_equal (&one, &init));
  }
}

/* What is no value is said, and changes nothing, be the field set or not. */
static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    for (guint was_set = 0; was_set < 2; was_set++) {
      g_auto (ExaView) view = EXA_VIEW_INIT, before = EXA_VIEW_INIT;
      g_autoptr (GError) error = NULL;

      if (was_set)
        set (&view, fields[i].name, fields[i].one);
      exa_view_copy (&before, &view);
      g_assert_false (exa_view_set (&view, fields[i].name, fields[i].refused, &error));
      g_assert_error (error, EXA_VIEW_ERROR, EXA_VIEW_ERROR_VALUE);
      g_assert_cmpstr (error->message, ==, fields[i].message);
      g_assert_true (exa_view_equal (&view, &before));
      g_assert_false (exa_view_set (&view, fields[i].name, fields[i].refused, NULL));
    }
  }
}

static void
test_unknown (void)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;
  const ExaView init = EXA_VIEW_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_false (exa_view_set (&view, "colour", "red", &error));
  g_assert_error (error, EXA_VIEW_ERROR, EXA_VIEW_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "no field of a view is called \"colour\"");
  g_assert_true (exa_view_equal (&view, &init));
}

static void
test_values (void)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;

  set (&view, "only", " a , b");
  assert_value (&view, "only", "a,b");
  set (&view, "top", "100000");
  g_assert_cmpint (view.top, ==, 100000);
  set (&view, "top", "all");
  g_assert_cmpint (view.top, ==, 0);
  set (&view, "compare", "a,b");
  set (&view, "compare", "none");
  g_assert_cmpstr (view.compare_a, ==, "");
  g_assert_null (view.compare_b);
  /* Its own ids may be given: they are copied before they are freed. */
  exa_view_set_compare (&view, "a", "b");
  exa_view_set_compare (&view, view.compare_b, view.compare_a);
  assert_value (&view, "compare", "b,a");
  exa_view_set_compare (&view, NULL, NULL);
  assert_value (&view, "compare", NULL);
}

/* Each part of a value counts. */
static void
test_parts (void)
{
  static const struct {
    const char *name, *one, *other;
  } cases[] = {{"compare", "a,b", "a,c"}, {"compare", "a,b", "c,b"}, {"only", "a,b", "a"}, {"only", "a,b", "a,c"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (ExaView) one = EXA_VIEW_INIT, other = EXA_VIEW_INIT;

    set (&one, cases[i].name, cases[i].one);
    set (&other, cases[i].name, cases[i].other);
    g_assert_false (exa_view_equal (&one, &other));
  }
}

static void
randomize (ExaView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    int choice = g_test_rand_int_range (0, 3);

    if (choice > 0)
      set (view, fields[i].name, choice == 1 ? fields[i].one : fields[i].other);
  }
  /* A list in which nothing was chosen: only files have one. */
  if (g_test_rand_int_range (0, 4) == 0) {
    g_strfreev (view->only);
    view->only = g_new0 (char *, 1);
  }
}

static void
test_property (void)
{
  for (guint trial = 0; trial < 2000; trial++) {
    g_auto (ExaView) view = EXA_VIEW_INIT, copy = EXA_VIEW_INIT, read = EXA_VIEW_INIT, other = EXA_VIEW_INIT;
    const ExaView init = EXA_VIEW_INIT;

    randomize (&view);
    randomize (&other);
    g_autoptr (GVariant) variant = g_variant_ref_sink (exa_view_to_variant (&view));
    g_autoptr (GVariant) another = g_variant_ref_sink (exa_view_to_variant (&other));
    g_assert_true (exa_view_equal (&view, &view));
    g_assert_true (exa_view_equal (&view, &other) == g_variant_equal (variant, another));
    g_assert_true (exa_view_equal (&view, &other) == exa_view_equal (&other, &view));
    exa_view_copy (&copy, &view);
    g_assert_true (exa_view_equal (&copy, &view));
    g_assert_true (exa_view_from_variant (&read, variant));
    g_assert_true (exa_view_equal (&read, &view));
    /* A copy owns what it holds. */
    exa_view_clear (&view);
    g_assert_true (exa_view_equal (&view, &init));
    g_assert_true (exa_view_equal (&copy, &read));
  }
}

/* Of a later version's file what is known is kept. */
static void
test_later_version (void)
{
  g_auto (ExaView) view = EXA_VIEW_INIT, expected = EXA_VIEW_INIT;
  g_autoptr (GVariant) later =
      g_variant_ref_sink (g_variant_new_parsed ("{'sort': 'name', 'shade': 'warm', 'kind': 'pie', 'top': '7'}"));
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new_parsed ("@a{ss} {}"));
  g_autoptr (GVariant) strange = g_variant_ref_sink (g_variant_new_parsed ("{'sort': 1}"));
  const ExaView init = EXA_VIEW_INIT;

  set (&expected, "sort", "name");
  set (&expected, "top", "7");
  g_assert_false (exa_view_from_variant (&view, later));
  g_assert_true (exa_view_equal (&view, &expected));
  g_assert_true (exa_view_from_variant (&view, none));
  g_assert_true (exa_view_equal (&view, &init));
  g_assert_false (exa_view_from_variant (&view, strange));
  g_assert_true (exa_view_equal (&view, &init));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/fields", test_fields);
  g_test_add_func ("/view/each", test_each);
  g_test_add_func ("/view/refused", test_refused);
  g_test_add_func ("/view/unknown", test_unknown);
  g_test_add_func ("/view/values", test_values);
  g_test_add_func ("/view/parts", test_parts);
  g_test_add_func ("/view/property", test_property);
  g_test_add_func ("/view/later-version", test_later_version);
  return g_test_run ();
}
