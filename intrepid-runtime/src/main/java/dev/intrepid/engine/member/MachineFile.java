package dev.intrepid.engine.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A random text in a file that all processes of a user share, where the operating system has no
 * name for the machine.
 */
final class MachineFile {

  private static final String NAME = "intrepid-machine";

  private final Path file;

  /** The one in that folder. */
  MachineFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /** The text, which the first process makes. */
  String text() throws IOException {
    String known = Files.exists(file) ? Files.readString(file).strip() : "";
    return known.isEmpty() ? made() : known;
  }

  private String made() throws IOException {
    Path own = Files.createTempFile(file.getParent(), NAME, "");
    try {
      store(UUID.randomUUID().toString(), own);
      if (Files.exists(file)) {
        // It is empty, as a file is that had its name before its text was on the disk.
        Files.move(own, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.move(own, file);
      }
    } catch (FileAlreadyExistsException e) {
      // Another process was first.
    } finally {
      Files.deleteIfExists(own);
    }
    return Files.readString(file).strip();
  }

  /** Forced, so that the file never has its name without its text. */
  private static void store(String text, Path to) throws IOException {
    try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }
}
