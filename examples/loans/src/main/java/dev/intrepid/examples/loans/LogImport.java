package dev.intrepid.examples.loans;

import dev.intrepid.Intrepid;
import dev.intrepid.examples.loans.xes.XesEvent;
import dev.intrepid.examples.loans.xes.XesFormatException;
import dev.intrepid.examples.loans.xes.XesReader;
import dev.intrepid.examples.loans.xes.XesTrace;
import dev.intrepid.launcher.Launch;
import dev.intrepid.launcher.Progress;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Publishes a log, whole cases at a time: a file that turns out to be damaged leaves no half of a
 * case behind. Ids follow from the case and the index, so what is there is not published again.
 */
final class LogImport {

  private static final int EVENTS_A_COMMIT = 512;

  private final XesReader log;
  private final Path file;
  private final Intrepid app;
  private final Launch launch;
  private final List<PendingEvent> batch = new ArrayList<>();
  private final List<XesTrace> batchCases = new ArrayList<>();
  private long cases;
  private long events;

  LogImport(XesReader log, Path file, Intrepid app, Launch launch) {
    this.log = log;
    this.file = file;
    this.app = app;
    this.launch = launch;
  }

  /**
   * Publishes this case and all that follow.
   *
   * @throws XesFormatException if the file is damaged; the text says what was published before
   * @throws InterruptedException if the launch is stopped
   */
  void run(Optional<XesTrace> first) throws IOException, InterruptedException {
    try (Progress progress = launch.progress("Reading", Files.size(file) / 1024)) {
      for (Optional<XesTrace> next = first; next.isPresent(); next = next()) {
        add(next.get());
        if (batch.size() >= EVENTS_A_COMMIT) {
          publish();
          progress.to(log.bytesRead() / 1024);
        }
        if (launch.isStopping()) {
          throw new InterruptedException();
        }
      }
      publish();
    }
    launch.say(
        String.format(Locale.ROOT, "Read %,d cases with %,d events from %s.", cases, events, file));
  }

  private Optional<XesTrace> next() {
    try {
      return log.next();
    } catch (XesFormatException e) {
      publish();
      throw e.after(cases);
    }
  }

  private void add(XesTrace trace) {
    Optional<Registration> registration = Registration.of(trace);
    int index = 0;
    for (XesEvent event : trace.events()) {
      LoanEvent message = LoanEvent.of(trace.name(), event, registration);
      String name = "loans/" + trace.name() + "/" + index++;
      batch.add(app.pending(message).withId(EventIds.named(name)));
      registration = Optional.empty();
    }
    batchCases.add(trace);
  }

  private void publish() {
    EventLog stored = app.publish(new PendingEvents(batch));
    int index = 0;
    for (XesTrace trace : batchCases) {
      for (int i = 0; i < trace.events().size(); i++, index++) {
        if (!stored.records().get(index).data().equals(batch.get(index).data())) {
          throw new XesFormatException(
              "The case " + trace.name() + " is in the log already, with other events",
              file,
              trace.line(),
              null);
        }
      }
    }
    cases += batchCases.size();
    events += batch.size();
    batch.clear();
    batchCases.clear();
  }
}
