package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what a user sees. */
final class Golden {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  /** Compares the text with the file; rewrites the file when told to. */
  static void check(Path path, String text) {
    if (UPDATE) {
      write(path, text);
    } else if (!Files.exists(path)) {
      fail("There is no golden file. Read this and, if it is right, create %s:%n%s", path, text);
    } else {
      assertThat(text).as(path.toString()).isEqualTo(Sources.read(path));
    }
  }

  static boolean isUpdating() {
    return UPDATE;
  }

  private static void write(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
