package dev.intrepid.processor.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a class has a source under a folder, which is read when first asked. */
final class SourceSearch {

  /** What builds write, which is no source; below {@code src}, these are packages. */
  private static final Set<String> OUTPUTS =
      Set.of("target", "build", "bin", "out", "node_modules");

  private final Path folder;
  private @Nullable List<String> sources;

  SourceSearch(Path folder) {
    this.folder = folder;
  }

  /** Whether there is a file for the class, or for one around it. */
  boolean hasSourceOf(String className) {
    for (String name = className; !name.isEmpty(); name = around(name)) {
      String path = "/" + name.replace('.', '/') + ".java";
      if (sources().stream().anyMatch(source -> source.endsWith(path))) {
        return true;
      }
    }
    return false;
  }

  private static String around(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private List<String> sources() {
    if (sources == null) {
      sources = find();
    }
    return sources;
  }

  private List<String> find() {
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Visitor(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Collects sources; skips unreadable files, which no compiler can read either. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final List<String> found;

    Visitor(List<String> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      Path inside = folder.relativize(path);
      String name = inside.getFileName().toString();
      boolean isOutput = OUTPUTS.contains(name) && !isInSource(inside);
      return isOutput || name.startsWith(".")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    private boolean isInSource(Path inside) {
      for (Path segment : inside) {
        if (segment.toString().equals("src")) {
          return true;
        }
      }
      return false;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (path.toString().endsWith(".java")) {
        found.add("/" + folder.relativize(path).toString().replace('\\', '/'));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
