package dev.intrepid.launcher.repo;

import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoBackup;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a repo while apps run on it. */
@Command(
    name = "backup",
    description = {
      "Copy a repo, as it is at one moment, into a file that is not there yet.",
      "Apps may run on it meanwhile. To restore it, end them and put the copy in its place."
    })
final class RepoBackupCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "ADDRESS",
      description = "The repo, such as sqlite:shop.db.")
  private String address = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The copy, which is never replaced.")
  private Path file = Path.of("");

  @Option(
      names = "--verify",
      description = "Read the copy, check that it is sound, and compare it with the repo.")
  private boolean verify;

  @Mixin private final OutputOptions output = new OutputOptions();

  RepoBackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RepoToRead.requireThere(address);
    requireFile();
    RepoBackup backup = IntrepidRepo.backUp(address, file, verify);
    if (backup.isUnfinished()) {
      tellUnfinished();
    }
    if (output.json) {
      JsonLine.print(console.out(), properties(backup));
    } else {
      console.out().println(sentence(backup));
    }
    return ExitCode.OK;
  }

  /** An address is what the command beside this one, which copies, is given in this place. */
  private void requireFile() {
    String kind = address.substring(0, address.indexOf(':') + 1);
    if (file.toString().startsWith(kind)) {
      throw CommandFailure.usage(
          "A backup is a file, and "
              + file
              + " is an address: say "
              + file.toString().substring(kind.length())
              + ".");
    }
  }

  /** Told before the result, which is a backup of a part of a log. */
  private void tellUnfinished() {
    console
        .err()
        .println(
            IntrepidRepo.shown(address)
                + " is an unfinished copy of another repo, in which events, memos and markers may be"
                + " missing, and so is its backup: run "
                + console.command()
                + " repo copy again, which goes on, and back it up then.");
    console.err().flush();
  }

  private String sentence(RepoBackup backup) {
    return String.format(
        Locale.ROOT,
        "%s is copied to %s: events %,d, memos %,d with those that have expired, bytes %,d.%s",
        IntrepidRepo.shown(address),
        file,
        backup.events(),
        backup.memos(),
        backup.bytes(),
        backup.isVerified() ? " The copy was read, and is sound." : "");
  }

  private Map<String, Object> properties(RepoBackup backup) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("repo", IntrepidRepo.shown(address));
    properties.put("file", backup.file());
    properties.put("events", backup.events());
    properties.put("memos", backup.memos());
    properties.put("bytes", backup.bytes());
    properties.put("verified", backup.isVerified());
    return properties;
  }
}
