package dev.intrepid.launcher;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks for a subscriber to pause. */
@Command(
    name = "pause",
    description = "Deliver nothing more to a subscriber until it is resumed, through restarts.")
final class PauseCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  PauseCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console.command())) {
      SubscriberNames.require(repo, subscriber);
      new SubscriptionControl(repo, SubscriptionName.of(subscriber)).pause();
      Asked.print(console, output, subscriber, true);
    }
    return ExitCode.OK;
  }
}
