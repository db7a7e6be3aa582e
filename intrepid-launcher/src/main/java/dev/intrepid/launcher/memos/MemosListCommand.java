package dev.intrepid.launcher.memos;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine.Command;

/** Lists memos, as {@code parked list} lists parked streams. */
@Command(name = "list", description = "Print the memos of a repo, all or those under a prefix.")
final class MemosListCommand extends MemosListing {

  MemosListCommand(Console console, Apps apps) {
    super(console, apps);
  }
}
