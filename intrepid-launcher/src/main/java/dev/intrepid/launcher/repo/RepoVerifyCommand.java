package dev.intrepid.launcher.repo;

import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.transfer.Faults;
import dev.intrepid.launcher.transfer.RepoDigest;
import dev.intrepid.launcher.transfer.RepoVerification;
import dev.intrepid.launcher.transfer.Work;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.RepoUnavailableException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks whether a repo is sound. */
@Command(
    name = "verify",
    description = {
      "Read all of a repo, and check that it is whole and makes sense.",
      "That is: positions, sequences and ids of events, memos, markers, and what is parked; of a file",
      "of SQLite its pages, too.",
      "Memos that have expired, and those in which apps say that they run, are not counted.",
      "Apps may run on it meanwhile. Nothing is changed."
    })
final class RepoVerifyCommand implements Callable<Integer> {

  private final Console console;
  private final Stop stop;

  @Parameters(
      index = "0",
      paramLabel = "ADDRESS",
      description = "The repo, such as sqlite:shop.db.")
  private String address = "";

  @Mixin private final DigestOptions options = new DigestOptions();

  RepoVerifyCommand(Console console, Stop stop) {
    this.console = console;
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    requireThere();
    Faults faults = new Faults(this::print);
    RepoDigest digest = new RepoDigest(options.isByStream());
    boolean isStorageChecked = readAll(faults, digest);
    options.print(console, digest);
    if (faults.count() > 0) {
      throw CommandFailure.failed(
          String.format(
              Locale.ROOT,
              "%s is not sound: %,d %s found.",
              IntrepidRepo.shown(address),
              faults.count(),
              faults.count() == 1 ? "fault was" : "faults were"));
    }
    if (!options.isJson()) {
      console.out().println(sentence(digest, isStorageChecked));
    }
    return ExitCode.OK;
  }

  private void requireThere() {
    try {
      RepoToRead.requireThere(address);
    } catch (RepoUnavailableException e) {
      throw CommandFailure.unknown(String.valueOf(e.getMessage()));
    }
  }

  /** Whether the storage beneath the records was checked, too. */
  private boolean readAll(Faults faults, RepoDigest digest) throws InterruptedException {
    try {
      Optional<List<String>> ofStorage = RepoProvider.of(address).checkStorage(address);
      ofStorage.ifPresent(found -> found.forEach(faults::add));
      faults.in("records", () -> verify(faults, digest));
      return ofStorage.isPresent();
    } catch (RepoFormatException e) {
      throw e; // not ours, or too new: it says so itself
    } catch (RepoException e) {
      throw CommandFailure.unknown(
          String.format(
              Locale.ROOT,
              "%s was not read to its end, and nothing is known of the rest; faults found before:"
                  + " %,d. %s",
              IntrepidRepo.shown(address),
              faults.count(),
              e.getMessage()));
    }
  }

  private void verify(Faults faults, RepoDigest digest) throws InterruptedException {
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      Work work = new Work(console::progress, stop::isRequested);
      new RepoVerification(repo, work, faults).run(digest);
    }
  }

  private void print(String fault) {
    if (options.isJson()) {
      JsonLine.print(console.out(), Map.of("fault", fault));
    } else {
      console.out().println(fault);
    }
  }

  private String sentence(RepoDigest digest, boolean isStorageChecked) {
    return String.format(
        Locale.ROOT,
        "%s is sound: events %,d, memos %,d, markers %,d%s.",
        IntrepidRepo.shown(address),
        digest.events(),
        digest.memos(),
        digest.markers(),
        isStorageChecked ? ", and what they are stored in" : "");
  }
}
