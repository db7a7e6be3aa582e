package dev.intrepid.launcher.subscriptions;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine.Command;

/** Asks for a subscriber to pause. */
@Command(
    name = "pause",
    description = "Deliver nothing more to a subscriber until it is resumed, through restarts.")
final class PauseCommand extends ControlCommand {

  PauseCommand(Console console, Apps apps) {
    super(console, apps);
  }

  @Override
  void ask(SubscriptionControl control) {
    control.pause();
  }
}
