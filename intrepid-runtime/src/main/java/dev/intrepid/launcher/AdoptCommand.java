package dev.intrepid.launcher;

import dev.intrepid.engine.Keepers;
import dev.intrepid.repo.IntrepidRepo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a subscriber go on from memos as they are stored. */
@Command(
    name = "adopt",
    description = {
      "Let a subscriber go on from memos as they are stored, instead of rebuilding them.",
      "One that is new begins where the one stands that has kept them so far."
    })
final class AdoptCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(index = "0", paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Parameters(
      index = "1",
      paramLabel = "TEMPLATE",
      description = "The URI template of the memos, such as 'customers/{id}/spend'.")
  private String template = "";

  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  AdoptCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console.command())) {
      HandlersOnClassPath.Found found = HandlersOnClassPath.find(repo, subscriber);
      confirmation.require(
          "This lets "
              + subscriber
              + " go on from the memos "
              + template
              + " as they are: what is not counted in them stays so");
      Keepers keepers = found.keepers(repo);
      keepers.adopt(subscriber, template);
      keepers.settle(found.spec());
      print();
    }
    return ExitCode.OK;
  }

  private void print() {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put("template", template);
      JsonLine.print(console.out(), properties);
    } else {
      console.out().println(subscriber + " goes on from the memos " + template + " as they are.");
    }
  }
}
