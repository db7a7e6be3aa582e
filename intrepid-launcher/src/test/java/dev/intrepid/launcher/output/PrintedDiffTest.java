package dev.intrepid.launcher.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.MemoDiff.Counts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedDiffTest {

  private static List<String> printed(long rebuilt, long live, boolean isOfSameMessages) {
    StringWriter out = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out), new PrintWriter(new StringWriter()), false, 80, "./intrepid");
    TreeMap<String, Counts> templates = new TreeMap<>();
    templates.put("sums/{key}", new Counts(1, 1, 0, 0));
    MemoDiff diff = new MemoDiff("sums", rebuilt, live, isOfSameMessages, templates, List.of());
    PrintedDiff.print(console, new OutputOptions(), diff, false);
    return out.toString().lines().toList();
  }

  @Test
  void memos_of_the_same_messages_are_told_without_a_reservation() {
    assertThat(printed(768, 768, true))
        .containsExactly(
            "The memos of sums, at sequence 768, and the rebuilt ones, at 768:",
            "sums/{key}: 1 the same, 1 changed, 0 added, 0 removed");
  }

  @Test
  void who_is_behind_is_told_and_by_how_much_of_the_log() {
    assertThat(printed(767, 768, false))
        .contains(
            "The rebuilt ones were behind by 1 sequence, so what differs may be only what one of"
                + " them had still to handle.");
    assertThat(printed(768, 766, false))
        .anyMatch(line -> line.startsWith("sums was behind by 2 s"));
    assertThat(printed(768, 768, false))
        .anyMatch(line -> line.startsWith("Messages were handled meanwhile, so what differs may"));
  }
}
