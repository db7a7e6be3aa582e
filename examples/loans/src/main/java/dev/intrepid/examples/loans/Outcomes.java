package dev.intrepid.examples.loans;

import dev.intrepid.launcher.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the applications, and where the open ones wait. For one thread. */
final class Outcomes {

  private enum Outcome {
    APPROVED,
    DECLINED,
    CANCELLED,
    OPEN;

    static Outcome of(String state) {
      return switch (state) {
        case "A_APPROVED", "A_REGISTERED", "A_ACTIVATED" -> APPROVED;
        case "A_DECLINED" -> DECLINED;
        case "A_CANCELLED" -> CANCELLED;
        default -> OPEN;
      };
    }
  }

  /** The applications of one outcome or one state, as far as the report needs them. */
  private static final class Group {
    private final List<BigDecimal> amounts = new ArrayList<>();
    private final List<Duration> durations = new ArrayList<>();
    private final List<Instant> lastAt = new ArrayList<>();
    private long withOffer;

    void add(Application application) {
      application.amount().ifPresent(amounts::add);
      durations.add(Duration.between(application.firstAt(), application.lastAt()));
      lastAt.add(application.lastAt());
      withOffer += application.offers() > 0 ? 1 : 0;
    }

    int size() {
      return durations.size();
    }
  }

  private final Map<Outcome, Group> byOutcome = new EnumMap<>(Outcome.class);
  private final Map<String, Group> openByState = new TreeMap<>();
  private Instant end = Instant.MIN;
  private long applications;

  void add(Application application) {
    Outcome outcome = Outcome.of(application.state());
    byOutcome.computeIfAbsent(outcome, o -> new Group()).add(application);
    if (outcome == Outcome.OPEN) {
      openByState.computeIfAbsent(application.state(), s -> new Group()).add(application);
    }
    end = application.lastAt().isAfter(end) ? application.lastAt() : end;
    applications++;
  }

  /** One row an outcome. */
  Table decided() {
    Table table =
        Table.titled(
            "Outcomes",
            "outcome",
            "cases",
            "share",
            "had an offer",
            "median amount",
            "median time",
            "longest");
    byOutcome.forEach(
        (outcome, group) ->
            table.row(
                outcome.name().toLowerCase(Locale.ROOT),
                group.size(),
                Table.percent(group.size(), applications),
                Table.percent(group.withOffer, group.size()),
                amount(group),
                median(group.durations),
                longest(group.durations)));
    return table;
  }

  private static Object amount(Group group) {
    return group.amounts.isEmpty() ? "-" : median(group.amounts);
  }

  /** One row a state that open applications are in; how long is told from the end of the log. */
  Table waiting() {
    Table table =
        Table.titled(
            "Where open applications wait", "state", "cases", "median wait", "longest wait");
    openByState.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .forEach(
            entry -> {
              List<Duration> waits =
                  entry.getValue().lastAt.stream().map(at -> Duration.between(at, end)).toList();
              String state = entry.getKey().isEmpty() ? "-" : entry.getKey();
              table.row(state, waits.size(), median(waits), longest(waits));
            });
    return table;
  }

  private static <T extends Comparable<T>> T median(List<T> values) {
    List<T> sorted = values.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static Duration longest(List<Duration> durations) {
    return durations.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }
}
