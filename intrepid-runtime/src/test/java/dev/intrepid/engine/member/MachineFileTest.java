package dev.intrepid.engine.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MachineFileTest {

  @TempDir Path folder;

  @Test
  void all_processes_read_the_text_that_the_first_one_made() throws IOException {
    String made = new MachineFile(folder).text();

    assertThat(made).isNotEmpty();
    assertThat(new MachineFile(folder).text()).isEqualTo(made);
    assertThat(files()).containsExactly("intrepid-machine");
  }

  @Test
  void a_file_that_has_lost_its_text_is_given_another() throws IOException {
    Files.createFile(folder.resolve("intrepid-machine"));

    String made = new MachineFile(folder).text();

    assertThat(made).isNotEmpty();
    assertThat(new MachineFile(folder).text()).isEqualTo(made);
    assertThat(files()).containsExactly("intrepid-machine");
  }

  @Test
  void the_text_is_on_the_disk_before_the_file_has_its_name(@TempDir Path records)
      throws IOException {
    Path events = records.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      new MachineFile(folder).text();
      recording.stop();
      recording.dump(events);
    }

    assertThat(RecordingFile.readAllEvents(events))
        .extracting((RecordedEvent event) -> Path.of(event.getString("path")))
        .filteredOn(path -> path.startsWith(folder))
        .singleElement()
        .satisfies(
            path -> assertThat(path.getFileName().toString()).matches("intrepid-machine[0-9]+"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
