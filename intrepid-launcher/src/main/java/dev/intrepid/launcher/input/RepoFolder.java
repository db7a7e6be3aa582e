package dev.intrepid.launcher.input;

import dev.intrepid.repo.RepoProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a repo that is kept in a file. */
public final class RepoFolder {

  private RepoFolder() {}

  /** The folder that an address names, if it does not exist: it may be misspelled. */
  public static Optional<Path> missing(String address) {
    return RepoProvider.of(address)
        .file(address)
        .map(file -> file.toAbsolutePath().normalize().getParent())
        .filter(folder -> !Files.isDirectory(folder));
  }
}
