package dev.intrepid.launcher.parked;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Asked;
import dev.intrepid.launcher.input.Confirmation;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.IntrepidRepo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** Asks for messages of a parked stream to be given up. */
abstract class ParkedGiveUpCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;
  private final String what;
  private final String lost;

  @Mixin private final ParkedToChange which = new ParkedToChange();
  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  /**
   * A command that gives up messages.
   *
   * @param what it asks for, in a word
   * @param lost the messages that are given up
   */
  ParkedGiveUpCommand(Console console, Apps apps, String what, String lost) {
    this.console = console;
    this.apps = apps;
    this.what = what;
    this.lost = lost;
  }

  /** Stores the request. */
  abstract void ask(SubscriptionControl control, String stream);

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      String stream = which.in(repo).stream();
      confirmation.require("This gives up " + lost + " of " + stream + " for good");
      ask(which.control(repo), stream);
      Asked.print(console, output, which.subscriber, stream, what);
    }
    return ExitCode.OK;
  }
}
