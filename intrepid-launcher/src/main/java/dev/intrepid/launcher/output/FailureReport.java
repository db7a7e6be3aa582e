package dev.intrepid.launcher.output;

import dev.intrepid.IntrepidException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns a failure into one sentence and an exit code. */
public final class FailureReport {

  private FailureReport() {}

  public static int report(Console console, Throwable failure, boolean verbose) {
    console.out().flush();
    console.err().println(console.command() + ": " + sentence(failure, verbose));
    if (verbose) {
      failure.printStackTrace(console.err());
    }
    console.err().flush();
    return failure instanceof CommandFailure known ? known.exitCode() : ExitCode.FAILED;
  }

  private static String sentence(Throwable failure, boolean verbose) {
    String known = knownSentence(failure);
    if (known != null) {
      return known.replaceAll("\\R+", System.lineSeparator());
    }
    String text = "Something unexpected went wrong: " + failure;
    return text.replaceAll("\\R+", " ") + (verbose ? "" : " (--verbose shows where it came from).");
  }

  /**
   * If a file cannot be written because its folder does not exist, the folder is what is missing.
   */
  private static String missing(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null || Files.isDirectory(folder)
        ? "There is no file " + file + "."
        : "There is no folder " + folder + " (file: " + file + ").";
  }

  /** The sentence of a failure that was written for people; null for any other. */
  private static @Nullable String knownSentence(Throwable failure) {
    if (failure instanceof CommandFailure || failure instanceof IntrepidException) {
      return failure.getMessage();
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing(Path.of(missing.getFile()));
    }
    if (failure instanceof AccessDeniedException denied) {
      return "Permission is missing for " + denied.getFile() + ".";
    }
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return "Something is wrong with " + file.getFile() + ": " + file.getReason() + ".";
    }
    return failure instanceof OutOfMemoryError
        ? "The memory of the JVM is full: give it more with INTREPID_JAVA_OPTS=-Xmx…"
        : null;
  }
}
