package dev.intrepid.processor.lock;

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
