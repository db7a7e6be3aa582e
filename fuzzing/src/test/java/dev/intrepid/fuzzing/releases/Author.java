package dev.intrepid.fuzzing.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who writes and compiles one release after the other, with a lock or without. For one thread. */
final class Author {

  private final Changes changes;
  private final Path folder;
  private final boolean isLocked;
  private final List<String> story = new ArrayList<>();
  private int releases;

  Author(Random random, Path folder) {
    changes = new Changes(random);
    this.folder = folder;
    isLocked = random.nextBoolean();
  }

  /** What was done, for who reads of a failure. */
  List<String> story() {
    return story;
  }

  void tell(String line) {
    story.add(line);
  }

  Release first() throws IOException {
    Release first = release(changes.first());
    assertThat(first.compile(isLocked ? "update" : "off")).isEmpty();
    return first;
  }

  private Release release(Program program) throws IOException {
    return new Release(program, folder.resolve("release-" + releases++));
  }

  /** The next one that the compiler does not refuse. */
  Release changed(Release current) throws IOException {
    while (true) {
      Release next = release(changes.next(current.program()));
      tell(next + ": " + next.program().changesSince(current.program()));
      if (isCompiled(next, current)) {
        return next;
      }
    }
  }

  private boolean isCompiled(Release next, Release current) throws IOException {
    if (isLocked) {
      Files.copy(current.lock(), next.lock());
    }
    List<String> told = next.compile(isLocked ? "check" : "off");
    told.forEach(line -> tell("  " + line));
    assertThat(told)
        .allMatch(line -> line.contains("[Intrepid/"))
        .noneMatch(line -> line.contains("/Bug]"));
    boolean isRefused = told.stream().anyMatch(line -> line.startsWith("ERROR"));
    if (isLocked && !isRefused && !told.isEmpty()) {
      next.compile("update");
    }
    return !isRefused;
  }
}
