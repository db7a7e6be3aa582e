package dev.intrepid.launcher;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.Keepers;
import dev.intrepid.engine.Releases;
import dev.intrepid.repo.IntrepidRepo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a subscriber go on from memos as they are stored, or without messages of a type. */
@Command(
    name = "adopt",
    description = {
      "Let a subscriber go on from memos as they are stored, instead of rebuilding them.",
      "One that is new begins where the one stands that has kept them so far.",
      "Or let it go on without the messages of a type that another program has passed over."
    })
final class AdoptCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(index = "0", paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Parameters(
      index = "1",
      paramLabel = "TEMPLATE|TYPE",
      description = {
        "The URI template of the memos, such as 'customers/{id}/spend',",
        "or the type of the messages, such as OrderPaid."
      })
  private String what = "";

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
      Releases releases = found.releases(repo);
      boolean isType = releases.handles(found.spec(), what);
      confirmation.require(
          "This lets "
              + subscriber
              + (isType
                  ? " go on without the messages " + what + " that were passed over"
                  : " go on from the memos "
                      + what
                      + " as they are: what is not counted in them stays so"));
      if (isType) {
        adoptType(releases, found.spec());
      } else {
        Keepers keepers = found.keepers(repo);
        keepers.adopt(subscriber, what);
        keepers.settle(found.spec());
      }
      print(isType);
    }
    return ExitCode.OK;
  }

  private void adoptType(Releases releases, SubscriberSpec spec) {
    releases.adopt(subscriber, what);
    try {
      releases.settle(List.of(spec));
    } finally {
      releases.retract();
    }
  }

  private void print(boolean isType) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put(isType ? "type" : "template", what);
      JsonLine.print(console.out(), properties);
    } else {
      console
          .out()
          .println(
              subscriber
                  + (isType
                      ? " goes on without the messages " + what + " that were passed over."
                      : " goes on from the memos " + what + " as they are."));
    }
  }
}
