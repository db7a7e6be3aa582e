package dev.intrepid.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A user's project with a build file, sources and classes on disk, compiled again and again. */
final class LockedProject {

  /** One line, so that the second is the first of what a test writes. */
  private static final String HEAD =
      "package shop; import dev.intrepid.annotations.*; import dev.intrepid.*;"
          + " import java.util.*; import java.math.*; import java.time.*;"
          + " import com.fasterxml.jackson.annotation.*; import org.jspecify.annotations.*;\n";

  private static final Pattern TYPE = Pattern.compile("(?:record|class|interface|enum) (\\w+)");

  private final Path folder;
  private final JavaCompiler compiler;
  private final List<String> options = new ArrayList<>();
  private @Nullable Supplier<Processor> other;
  private @Nullable Workspace library;

  LockedProject(Path folder) {
    this(folder, ToolProvider.getSystemJavaCompiler());
  }

  LockedProject(Path folder, JavaCompiler compiler) {
    this.folder = folder;
    this.compiler = compiler;
    write(folder.resolve("pom.xml"), "<project/>");
  }

  Path lock() {
    return folder.resolve("intrepid.lock");
  }

  String lockText() {
    return Sources.read(lock());
  }

  LockedProject option(String option) {
    options.add(option);
    return this;
  }

  /** With the output of another, of the package {@code library}, on the class path. */
  LockedProject on(Workspace one) {
    library = one;
    return this;
  }

  /** Has another project's processor work in each compilation. */
  LockedProject processor(Supplier<Processor> made) {
    other = made;
    return this;
  }

  /** Makes these the sources; each is the file of its first type. */
  LockedProject sources(String... units) {
    delete(folder.resolve("src"));
    return add(units);
  }

  /** Writes sources over those there are. */
  LockedProject add(String... units) {
    for (String unit : units) {
      write(source(nameOf(unit)), head() + unit);
    }
    return this;
  }

  private String head() {
    return library == null ? HEAD : HEAD.strip() + " import library.*;\n";
  }

  LockedProject remove(String type) {
    delete(source(type));
    return this;
  }

  /** Removes what was compiled from a source. */
  LockedProject removeClass(String type) {
    delete(folder.resolve("target/classes/shop").resolve(type + ".class"));
    return this;
  }

  /** Compiles all into an empty folder, as told to update the lock. */
  List<String> update() {
    delete(folder.resolve("target"));
    return run(allSources(), "target/classes", "-Aintrepid.lock=update");
  }

  /** Compiles all into an empty folder. */
  List<String> compile() {
    delete(folder.resolve("target"));
    return run(allSources(), "target/classes");
  }

  /** Compiles all into an empty folder, without a lock. */
  List<String> compileUnlocked() {
    delete(folder.resolve("target"));
    return run(allSources(), "target/classes", "-Aintrepid.lock=off");
  }

  /** Compiles these into the folder as it is. */
  List<String> compileOnly(String... types) {
    return run(Stream.of(types).map(this::source).toList(), "target/classes");
  }

  List<String> updateOnly(String... types) {
    List<Path> files = Stream.of(types).map(this::source).toList();
    return run(files, "target/classes", "-Aintrepid.lock=update");
  }

  /** Compiles all into a folder of that name. */
  List<String> compileInto(String output, String... more) {
    return run(allSources(), output, more);
  }

  /** What was compiled last, to be run. */
  ClassLoader loader() {
    try {
      URL[] classes = {folder.resolve("target/classes").toUri().toURL()};
      return new URLClassLoader(classes, LockedProject.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Processor> processors() {
    List<Processor> processors = new ArrayList<>(List.of(new IntrepidProcessor()));
    if (other != null) {
      processors.add(other.get());
    }
    return processors;
  }

  /** What is told: {@code "OrderPlaced.java:3:5: error: [Intrepid/...] ..."}. */
  private List<String> run(List<Path> files, String into, String... more) {
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    Path output = folder.resolve(into);
    String path = output + File.pathSeparator + ClassPath.TEXT;
    if (library != null) {
      path = library.output() + File.pathSeparator + path;
    }
    // -s too: without it, Eclipse's compiler writes sources to where the tests run.
    List<String> all = new ArrayList<>(List.of("--release", "17", "-cp", path));
    all.addAll(List.of("-d", output.toString(), "-s", output.toString()));
    all.addAll(options);
    all.addAll(List.of(more));
    StandardJavaFileManager manager = OpenArchives.of(compiler);
    try {
      Files.createDirectories(output);
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = compiler.getTask(Writer.nullWriter(), manager, told, all, null, units);
      task.setProcessors(processors());
      task.call();
      manager.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told.getDiagnostics().stream().map(this::line).toList();
  }

  private String line(Diagnostic<? extends JavaFileObject> told) {
    JavaFileObject source = told.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.toUri()).getFileName()
                + ":"
                + told.getLineNumber()
                + ":"
                + told.getColumnNumber()
                + ": ";
    String kind = told.getKind().name().toLowerCase(Locale.ROOT);
    String text = told.getMessage(Locale.ROOT).replace(folder.toString(), "SHOP");
    return place + kind + ": " + text;
  }

  private static String nameOf(String unit) {
    Matcher type = TYPE.matcher(unit);
    if (!type.find()) {
      throw new IllegalArgumentException(unit);
    }
    return type.group(1);
  }

  private Path source(String type) {
    return folder.resolve("src/main/java/shop").resolve(type + ".java");
  }

  private List<Path> allSources() {
    try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, IOException e) throws IOException {
              Files.delete(path);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
