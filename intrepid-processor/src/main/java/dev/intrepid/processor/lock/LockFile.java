package dev.intrepid.processor.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.lock.Lock;
import dev.intrepid.lock.Subject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An {@code intrepid.lock} on disk. */
final class LockFile {

  /** How a file ends that is to become the lock. */
  static final String TEMPORARY = ".tmp";

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

  /**
   * Writes it whole or not at all: a reader meanwhile sees the file before. It is on the disk
   * before it has its name, for a machine that loses its power in between would have an empty file,
   * which is a lock of a program that stores nothing.
   */
  void write(Lock lock) throws IOException {
    Path written = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
    try {
      store(lock.text(), written);
      LeftLocks.removeBeside(written, path);
      // Never in two steps, between which there would be no lock, and nothing would be compared.
      Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void store(String text, Path file) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
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
