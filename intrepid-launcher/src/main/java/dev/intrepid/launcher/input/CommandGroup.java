package dev.intrepid.launcher.input;

import dev.intrepid.launcher.output.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command that does nothing but have others. Without one of them, it says which it has. */
public final class CommandGroup implements Runnable {

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private CommandGroup() {}

  /** A group without commands. */
  public static CommandLine commandLine(String name, String description) {
    CommandSpec spec = new CommandGroup().spec.name(name);
    spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
    return new CommandLine(spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption())));
  }

  @Override
  public void run() {
    String group = spec.parent() == null ? "" : spec.name() + " ";
    throw CommandFailure.usage("Say what to do: " + group + alternatives() + ".");
  }

  private String alternatives() {
    List<String> names = new ArrayList<>(spec.subcommands().keySet());
    String last = names.remove(names.size() - 1);
    return names.isEmpty() ? last : String.join(", ", names) + " or " + last;
  }
}
