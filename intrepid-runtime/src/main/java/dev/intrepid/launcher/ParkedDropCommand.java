package dev.intrepid.launcher;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.repo.IntrepidRepo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks for all messages of a parked stream to be given up. */
@Command(
    name = "drop",
    description =
        "Give up all messages of a parked stream so far; those that come later are handled.")
final class ParkedDropCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Mixin private final ParkedToChange which = new ParkedToChange();
  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  ParkedDropCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console.command())) {
      SubscriptionControl control = which.control(repo);
      which.in(control);
      confirmation.require("This gives up all waiting messages of " + which.stream + " for good");
      control.drop(which.stream);
      Asked.print(console, output, which.subscriber, which.stream, "drop");
    }
    return ExitCode.OK;
  }
}
