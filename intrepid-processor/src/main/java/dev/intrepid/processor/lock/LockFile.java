package dev.intrepid.processor.lock;

import dev.intrepid.lock.Lock;
import dev.intrepid.lock.Subject;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An {@code intrepid.lock} on disk. */
final class LockFile {

  private final Path path;

  LockFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  Lock read() throws IOException {
    return Lock.parse(Files.readAllBytes(path));
  }

  /** Writes it whole or not at all: a reader meanwhile sees the file before. */
  void write(Lock lock) throws IOException {
    Path written = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(written, lock.text());
      moveOver(written);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private void moveOver(Path written) throws IOException {
    try {
      Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The place of the first line about a subject: {@code intrepid.lock:7}. */
  Optional<String> lineOf(Subject subject) throws IOException {
    List<String> lines = Files.readAllLines(path);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(subject.line() + " ")) {
        return Optional.of(path.getFileName() + ":" + (i + 1));
      }
    }
    return Optional.empty();
  }
}
