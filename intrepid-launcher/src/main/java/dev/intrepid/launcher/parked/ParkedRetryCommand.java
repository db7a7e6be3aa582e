package dev.intrepid.launcher.parked;

import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Asked;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for parked streams to be tried again. */
@Command(
    name = "retry",
    description =
        "Have the messages of a parked stream tried again, in order, by the app that runs the"
            + " subscriber.")
final class ParkedRetryCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(
      index = "0",
      paramLabel = "SUBSCRIBER",
      description = "The subscriber that has parked it, such as billing.")
  private String subscriber = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STREAM",
      description = "The stream, such as orders/o-1.")
  private @Nullable String stream;

  @Option(
      names = "--all",
      description =
          "All streams that the subscriber has parked, but for those that a skip or drop is asked"
              + " for.")
  private boolean all;

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  ParkedRetryCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    if ((stream == null) != all) {
      throw CommandFailure.usage("Say which STREAM, or --all of them.");
    }
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      SubscriberNames.require(repo, subscriber);
      SubscriptionControl control = SubscriptionControl.of(repo, SubscriptionName.of(subscriber));
      if (stream == null) {
        int count = control.retryAll();
        Asked.printAll(console, output, subscriber, count, leftAlone(control));
      } else {
        String found = ParkedToChange.find(repo, subscriber, stream).stream();
        control.retry(found);
        Asked.print(console, output, subscriber, found, "retry");
      }
    }
    return ExitCode.OK;
  }

  private static List<ParkedStream> leftAlone(SubscriptionControl control) {
    return control.parked().stream()
        .filter(parked -> parked.request() == Request.SKIP || parked.request() == Request.DROP)
        .toList();
  }
}
