package dev.intrepid.launcher;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks for a subscriber to go on after a pause. */
@Command(name = "resume", description = "Deliver again to a subscriber that was paused.")
final class ResumeCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  ResumeCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console.command())) {
      SubscriberNames.require(repo, subscriber);
      new SubscriptionControl(repo, SubscriptionName.of(subscriber)).resume();
      Asked.print(console, output, subscriber, false);
    }
    return ExitCode.OK;
  }
}
