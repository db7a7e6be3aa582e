package dev.intrepid.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.lock.Lock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine that loses its power, and a disk that refuses, leave of a lock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenLockTest {

  private static final Lock LOCK =
      Lock.parse("format 1\nevent Paid v1 class shop.Paid\nevent Paid v1 stream paid\n");

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void begin() {
    path = folder.resolve(Lock.FILE_NAME);
  }

  @Test
  void a_lock_is_read_as_it_was_written_and_leaves_nothing_beside() throws IOException {
    Files.writeString(path, "format 1\n");

    new LockFile(path).write(LOCK);

    assertThat(new LockFile(path).read()).isEqualTo(LOCK);
    assertThat(files()).containsExactly(Lock.FILE_NAME);
  }

  @Test
  void a_lock_is_on_the_disk_before_it_takes_the_place_of_the_one_before(@TempDir Path records)
      throws IOException {
    Path events = records.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      new LockFile(path).write(LOCK);
      recording.stop();
      recording.dump(events);
    }

    assertThat(RecordingFile.readAllEvents(events))
        .extracting((RecordedEvent event) -> Path.of(event.getString("path")))
        .filteredOn(file -> file.startsWith(folder))
        .singleElement()
        .satisfies(
            file ->
                assertThat(file.getFileName().toString()).matches("intrepid\\.lock\\..+\\.tmp"));
  }

  @Test
  void a_place_that_cannot_be_taken_keeps_what_it_has() throws IOException {
    Path inside = Files.createDirectories(path).resolve("kept");
    Files.createFile(inside);

    assertThatThrownBy(() -> new LockFile(path).write(LOCK)).isInstanceOf(IOException.class);

    assertThat(inside).exists();
    assertThat(files()).containsExactly(Lock.FILE_NAME);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
