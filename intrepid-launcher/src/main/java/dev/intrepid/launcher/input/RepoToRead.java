package dev.intrepid.launcher.input;

import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.launcher.App;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The repo that a command reads; never created by reading. */
public final class RepoToRead {

  /** The repo that no other program can read. */
  private static final String MEMORY = "memory:";

  @Option(
      names = "--repo",
      paramLabel = "ADDRESS",
      description = {
        "The repo to read, such as sqlite:shop.db.",
        "Default: the one where an app of 'list' has left something."
      })
  @Nullable String given;

  /** The repo; of an unfinished copy, the console is told that it is one. */
  public IntrepidRepo open(Apps apps, Console console) {
    return open(address(apps, console), console);
  }

  /** The address of the repo. */
  public String address(Apps apps, Console console) {
    return given == null ? onlyDefault(apps, console.command()) : given;
  }

  /** The repo at an address, as {@link #open(Apps, Console)} does. */
  public static IntrepidRepo open(String address, Console console) {
    IntrepidRepo repo = openExisting(address);
    try {
      CopyMark.in(repo).ifPresent(mark -> tellUnfinished(repo, mark, console));
    } catch (RuntimeException e) {
      repo.close();
      throw e;
    }
    return repo;
  }

  /** Told before the results, which are those of a part of the log. */
  private static void tellUnfinished(IntrepidRepo repo, CopyMark mark, Console console) {
    console
        .err()
        .println(
            repo.address()
                + " is an unfinished copy of "
                + mark.from()
                + ", in which events, memos and markers may be missing: run "
                + console.command()
                + " repo copy again, which goes on.");
    console.err().flush();
  }

  /** The repo at an address, which is not made by this. */
  public static IntrepidRepo openExisting(String address) {
    requireThere(address);
    return IntrepidRepo.open(address);
  }

  /** Refuses an address where no repo is. */
  public static void requireThere(String address) {
    if (address.equals(MEMORY)) {
      throw CommandFailure.failed(
          "A repo in memory is seen by its program alone: name one that lasts, such as"
              + " sqlite:shop.db.");
    }
    if (!IntrepidRepo.exists(address)) {
      throw CommandFailure.failed(
          "There is nothing at "
              + IntrepidRepo.shown(address)
              + ": "
              + RepoFolder.missing(address)
                  .map(folder -> "there is no folder " + folder + ".")
                  .orElse("no repo is there yet."));
    }
  }

  private static String onlyDefault(Apps apps, String command) {
    List<String> existing =
        apps.all().stream().map(App::defaultRepo).distinct().filter(IntrepidRepo::exists).toList();
    if (existing.isEmpty()) {
      throw CommandFailure.failed(
          "There is nothing to read yet: run an app first (" + command + " list), or say --repo.");
    }
    if (existing.size() > 1) {
      throw CommandFailure.usage(
          "Say which repo: --repo "
              + String.join(" or --repo ", existing.stream().map(IntrepidRepo::shown).toList())
              + ".");
    }
    return existing.get(0);
  }
}
