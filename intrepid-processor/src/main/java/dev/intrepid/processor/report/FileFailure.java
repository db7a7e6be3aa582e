package dev.intrepid.processor.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says of a file that could not be read or written why that is. */
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
