package dev.intrepid.launcher.parked;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine.Command;

/** Asks for all messages of a parked stream to be given up. */
@Command(
    name = "drop",
    description =
        "Give up all messages of a parked stream so far; those that come later are handled.")
final class ParkedDropCommand extends ParkedGiveUpCommand {

  ParkedDropCommand(Console console, Apps apps) {
    super(console, apps, "drop", "all waiting messages");
  }

  @Override
  void ask(SubscriptionControl control, String stream) {
    control.drop(stream);
  }
}
