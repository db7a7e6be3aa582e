package dev.intrepid.launcher.subscriptions;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Confirmation;
import dev.intrepid.launcher.input.HandlersOnClassPath;
import dev.intrepid.launcher.input.NameHint;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a subscriber go on from memos as they are stored, or without messages of a type. */
@Command(
    name = "adopt",
    description = {
      "Let a subscriber go on from memos as they are stored, instead of rebuilding them.",
      "One that is new begins where the one stands that has kept them so far.",
      "Or let it go on without messages that another program has passed over, or that lie in",
      "streams which it reads no more."
    })
final class AdoptCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(index = "0", paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TEMPLATE|TYPE",
      description = {
        "The URI templates of the memos, such as 'customers/{id}/spend',",
        "or the types of the messages, such as OrderPaid."
      })
  private List<String> what = List.of();

  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  AdoptCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      HandlersOnClassPath.Found found = HandlersOnClassPath.find(repo, subscriber);
      Releases releases = found.releases(repo);
      Predicate<String> isType = name -> releases.handles(found.spec(), name);
      List<String> types = what.stream().filter(isType).toList();
      List<String> templates = what.stream().filter(isType.negate()).toList();
      requireFolded(templates, found.spec());
      String does = does(types, templates);
      confirmation.require("This lets " + subscriber + " go on " + does);
      if (!types.isEmpty()) {
        adoptTypes(releases, found.spec(), types);
      }
      if (!templates.isEmpty()) {
        Keepers keepers = found.keepers(repo);
        templates.forEach(template -> keepers.adopt(subscriber, template));
        keepers.settle(found.spec());
      }
      print(does, types, templates);
    }
    return ExitCode.OK;
  }

  /** What the subscriber does not have would be adopted without any effect. */
  private void requireFolded(List<String> templates, SubscriberSpec spec) {
    SortedSet<String> there = new TreeSet<>();
    Fold.of(spec).forEach(fold -> there.add(fold.template()));
    Set<String> folded = there.stream().map(Fold::nameless).collect(Collectors.toSet());
    spec.messages().forEach(message -> there.add(message.type()));
    for (String template : templates) {
      if (!folded.contains(Fold.nameless(template))) {
        throw CommandFailure.failed(
            subscriber
                + " folds no memos at "
                + template
                + ", and handles no messages of that type."
                + NameHint.andAll(template, there));
      }
    }
  }

  private static String does(List<String> types, List<String> templates) {
    List<String> does = new ArrayList<>();
    if (!types.isEmpty()) {
      does.add("without the messages " + String.join(", ", types) + " that it has not handled");
    }
    if (!templates.isEmpty()) {
      does.add(
          "from the memos "
              + String.join(", ", templates)
              + " as they are: what is not counted in them stays so");
    }
    return String.join(", and ", does);
  }

  private void adoptTypes(Releases releases, SubscriberSpec spec, List<String> types) {
    types.forEach(type -> releases.adopt(subscriber, type));
    try {
      releases.settle(List.of(spec));
    } finally {
      releases.retract();
    }
  }

  private void print(String does, List<String> types, List<String> templates) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put("types", types);
      properties.put("templates", templates);
      JsonLine.print(console.out(), properties);
    } else {
      console.out().println(subscriber + " goes on " + does + ".");
    }
  }
}
