package dev.intrepid.launcher.input;

import dev.intrepid.launcher.App;
import dev.intrepid.launcher.AppOption;
import dev.intrepid.launcher.output.CommandFailure;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The apps of this program, by name. */
public final class Apps {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  /** As {@link App#options} lists them. */
  private static final Set<String> OPTIONS_OF_ALL = Set.of("repo", "json", "verbose", "help");

  private final TreeMap<String, App> byName = new TreeMap<>();

  private Apps() {}

  /** Those found on the class path and module path. */
  public static Apps onClassPath() {
    try {
      return of(ServiceLoader.load(App.class).stream().map(ServiceLoader.Provider::get).toList());
    } catch (ServiceConfigurationError e) {
      throw CommandFailure.failed("An app cannot be loaded: " + e.getMessage() + ".");
    }
  }

  public static Apps of(List<App> apps) {
    Apps found = new Apps();
    apps.forEach(found::add);
    return found;
  }

  private void add(App app) {
    if (!NAME.matcher(app.name()).matches()) {
      throw CommandFailure.failed(
          "An app's name is 1 to 40 of a-z, 0-9 and - (name: "
              + app.name()
              + ", class: "
              + app.getClass().getName()
              + ").");
    }
    requireDistinctOptions(app);
    App other = byName.putIfAbsent(app.name(), app);
    if (other != null) {
      throw CommandFailure.failed(
          "Two apps have one name; rename one (name: "
              + app.name()
              + ", classes: "
              + other.getClass().getName()
              + ", "
              + app.getClass().getName()
              + ").");
    }
  }

  private static void requireDistinctOptions(App app) {
    Set<String> names = new HashSet<>(OPTIONS_OF_ALL);
    for (AppOption option : app.options()) {
      if (!names.add(option.name())) {
        throw CommandFailure.failed(
            "An app has each option once, and none of those that every app has; give it another"
                + " name (option: --"
                + option.name()
                + ", app: "
                + app.name()
                + ").");
      }
    }
  }

  public List<App> all() {
    return List.copyOf(byName.values());
  }
}
