package dev.intrepid.processor.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file could not be read or written. */
public final class FileFailure {

  private FileFailure() {}

  /** The reason, as a part of a sentence. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "that is not permitted";
    }
    String reason =
        failure instanceof FileSystemException found ? found.getReason() : failure.getMessage();
    return reason == null ? failure.toString() : reason;
  }
}
