package dev.intrepid.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.lock.Lock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

  @Test
  void what_a_killed_compiler_left_of_a_lock_is_gone_after_the_next_one_is_written()
      throws IOException {
    temporary("intrepid.lock." + UUID.randomUUID() + ".tmp", Duration.ofMinutes(5));

    new LockFile(path).write(LOCK);

    assertThat(files()).containsExactly(Lock.FILE_NAME);
  }

  @Test
  void what_another_compiler_may_be_writing_is_kept() throws IOException {
    String others = "intrepid.lock." + UUID.randomUUID() + ".tmp";
    temporary(others, Duration.ZERO);

    new LockFile(path).write(LOCK);

    assertThat(files()).containsExactlyInAnyOrder(Lock.FILE_NAME, others);
  }

  @Test
  void a_file_of_the_user_with_a_similar_name_is_kept() throws IOException {
    temporary("intrepid.lock.before-merge.tmp", Duration.ofDays(1));
    temporary("other.lock." + UUID.randomUUID() + ".tmp", Duration.ofDays(1));

    new LockFile(path).write(LOCK);

    assertThat(files()).hasSize(3).contains("intrepid.lock.before-merge.tmp");
  }

  private void temporary(String name, Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "format 1\nevent Pa");
    FileTime written = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.from(written.toInstant().minus(age)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
