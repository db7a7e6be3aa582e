package dev.intrepid.launcher.subscriptions;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine.Command;

/** Asks for a subscriber to go on after a pause. */
@Command(name = "resume", description = "Deliver again to a subscriber that was paused.")
final class ResumeCommand extends ControlCommand {

  ResumeCommand(Console console, Apps apps) {
    super(console, apps);
  }

  @Override
  void ask(SubscriptionControl control) {
    control.resume();
  }
}
