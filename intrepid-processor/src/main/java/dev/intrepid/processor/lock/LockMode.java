package dev.intrepid.processor.lock;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a compile does with the lock. */
public enum LockMode {
  /** Nothing. */
  OFF,
  /** Compares it. */
  CHECK,
  /** Compares it, and writes it if nothing breaks. */
  UPDATE;

  /** The name of the processor option and system property; {@code check} is the default. */
  public static final String OPTION = "intrepid.lock";

  public static final String FILE_OPTION = "intrepid.lock.file";

  /** What the compile was told of it, if it was; a system property counts less. */
  static @Nullable String word(Map<String, String> options) {
    return options.getOrDefault(OPTION, System.getProperty(OPTION));
  }

  public static boolean isOff(Map<String, String> options) {
    return of(word(options)).filter(OFF::equals).isPresent();
  }

  /** Empty for a word that is none of them. */
  static Optional<LockMode> of(@Nullable String word) {
    if (word == null) {
      return Optional.of(CHECK);
    }
    return switch (word) {
      case "off" -> Optional.of(OFF);
      case "check" -> Optional.of(CHECK);
      case "update" -> Optional.of(UPDATE);
      default -> Optional.empty();
    };
  }
}
