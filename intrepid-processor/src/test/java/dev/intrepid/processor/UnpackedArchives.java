package dev.intrepid.processor;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Archives of a class path as one folder of their class files, which is made once and found by the
 * next run of the tests. Folders stay what they are.
 */
final class UnpackedArchives {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private UnpackedArchives() {}

  static List<File> of(List<File> classPath) {
    List<File> archives = classPath.stream().filter(File::isFile).toList();
    List<File> unpacked = new ArrayList<>(classPath.stream().filter(File::isDirectory).toList());
    try {
      unpacked.add(folder(archives).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(unpacked);
  }

  private static Path folder(List<File> archives) throws IOException {
    Path folder = TARGET.resolve("unpacked-" + Integer.toHexString(versions(archives).hashCode()));
    if (Files.exists(folder)) {
      return folder;
    }
    Path unfinished = Files.createTempDirectory(Files.createDirectories(TARGET), "unpacking");
    for (File archive : archives) {
      unpack(archive, unfinished);
    }
    try {
      return Files.move(unfinished, folder, ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (Files.exists(folder)) {
        return folder; // another JVM of the same build was faster
      }
      throw e;
    }
  }

  /** Which files they are, so that those of another version are unpacked again. */
  private static List<String> versions(List<File> archives) {
    return archives.stream()
        .map(file -> file + " " + file.length() + " " + file.lastModified())
        .toList();
  }

  /** Its classes, but for those of one release of Java alone. */
  private static void unpack(File archive, Path folder) throws IOException {
    try (JarFile jar = new JarFile(archive)) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (isClass(entry.getName())) {
          Path file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.copy(jar.getInputStream(entry), file);
        }
      }
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }
}
