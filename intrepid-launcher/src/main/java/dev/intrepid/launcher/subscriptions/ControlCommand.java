package dev.intrepid.launcher.subscriptions;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Asked;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stores a request for a subscriber as a whole. */
abstract class ControlCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  ControlCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  /** Stores the request. */
  abstract void ask(SubscriptionControl control);

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      SubscriberNames.require(repo, subscriber);
      SubscriptionControl control = SubscriptionControl.of(repo, SubscriptionName.of(subscriber));
      ask(control);
      Asked.print(console, output, subscriber, control.isPaused());
    }
    return ExitCode.OK;
  }
}
