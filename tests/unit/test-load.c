/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading beside what else goes on: in threads, several at once, given up, and of standard input again. */
#include "exa-load.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char table[] = "Name,Value\na,1\nb,2\n";

/* A load whose end is waited for. */
typedef struct {
  ExaDataset *dataset;
  GError *error;
  gboolean ended;
} Load;

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  Load *load = data;

  load->dataset = exa_load_finish (result, NULL, &load->error);
  load->ended = TRUE;
}

static void
load_start (Load *load, ExaInput *input, const char *path, GCancellable *cancellable)
{
  const char *const paths[] = {path, NULL};

  *load = (Load){NULL};
  exa_load_async (input, path != NULL ? paths : NULL, NULL, cancellable, on_loaded, load);
}

static void
load_wait (Load *load)
{
  while (!load->ended)
    g_main_context_iteration (NULL, TRUE);
}

static void
load_clear (Load *load)
{
  g_clear_object (&load->dataset);
  g_clear_error (&load->error);
}

static char *
write_file (const char *dir, const char *name, const char *text)
{
  char *path = g_build_filename (dir, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Standard input becomes @text to its end, or, with NULL, what is never written; the write end is returned then. */
static int
set_standard_input (const char *text)
{
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (dup2 (ends[0], STDIN_FILENO), ==, STDIN_FILENO);
  close (ends[0]);
  if (text == NULL)
    return ends[1];
  g_assert_cmpint (write (ends[1], text, strlen (text)), ==, (gssize)strlen (text));
  close (ends[1]);
  return -1;
}

static void
test_at_once (void)
{
  g_autofree char *dir = g_dir_make_tmp ("exa-load-XXXXXX", NULL);
  g_autofree char *csv = write_file (dir, "t.csv", table), *bad = write_file (dir, "bad.json", "[1, ?]");
  const char *const paths[] = {NULL, csv, bad};
  g_autoptr (ExaInput) input = exa_input_new ();
  Load loads[12];

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    load_start (&loads[i], input, paths[i % 3], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (loads); i++) {
    load_wait (&loads[i]);
    if (paths[i % 3] == bad) {
      g_autofree char *message = g_strdup_printf ("%s:1:5: expected a value, found \"?\"\n", bad);

      g_assert_error (loads[i].error, EXA_LOAD_ERROR, EXA_LOAD_ERROR_PROBLEMS);
      g_assert_cmpstr (loads[i].error->message, ==, message);
      g_assert_null (loads[i].dataset);
    } else {
      g_assert_no_error (loads[i].error);
      g_assert_cmpuint (exa_dataset_count (loads[i].dataset, EXA_LIST_CLAIMS), ==,
                        exa_dataset_count (loads[i % 3].dataset, EXA_LIST_CLAIMS));
      g_assert_cmpuint (exa_dataset_count (loads[i].dataset, EXA_LIST_CHARTS), >, 0);
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    load_clear (&loads[i]);
  g_unlink (csv);
  g_unlink (bad);
  g_rmdir (dir);
}

/* A good file beside a bad one is not shown without it. */
static void
test_nothing_half (void)
{
  g_autofree char *dir = g_dir_make_tmp ("exa-load-XXXXXX", NULL);
  g_autofree char *csv = write_file (dir, "t.csv", table), *none = g_build_filename (dir, "none", NULL);
  const char *const paths[] = {csv, none, NULL};
  g_autoptr (ExaInput) input = exa_input_new ();
  g_autofree char *message = g_strdup_printf ("%s: cannot be read: No such file or directory\n", none);
  Load load = {NULL};

  exa_load_async (input, paths, NULL, NULL, on_loaded, &load);
  load_wait (&load);
  g_assert_error (load.error, EXA_LOAD_ERROR, EXA_LOAD_ERROR_PROBLEMS);
  g_assert_cmpstr (load.error->message, ==, message);
  g_assert_null (load.dataset);
  load_clear (&load);
  g_unlink (csv);
  g_rmdir (dir);
}

static void
test_cancelled_before (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (ExaInput) input = exa_input_new ();
  Load load;

  g_cancellable_cancel (cancellable);
  load_start (&load, input, NULL, cancellable);
  g_assert_false (load.ended);
  load_wait (&load);
  g_assert_error (load.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (load.dataset);
  load_clear (&load);
}

/* Nobody waits for what nobody writes; what is written later is there for the next load. */
static void
test_cancelled_on_the_way (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (ExaInput) input = exa_input_new ();
  int writer = set_standard_input (NULL);
  Load load;

  load_start (&load, input, "-", cancellable);
  g_cancellable_cancel (cancellable);
  load_wait (&load);
  g_assert_error (load.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  load_clear (&load);

  g_assert_cmpint (write (writer, table, strlen (table)), ==, (gssize)strlen (table));
  close (writer);
  load_start (&load, input, "-", NULL);
  load_wait (&load);
  g_assert_no_error (load.error);
  g_assert_cmpuint (exa_dataset_count (load.dataset, EXA_LIST_CLAIMS), ==, 2);
  load_clear (&load);
}

/* Standard input has an end, behind which there is nothing to read again. */
static void
test_standard_input_again (void)
{
  g_autoptr (ExaInput) input = exa_input_new ();

  set_standard_input (table);
  for (guint i = 0; i < 3; i++) {
    Load load;

    load_start (&load, input, "-", NULL);
    load_wait (&load);
    g_assert_no_error (load.error);
    g_assert_cmpuint (exa_dataset_count (load.dataset, EXA_LIST_CLAIMS), ==, 2);
    load_clear (&load);
  }
}

/* --- files that files use --- */

#define HEAD "{\"format\": \"exascope\", \"version\": 1, "

/* What loading @path gives, or says. */
static ExaDataset *
load_path (const char *path, const char *other, char **said)
{
  const char *const paths[] = {path, other, NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load (NULL, paths, problems);

  *said = exa_problems_to_string (problems);
  return dataset;
}

static char *
write_story (const char *dir, const char *name, const char *uses, const char *chart)
{
  g_autofree char *text = g_strdup_printf (HEAD "\"uses\": [%s], \"stories\": [{\"id\": \"tale\", \"title\": \"Tale\", "
                                                "\"slides\": [{\"chart\": \"%s\"}]}]}",
                                           uses, chart);

  return write_file (dir, name, text);
}

static void
test_uses (void)
{
  g_autofree char *dir = g_dir_make_tmp ("exa-XXXXXX", NULL), *data = write_file (dir, "mine.csv", table);
  g_autofree char *path = write_story (dir, "tale.json", "\"mine.csv\", \"mine.csv\"", "value"), *said = NULL,
                  *both = NULL;
  g_autofree char *bundled = write_story (dir, "of-bundled.json", "\"us-china.json\"", "gpu-server-share"),
                  *last = NULL;
  g_autoptr (ExaDataset) dataset = load_path (path, NULL, &said);
  g_autoptr (ExaDataset) again = load_path (path, data, &both);
  g_autoptr (ExaDataset) other = load_path (bundled, NULL, &last);
  ExaStory *story;

  g_assert_cmpstr (said, ==, "");
  g_assert_cmpstr (both, ==, "");
  g_assert_cmpstr (last, ==, "");
  story = exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);
  g_assert_cmpstr (story->file, ==, path);
  g_assert_cmpstr (((ExaSlide *)g_ptr_array_index (story->slides, 0))->chart->id, ==, "value");
  g_assert_cmpuint (exa_dataset_count (again, EXA_LIST_CHARTS), ==, exa_dataset_count (dataset, EXA_LIST_CHARTS));
  /* The story of the file that was named comes before those of what it uses. */
  g_assert_cmpstr (((ExaStory *)exa_dataset_nth (other, EXA_LIST_STORIES, 0))->id, ==, "tale");
  g_unlink (path);
  g_unlink (bundled);
  g_unlink (data);
  g_rmdir (dir);
}

static void
test_uses_in_a_circle (void)
{
  g_autofree char *dir = g_dir_make_tmp ("exa-XXXXXX", NULL);
  g_autofree char *a =
      write_file (dir, "a.json", HEAD "\"uses\": [\"b.json\"], \"topics\": [{\"id\": \"a\", \"name\": \"A\"}]}");
  g_autofree char *b =
      write_file (dir, "b.json", HEAD "\"uses\": [\"a.json\"], \"topics\": [{\"id\": \"b\", \"name\": \"B\"}]}");
  g_autofree char *said = NULL;
  g_autoptr (ExaDataset) dataset = load_path (a, NULL, &said);

  g_assert_cmpstr (said, ==, "");
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_TOPICS), ==, 2);
  g_unlink (a);
  g_unlink (b);
  g_rmdir (dir);
}

static void
test_bad_uses (void)
{
  static const char *const bad[] = {"../mine.csv", "/etc/passwd", "..", ".hidden",
                                    "a/b.json",    "a\\\\b.json", "-",  "missing.json"};
  g_autofree char *dir = g_dir_make_tmp ("exa-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *quoted = g_strdup_printf ("\"%s\"", bad[i]), *said = NULL;
    g_autofree char *path = write_story (dir, "tale.json", quoted, "value"), *at = g_strconcat (path, ":1:47: ", NULL);

    g_assert_null (load_path (path, NULL, &said));
    g_test_message ("%s", said);
    g_assert_true (g_str_has_prefix (said, at));
    g_assert_nonnull (strstr (said, "beside this one"));
    g_unlink (path);
  }
  g_rmdir (dir);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/at-once", test_at_once);
  g_test_add_func ("/load/nothing-half", test_nothing_half);
  g_test_add_func ("/load/cancelled-before", test_cancelled_before);
  g_test_add_func ("/load/cancelled-on-the-way", test_cancelled_on_the_way);
  g_test_add_func ("/load/standard-input-again", test_standard_input_again);
  g_test_add_func ("/load/uses", test_uses);
  g_test_add_func ("/load/uses/circle", test_uses_in_a_circle);
  g_test_add_func ("/load/uses/bad", test_bad_uses);
  return g_test_run ();
}
