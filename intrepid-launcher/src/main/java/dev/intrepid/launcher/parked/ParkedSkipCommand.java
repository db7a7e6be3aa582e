package dev.intrepid.launcher.parked;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine.Command;

/** Asks for the first message of a parked stream to be given up. */
@Command(
    name = "skip",
    description = "Give up the message that failed, and have those after it handled.")
final class ParkedSkipCommand extends ParkedGiveUpCommand {

  ParkedSkipCommand(Console console, Apps apps) {
    super(console, apps, "skip", "the first waiting message");
  }

  @Override
  void ask(SubscriptionControl control, String stream) {
    control.skip(stream);
  }
}
