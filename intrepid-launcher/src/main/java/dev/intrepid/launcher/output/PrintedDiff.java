package dev.intrepid.launcher.output;

import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.MemoDiff.Counts;
import dev.intrepid.control.MemoDiff.Difference;
import dev.intrepid.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The differences of rebuilt memos. */
public final class PrintedDiff {

  private PrintedDiff() {}

  /** Prints them, as a plan or as done. */
  public static void print(Console console, OutputOptions output, MemoDiff diff, boolean isDone) {
    if (output.json) {
      JsonLine.print(console.out(), properties(diff, isDone));
    } else {
      printText(console.out(), diff, isDone);
    }
  }

  private static void printText(PrintWriter out, MemoDiff diff, boolean isDone) {
    out.println(
        isDone
            ? "The memos of " + diff.subscriber() + " are the rebuilt ones now."
            : "The memos of "
                + diff.subscriber()
                + ", at sequence "
                + Cells.text(diff.liveSequence())
                + ", and the rebuilt ones, at "
                + Cells.text(diff.sequence())
                + ":");
    if (!diff.isOfSameMessages()) {
      out.println(whoIsBehind(diff));
    }
    diff.templates().forEach((template, counts) -> out.println(line(template, counts)));
    if (diff.isEmpty()) {
      out.println("Nothing differs.");
    }
    for (Difference difference : diff.first()) {
      out.println();
      out.println(difference.uri());
      out.println("  - " + text(difference.live()));
      out.println("  + " + text(difference.rebuilt()));
    }
  }

  private static String whoIsBehind(MemoDiff diff) {
    long behind = diff.liveSequence() - diff.sequence();
    return (behind == 0
            ? "Messages were handled meanwhile"
            : (behind > 0 ? "The rebuilt ones were" : diff.subscriber() + " was")
                + " behind by "
                + Cells.text(Math.abs(behind))
                + (Math.abs(behind) == 1 ? " sequence" : " sequences"))
        + ", so what differs may be only what one of them had still to handle.";
  }

  private static String line(String template, Counts counts) {
    return template
        + ": "
        + Cells.text(counts.same())
        + " the same, "
        + Cells.text(counts.changed())
        + " changed, "
        + Cells.text(counts.added())
        + " added, "
        + Cells.text(counts.removed())
        + " removed";
  }

  private static String text(Optional<Json> data) {
    return data.map(Json::toString).orElse("(none)");
  }

  private static Map<String, Object> properties(MemoDiff diff, boolean isDone) {
    Map<String, Object> templates = new LinkedHashMap<>();
    diff.templates().forEach((template, counts) -> templates.put(template, properties(counts)));
    List<Object> differences = new ArrayList<>();
    diff.first().forEach(difference -> differences.add(properties(difference)));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("subscriber", diff.subscriber());
    properties.put("rebuild", isDone ? "finished" : "compared");
    properties.put("sequence", diff.sequence());
    properties.put("liveSequence", diff.liveSequence());
    properties.put("sameMessages", diff.isOfSameMessages());
    properties.put("templates", templates);
    properties.put("first", differences);
    return properties;
  }

  private static Map<String, Object> properties(Counts counts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("same", counts.same());
    properties.put("changed", counts.changed());
    properties.put("added", counts.added());
    properties.put("removed", counts.removed());
    return properties;
  }

  private static Map<String, @Nullable Object> properties(Difference difference) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("uri", difference.uri());
    properties.put("live", difference.live().orElse(null));
    properties.put("rebuilt", difference.rebuilt().orElse(null));
    return properties;
  }
}
