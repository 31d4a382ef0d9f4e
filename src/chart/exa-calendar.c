/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-calendar.h"

#include <math.h>

#include "exa-date.h"

#define LAST_YEAR 9999

/* From one tick to the next: so many days, or so many months. */
typedef struct {
  int days, months;
} Step;

static const Step steps[] = {{1, 0},    {2, 0},    {7, 0},    {14, 0},    {0, 1},    {0, 3},
                             {0, 12},   {0, 24},   {0, 60},   {0, 120},   {0, 240},  {0, 600},
                             {0, 1200}, {0, 2400}, {0, 6000}, {0, 12000}, {0, 24000}};

/* The day on which the month begins that is @months after January of the year 0. */
static double
day_of_month (int months)
{
  GDate date;
  int year = CLAMP (months / 12, 1, LAST_YEAR);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth)(months % 12 + 1), (GDateYear)year);
  return g_date_get_julian (&date);
}

static void
split (double day, int *year, int *month, int *of_month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)MAX (day, 1));
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *of_month = g_date_get_day (&date);
}

/* "2024", "March 2024", "5 March 2024". Transfer full. */
static char *
write_tick (double day, const Step *step, ExaLang lang)
{
  int year, month, of_month;
  ExaDate date = {{0}};

  split (day, &year, &month, &of_month);
  if (step->months >= 12)
    return g_strdup_printf ("%d", year);
  date.first = (ExaDatePart){.year = (guint16)year, .month = (guint8)month};
  if (step->months == 3)
    date.first = (ExaDatePart){.year = (guint16)year, .quarter = (guint8)((month - 1) / 3 + 1)};
  if (step->days > 0)
    date.first.day = (guint8)of_month;
  return exa_date_format (date, lang);
}

/* The @i-th tick, from the one at or before @low on. */
static double
nth_tick (const Step *step, double low, guint i)
{
  int year, month, of_month;

  if (step->days > 0)
    return floor (low / step->days) * step->days + i * (double)step->days;
  split (low, &year, &month, &of_month);
  int first = (year * 12 + month - 1) / step->months * step->months;
  return day_of_month (MAX (first, 12) + (int)i * step->months);
}

/* Ticks up to @high; 0 where there are more than have a place. */
static guint
set_ticks (ExaCalendar *self, const Step *step, double low, double high)
{
  guint n = 0;

  for (; n < EXA_MAX_TICKS; n++) {
    self->days[n] = nth_tick (step, low, n);
    if (self->days[n] > high || (n > 0 && self->days[n] <= self->days[n - 1]))
      return n;
  }
  return 0;
}

static gboolean
has_room (const ExaCalendar *self, double per_day, double gap)
{
  for (guint i = 0; i + 1 < self->n; i++) {
    double from = self->labels[i].width / 2 + self->labels[i + 1].width / 2 + gap;
    if ((self->days[i + 1] - self->days[i]) * per_day < from)
      return FALSE;
  }
  return TRUE;
}

/* The finest ticks whose texts have room beside each other. */
ExaCalendar
exa_calendar_new (const ExaPage *page, double low, double high, double length, double em)
{
  ExaCalendar self = {0};

  for (guint s = 0; s < G_N_ELEMENTS (steps); s++) {
    exa_calendar_clear (&self);
    self.n = set_ticks (&self, &steps[s], low, high);
    for (guint i = 0; i < self.n; i++) {
      g_autofree char *text = write_tick (self.days[i], &steps[s], page->spec->lang);
      self.labels[i] = exa_label_new (page, text, EXA_WEIGHT_REGULAR, em, -1, 1, PANGO_ALIGN_LEFT);
    }
    self.low = self.n > 0 ? MAX (self.days[0], low - (high - low) * 0.12) : low;
    self.in_cells = steps[s].months == 12;
    if (self.n > 0 && has_room (&self, length / MAX (high - self.low, 1), em * 0.6))
      break;
  }
  return self;
}

void
exa_calendar_clear (ExaCalendar *self)
{
  for (guint i = 0; i < self->n; i++)
    exa_label_clear (&self->labels[i]);
  self->n = 0;
}
