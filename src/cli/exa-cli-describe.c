/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include "exa-cli-error.h"
#include "exa-export-runner.h"
#include "exa-plain-text.h"

gboolean
exa_cli_describe (const ExaOptions *options, GError **error)
{
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaFigure) figure = NULL;
  g_autofree char *words = NULL, *plain = NULL;
  ExaChart *chart;

  if (g_strv_length (options->args) != 1) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE,
                 "describe: name one chart (see exascope describe --help; exascope list charts)");
    return FALSE;
  }
  dataset = exa_cli_load (options, (const char *const *)options->args, error);
  if (dataset == NULL)
    return FALSE;
  chart = exa_cli_find (dataset, EXA_LIST_CHARTS, options->args[0], error);
  if (chart == NULL)
    return FALSE;
  figure = exa_figure_new (chart, &options->view, options->figure.lang, options->title, error);
  if (figure == NULL || !exa_export_check_comparison (figure, &options->view, error)) {
    g_prefix_error (error, "%s: ", chart->id);
    return FALSE;
  }
  words = exa_figure_describe (figure, NULL);
  plain = exa_plain_text (words);
  exa_cli_print (plain);
  exa_cli_print ("\n");
  return TRUE;
}
