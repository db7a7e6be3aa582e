package dev.intrepid.processor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a compile does with the lock. */
enum LockMode {
  /** Nothing. */
  OFF,
  /** Compares it. */
  CHECK,
  /** Compares it, and writes it if nothing breaks. */
  UPDATE;

  /** The processor option and the system property that say it; {@code check} by default. */
  static final String OPTION = "intrepid.lock";

  static final String FILE_OPTION = "intrepid.lock.file";

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
