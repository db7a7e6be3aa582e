package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.report.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A program is compiled and its lock written; then it is changed and compiled again. */
abstract class LockScenario {

  @TempDir Path folder;
  LockedProject project;
  List<String> told;
  private TestInfo test;

  @BeforeEach
  void begin(TestInfo info) {
    project = new LockedProject(folder);
    test = info;
  }

  final void was(String... units) {
    assertThat(project.sources(units).update()).isEmpty();
  }

  final void is(String... units) {
    told = project.sources(units).compile();
  }

  /** One finding with that tag and, whole, with the text of the golden file. */
  final void assertTold(Message message) {
    assertThat(told).singleElement().asString().contains("[Intrepid/" + message.tag() + "]");
    String name = test.getTestMethod().orElseThrow().getName();
    Path golden = Sources.RESOURCES.resolve("lock").resolve(name + ".expected.txt");
    Golden.check(golden, told.get(0) + "\n");
  }

  /** It is an error, and no update writes the lock. */
  final void assertBreaks(Message message) {
    assertTold(message);
    String before = project.lockText();
    assertThat(project.update()).isEqualTo(told);
    assertThat(project.lockText()).isEqualTo(before);
  }

  /** It is a warning: an update takes it away. */
  final void assertUpdated() {
    assertThat(project.update()).isEmpty();
    assertThat(project.compile()).isEmpty();
  }

  /** One warning that says so; an update takes it away. */
  final void assertStale(String difference) {
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("warning: [Intrepid/LockIsStale] SHOP/intrepid.lock does not say")
        .contains(difference);
    assertUpdated();
  }
}
