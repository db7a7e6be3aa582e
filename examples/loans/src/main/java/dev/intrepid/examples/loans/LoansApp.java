package dev.intrepid.examples.loans;

import dev.intrepid.Intrepid;
import dev.intrepid.examples.loans.xes.XesReader;
import dev.intrepid.examples.loans.xes.XesTrace;
import dev.intrepid.launcher.App;
import dev.intrepid.launcher.AppOption;
import dev.intrepid.launcher.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Publishes an event log of loan applications, and tells what is in it. */
public final class LoansApp implements App {

  private static final String INPUT = "input";

  /** For the {@link java.util.ServiceLoader}. */
  public LoansApp() {}

  @Override
  public String name() {
    return "loans";
  }

  @Override
  public String description() {
    return "Loan applications from an event log in XES: every event published once, and a report.";
  }

  @Override
  public String defaultRepo() {
    return "sqlite:loans-data/loans.db";
  }

  @Override
  public List<AppOption> options() {
    return List.of(
        AppOption.optional(
            INPUT,
            "FILE",
            "The log, .xes or .xes.gz. What is published already is not published again; without"
                + " a file, the report of what is there."));
  }

  @Override
  public void run(Launch launch) throws IOException, InterruptedException {
    Optional<Path> input = launch.option(INPUT).map(Path::of);
    if (input.isEmpty()) {
      report(launch);
      return;
    }
    try (XesReader log = XesReader.open(input.get())) {
      Optional<XesTrace> first = log.next();
      try (Intrepid app = start(launch)) {
        new LogImport(log, input.get(), app, launch).run(first);
        new CatchUp(app, launch).await();
        new LoanReport(app, launch).print();
      }
    }
  }

  private static void report(Launch launch) throws InterruptedException {
    try (Intrepid app = start(launch)) {
      new CatchUp(app, launch).await();
      new LoanReport(app, launch).print();
    }
  }

  private static Intrepid start(Launch launch) {
    return Intrepid.builder()
        .repo(launch.repo())
        .handlers(new Statistics(), new Applications())
        .start();
  }
}
