package dev.intrepid.processor.lock;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Reporter;
import dev.intrepid.processor.report.SourceSpot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports the differences to a lock: breaking ones where they arise, the rest in one warning. */
final class LockReport {

  private static final int SHOWN = 3;

  private final Reporter reporter;
  private final LockSpots spots;
  private final LockFile file;

  LockReport(Reporter reporter, LockSpots spots, LockFile file) {
    this.reporter = reporter;
    this.spots = spots;
    this.file = file;
  }

  /** Tells what breaks what is stored; of several in one place, the first. */
  void printBreaks(List<Difference> differences) throws IOException {
    Map<SourceSpot, List<Difference>> bySpot = new LinkedHashMap<>();
    for (Difference difference : differences) {
      if (difference.change().breaksWhatIsStored()) {
        Optional<SourceSpot> spot = spots.of(difference);
        if (spot.isPresent()) {
          bySpot.computeIfAbsent(spot.get(), any -> new ArrayList<>()).add(difference);
        } else {
          reporter.print(message(difference), argsWithLine(difference));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<SourceSpot, List<Difference>> entry : bySpot.entrySet()) {
      Difference first = entry.getValue().get(0);
      String[] args = args(first, entry.getValue());
      findings.add(Finding.of(message(first), entry.getKey(), args));
    }
    reporter.print(findings);
  }

  /** Tells that the lock says less than the program does. */
  void printStale(List<Difference> differences) {
    List<Difference> moved = differences.stream().filter(d -> d.change().isWarning()).toList();
    for (Difference difference : moved) {
      String[] args = {difference.what(), difference.breaks(), difference.wayOut()};
      Message message = message(difference);
      spots
          .of(difference)
          .ifPresentOrElse(
              spot -> reporter.print(List.of(Finding.of(message, spot, args))),
              () -> reporter.print(message, args));
    }
    List<String> others =
        differences.stream().filter(d -> !moved.contains(d)).map(Difference::what).toList();
    // If a fold must be rebuilt, the message that stored data is read as before would mislead.
    boolean isToldBefore = moved.stream().anyMatch(d -> d.change() != Change.MEMO_IS_MOVED);
    if (!isToldBefore && (!others.isEmpty() || moved.isEmpty())) {
      reporter.print(Message.LOCK_IS_STALE, file.path().toString(), shown(others));
    }
  }

  private static String shown(List<String> sentences) {
    String first = String.join(" ", sentences.subList(0, Math.min(SHOWN, sentences.size())));
    return sentences.size() <= SHOWN
        ? first
        : first + " And " + (sentences.size() - SHOWN) + " more.";
  }

  private static Message message(Difference difference) {
    return Message.valueOf(difference.change().name());
  }

  private static String[] args(Difference difference, List<Difference> inOnePlace) {
    String others =
        inOnePlace.stream()
            .filter(other -> other.change() == difference.change())
            .map(other -> other.subject().label())
            .filter(label -> !label.equals(difference.subject().label()))
            .distinct()
            .collect(Collectors.joining(", "));
    String breaks =
        difference.breaks() + (others.isEmpty() ? "" : " So it is with " + others + ".");
    return new String[] {difference.what(), breaks, difference.wayOut()};
  }

  /** The place in the lock, for a fact without a source. */
  private String[] argsWithLine(Difference difference) throws IOException {
    String[] args = args(difference, List.of(difference));
    args[0] += file.lineOf(difference.subject()).map(line -> " (" + line + ")").orElse("");
    return args;
  }
}
