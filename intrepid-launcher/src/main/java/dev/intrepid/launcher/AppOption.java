package dev.intrepid.launcher;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An option of an {@link App}: {@code --name VALUE}. Immutable.
 *
 * @param name the name, without the dashes
 * @param valueLabel what the value is, in capitals: {@code "FILE"}
 * @param description what it is for, in one line
 * @param required whether the app does not run without it
 * @param defaultValue the value when none is given
 */
public record AppOption(
    String name,
    String valueLabel,
    String description,
    boolean required,
    Optional<String> defaultValue) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /** Checks the name. */
  public AppOption {
    requireNonNull(valueLabel);
    requireNonNull(description);
    requireNonNull(defaultValue);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "An option's name is made of a-z, 0-9 and -, without leading dashes (name: "
              + name
              + ").");
    }
  }

  /** An option that must be given. */
  public static AppOption required(String name, String valueLabel, String description) {
    return new AppOption(name, valueLabel, description, true, Optional.empty());
  }

  /** An option that may be left out. */
  public static AppOption optional(String name, String valueLabel, String description) {
    return new AppOption(name, valueLabel, description, false, Optional.empty());
  }

  /** An option with this value when none is given. */
  public static AppOption withDefault(
      String name, String valueLabel, String description, String value) {
    return new AppOption(name, valueLabel, description, false, Optional.of(value));
  }
}
