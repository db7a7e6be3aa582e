package dev.intrepid.repo.sqlite.file;

import java.io.File;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders whose names of files are to outlast a power failure. On Unix, a file that is on the disk
 * is lost all the same if the folder that names it is not.
 */
public final class Folders {

  private Folders() {}

  /** Makes a folder, and those above it that are missing; their names are on the disk then. */
  public static void make(Path folder) throws IOException {
    List<Path> changed = new ArrayList<>();
    Path missing = folder.toAbsolutePath();
    while (missing != null && !Files.isDirectory(missing)) {
      missing = missing.getParent();
      if (missing != null) {
        changed.add(missing);
      }
    }
    Files.createDirectories(folder);
    for (Path parent : changed) {
      sync(parent);
    }
  }

  /**
   * Has the disk keep the names in a folder, also if the thread is interrupted. Some file systems
   * refuse that, or do not let this user read the folder: then, as SQLite does with the folder of
   * its log, it is left at that.
   */
  public static void sync(Path folder) {
    boolean interrupted = false;
    boolean isDone = areSyncedBySystem();
    while (!isDone) {
      // An interrupted thread closes each channel that it uses.
      interrupted |= Thread.interrupted();
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
        isDone = true;
      } catch (ClosedByInterruptException e) {
        isDone = false;
      } catch (IOException e) {
        isDone = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the system does that by itself, as Windows, which opens no folder. */
  public static boolean areSyncedBySystem() {
    return File.separatorChar == '\\';
  }
}
