/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-color-scheme.h"

#include <string.h>

#include "exa-high-contrast.h"

#define PORTAL_NAME      "org.freedesktop.portal.Desktop"
#define PORTAL_PATH      "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE        "org.freedesktop.appearance"
#define KEY              "color-scheme"
#define PREFER_DARK      1

/* The desktop's settings, where there is no portal to ask for them. */
#define SETTINGS      "org.gnome.desktop.interface"
#define SETTINGS_DARK "prefer-dark"

struct _ExaColorScheme {
  GObject parent_instance;

  ExaAppearance appearance;
  gboolean desktop_dark; /* what the desktop asks for, but by a theme of white on black */
  gboolean dark;
  GDBusConnection *bus;
  guint subscription;
  GCancellable *cancellable;
  GSettings *settings; /* NULL where the desktop has none */
};

enum { PROP_0, PROP_APPEARANCE, PROP_DARK, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ExaColorScheme, exa_color_scheme, G_TYPE_OBJECT)

static void
update (ExaColorScheme *self)
{
  gboolean asked = self->desktop_dark || exa_high_contrast_is_inverse (gtk_settings_get_default ());
  gboolean dark = self->appearance == EXA_APPEARANCE_DARK || (self->appearance == EXA_APPEARANCE_DESKTOP && asked);

  if (dark == self->dark)
    return;
  self->dark = dark;
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DARK]);
}

/* --- the portal --- */

static void
take_value (ExaColorScheme *self, GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  /* Read() wraps its answer in a variant once more than it needs to. */
  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT)) {
    GVariant *unwrapped = g_variant_get_variant (inner);
    g_variant_unref (inner);
    inner = unwrapped;
  }
  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;
  self->desktop_dark = g_variant_get_uint32 (inner) == PREFER_DARK;
  update (self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* No portal: the toolkit's own settings hold. A cancelled call must not touch @data. */
  if (reply == NULL)
    return;
  value = g_variant_get_child_value (reply, 0);
  take_value (EXA_COLOR_SCHEME (data), value);
}

static void
on_setting_changed (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
                    const char *signal, GVariant *parameters, gpointer data)
{
  const char *namespace, *key;
  g_autoptr (GVariant) value = NULL;

  g_variant_get (parameters, "(&s&sv)", &namespace, &key, &value);
  if (strcmp (namespace, NAMESPACE) == 0 && strcmp (key, KEY) == 0)
    take_value (EXA_COLOR_SCHEME (data), value);
}

void
exa_color_scheme_follow (ExaColorScheme *self, GDBusConnection *bus)
{
  if (bus == NULL || self->bus != NULL)
    return;
  self->bus = g_object_ref (bus);
  self->subscription =
      g_dbus_connection_signal_subscribe (bus, PORTAL_NAME, PORTAL_INTERFACE, "SettingChanged", PORTAL_PATH, NAMESPACE,
                                          G_DBUS_SIGNAL_FLAGS_NONE, on_setting_changed, self, NULL);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "Read",
                          g_variant_new ("(ss)", NAMESPACE, KEY), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          self->cancellable, on_read, self);
}

/* --- the desktop's settings --- */

static void
read_settings (ExaColorScheme *self)
{
  g_autofree char *scheme = g_settings_get_string (self->settings, KEY);

  self->desktop_dark = strcmp (scheme, SETTINGS_DARK) == 0;
  update (self);
}

/* What is not installed must not be asked for: it would end the program. */
static void
follow_settings (ExaColorScheme *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SETTINGS, TRUE) : NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return;
  self->settings = g_settings_new (SETTINGS);
  g_signal_connect_object (self->settings, "changed::" KEY, G_CALLBACK (read_settings), self, G_CONNECT_SWAPPED);
  read_settings (self);
}

/* --- the object --- */

static void
exa_color_scheme_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaColorScheme *self = EXA_COLOR_SCHEME (object);

  if (id == PROP_APPEARANCE)
    g_value_set_enum (value, (int)self->appearance);
  else
    g_value_set_boolean (value, self->dark);
}

static void
exa_color_scheme_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaColorScheme *self = EXA_COLOR_SCHEME (object);

  self->appearance = (ExaAppearance)g_value_get_enum (value);
  g_object_notify_by_pspec (object, pspec);
  update (self);
}

static void
exa_color_scheme_dispose (GObject *object)
{
  ExaColorScheme *self = EXA_COLOR_SCHEME (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (exa_color_scheme_parent_class)->dispose (object);
}

static void
exa_color_scheme_class_init (ExaColorSchemeClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = exa_color_scheme_get_property;
  object_class->set_property = exa_color_scheme_set_property;
  object_class->dispose = exa_color_scheme_dispose;
  properties[PROP_APPEARANCE] =
      g_param_spec_enum ("appearance", NULL, NULL, EXA_TYPE_APPEARANCE, EXA_APPEARANCE_DESKTOP,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* What the toolkit was told before anybody asked the portal. */
static gboolean
is_dark_by_settings (void)
{
  const char *forced = g_getenv ("GTK_THEME");
  g_autofree char *theme = NULL;
  gboolean prefers = FALSE;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &prefers, "gtk-theme-name", &theme,
                NULL);
  /* A theme that the environment forces upon every program. */
  if (forced != NULL && *forced != '\0')
    return g_str_has_suffix (forced, ":dark") || g_str_has_suffix (forced, "-dark");
  return prefers || (theme != NULL && g_str_has_suffix (theme, "-dark"));
}

static void
exa_color_scheme_init (ExaColorScheme *self)
{
  self->cancellable = g_cancellable_new ();
  self->desktop_dark = is_dark_by_settings ();
}

ExaColorScheme *
exa_color_scheme_new (ExaAppearance appearance)
{
  ExaColorScheme *self = g_object_new (EXA_TYPE_COLOR_SCHEME, NULL);

  self->appearance = appearance;
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-theme-name", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  if (!self->desktop_dark)
    follow_settings (self);
  return self;
}
