package dev.intrepid.launcher.repo;

import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.transfer.RepoCopy;
import dev.intrepid.launcher.transfer.RepoDigest;
import dev.intrepid.launcher.transfer.Work;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.RepoProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a repo into another, of the same kind or not. */
@Command(
    name = "copy",
    description = {
      "Copy a repo into another: events, memos and markers, with all their numbers and times.",
      "End the apps of both first. If it is interrupted, run it again, and it goes on."
    })
final class RepoCopyCommand implements Callable<Integer> {

  private final Console console;
  private final Stop stop;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "The repo, such as sqlite:shop.db. It is not changed.")
  private String from = "";

  @Parameters(
      index = "1",
      paramLabel = "TO",
      description = {
        "Where it is copied to, such as postgresql://shop@db.example/shop.",
        "It is made if it is not there, and may have nothing that FROM has not."
      })
  private String to = "";

  @Mixin private final DigestOptions options = new DigestOptions();

  RepoCopyCommand(Console console, Stop stop) {
    this.console = console;
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (IntrepidRepo source = RepoToRead.openExisting(from)) {
      requireTwoPlaces();
      RepoCopy.requireSource(source, shown(from));
      try (IntrepidRepo target = IntrepidRepo.open(to)) {
        print(copy(source, loadable(target)), RepoProvider.of(from).tablesOfOthers(from));
      }
    }
    return ExitCode.OK;
  }

  private void requireTwoPlaces() {
    if (from.equals(to) || isSameFile(file(from), file(to))) {
      throw CommandFailure.usage(shown(from) + " cannot be copied to itself.");
    }
  }

  private static Optional<Path> file(String address) {
    return RepoProvider.of(address).file(address);
  }

  private static boolean isSameFile(Optional<Path> one, Optional<Path> other) {
    try {
      return one.isPresent() && other.isPresent() && Files.isSameFile(one.get(), other.get());
    } catch (IOException e) {
      // One of them is not there, so they are two.
      return false;
    }
  }

  private LoadableRepo loadable(IntrepidRepo target) {
    if (!(target instanceof LoadableRepo loadable)) {
      throw CommandFailure.failed(
          "Nothing can be copied to "
              + shown(to)
              + ": repos of its kind cannot take over what another has.");
    }
    if (!IntrepidRepo.exists(to)) {
      throw CommandFailure.failed(
          "Nothing is copied to "
              + shown(to)
              + ", since it would be gone with this command: name a repo that lasts.");
    }
    return loadable;
  }

  private RepoDigest copy(IntrepidRepo source, LoadableRepo target) throws InterruptedException {
    Work work = new Work(console::progress, stop::isRequested);
    return new RepoCopy(source, target, shown(from), shown(to), work).run(options.isByStream());
  }

  private void print(RepoDigest digest, List<String> notCopied) {
    options.print(console, digest);
    if (options.isJson()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("from", shown(from));
      properties.put("to", shown(to));
      properties.put("same", true);
      properties.put("notCopied", notCopied);
      JsonLine.print(console.out(), properties);
    } else {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s is copied to %s: events %,d, memos %,d, markers %,d. All of it was read again"
                      + " and is the same in both.",
                  shown(from),
                  shown(to),
                  digest.events(),
                  digest.memos(),
                  digest.markers()));
      printNotCopied(notCopied);
    }
  }

  private void printNotCopied(List<String> tables) {
    if (tables.isEmpty()) {
      return;
    }
    boolean isOne = tables.size() == 1;
    console
        .out()
        .println(
            String.join(", ", tables)
                + (isOne
                    ? " is a table of yours and was not copied: take it over"
                    : " are tables of yours and were not copied: take them over")
                + " by the means of the databases, before you move "
                + shown(from)
                + " away.");
  }

  private static String shown(String address) {
    return IntrepidRepo.shown(address);
  }
}
