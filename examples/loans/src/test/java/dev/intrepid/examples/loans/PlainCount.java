package dev.intrepid.examples.loans;

import dev.intrepid.examples.loans.xes.XesEvent;
import dev.intrepid.examples.loans.xes.XesReader;
import dev.intrepid.examples.loans.xes.XesTrace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the memos must be, counted in one loop over the file, without a log and without handlers.
 */
final class PlainCount {

  private final Map<String, long[]> activities = new TreeMap<>();
  private final Map<String, Long> resources = new TreeMap<>();
  private final Map<String, String> memos = new TreeMap<>();
  private long cases;
  private long events;
  private long fewest = Long.MAX_VALUE;
  private long most;

  private PlainCount() {}

  static PlainCount of(Path file) throws IOException {
    PlainCount count = new PlainCount();
    try (XesReader reader = XesReader.open(file)) {
      for (Optional<XesTrace> next = reader.next(); next.isPresent(); next = reader.next()) {
        count.add(next.get());
      }
    }
    return count;
  }

  private void add(XesTrace trace) {
    int length = trace.events().size();
    cases++;
    events += length;
    fewest = Math.min(fewest, length);
    most = Math.max(most, length);
    String state = "";
    long offers = 0;
    for (XesEvent event : trace.events()) {
      count(event);
      state = event.activity().startsWith("A_") ? event.activity() : state;
      offers += event.activity().equals("O_CREATED") ? 1 : 0;
    }
    Instant first = trace.events().get(0).at();
    Instant last = trace.events().get(length - 1).at();
    BigDecimal amount = trace.amount().orElseThrow();
    Instant registered = trace.registeredAt().orElseThrow();
    memos.put(
        "applications/" + trace.name(),
        ("{\"id\":\"%s\",\"amount\":%s,\"registeredAt\":\"%s\",\"state\":\"%s\","
                + "\"events\":%d,\"offers\":%d,\"firstAt\":\"%s\",\"lastAt\":\"%s\"}")
            .formatted(trace.name(), amount, registered, state, length, offers, first, last));
  }

  private void count(XesEvent event) {
    long[] activity = activities.computeIfAbsent(event.activity(), a -> new long[4]);
    activity[0]++;
    switch (event.transition().orElse("")) {
      case "SCHEDULE" -> activity[1]++;
      case "START" -> activity[2]++;
      case "COMPLETE" -> activity[3]++;
      default -> {}
    }
    resources.merge(event.resource().orElse("UNKNOWN"), 1L, Long::sum);
  }

  Map<String, String> memos() {
    Map<String, String> all = new TreeMap<>(memos);
    activities.forEach(
        (activity, n) ->
            all.put(
                Activity_Memo.uri(activity).uri(),
                "{\"activity\":\"%s\",\"events\":%d,\"schedule\":%d,\"start\":%d,\"complete\":%d}"
                    .formatted(activity, n[0], n[1], n[2], n[3])));
    resources.forEach(
        (resource, n) ->
            all.put(
                "resources/" + resource,
                "{\"resource\":\"%s\",\"events\":%d}".formatted(resource, n)));
    all.put(
        "totals",
        "{\"cases\":%d,\"events\":%d,\"fewest\":%d,\"most\":%d}"
            .formatted(cases, events, fewest, most));
    return all;
  }
}
