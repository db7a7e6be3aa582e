package dev.intrepid.repo.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What Java forces to the disk meanwhile, as the JVM itself records it. For one thread. */
final class ForcedToDisk implements AutoCloseable {

  private final Recording recording = new Recording();

  /** From now on. */
  static ForcedToDisk begin() {
    ForcedToDisk forced = new ForcedToDisk();
    forced.recording.enable("jdk.FileForce").withoutThreshold().withoutStackTrace();
    forced.recording.start();
    return forced;
  }

  /** The files and folders that were forced so far. */
  Set<Path> paths(Path scratch) throws IOException {
    recording.stop();
    Path file = Files.createTempFile(scratch, "forced", ".jfr");
    recording.dump(file);
    Set<Path> paths = new HashSet<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getString("path") != null) {
        paths.add(Path.of(event.getString("path")));
      }
    }
    return paths;
  }

  @Override
  public void close() {
    recording.close();
  }
}
