package dev.intrepid.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Which release this is. */
final class Version {

  /** Filled in by the build, so that it is there in whatever jar this is packed. */
  private static final String FILE = "version.txt";

  private Version() {}

  static String[] lines() {
    return new String[] {"Intrepid " + ofIntrepid(), "Java " + Runtime.version()};
  }

  private static String ofIntrepid() {
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The jar is not whole: " + FILE + " is missing from it.");
      }
      return new String(file.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
