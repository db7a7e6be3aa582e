package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** The sources in the test resources, and how they are compiled. */
final class Sources {

  static final Path RESOURCES = Path.of("src", "test", "resources");

  /**
   * On 17 nothing: that is what its compiler compiles for, and told so it would open the archive of
   * all releases once a compilation.
   */
  private static final List<String> RELEASE_17 =
      Runtime.version().feature() == 17 ? List.of() : List.of("--release", "17");

  private static final Map<String, Compilation> COMPILED = new ConcurrentHashMap<>();

  private Sources() {}

  /** The names of the programs under good/. */
  static List<String> good() {
    return list(RESOURCES.resolve("good")).stream().map(p -> p.getFileName().toString()).toList();
  }

  /** The names of the mistakes under bad/: a file each, or a folder of files. */
  static List<String> bad() {
    return list(RESOURCES.resolve("bad")).stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> !name.endsWith(".txt"))
        .map(name -> name.replace(".java", ""))
        .toList();
  }

  /** The sources of a program under good/. */
  static List<JavaFileObject> good(String name) {
    return list(RESOURCES.resolve("good").resolve(name)).stream().map(Sources::source).toList();
  }

  /** What a strict build makes of a program under good/: compiled once for all who only look. */
  static Compilation compiled(String name) {
    return COMPILED.computeIfAbsent(name, program -> compile(good(program)));
  }

  /** The sources of a mistake under bad/. */
  static List<JavaFileObject> bad(String name) {
    Path folder = RESOURCES.resolve("bad").resolve(name);
    return Files.isDirectory(folder)
        ? list(folder).stream().map(Sources::source).toList()
        : List.of(source(RESOURCES.resolve("bad").resolve(name + ".java")));
  }

  /**
   * Compiles with our processor and the strictest lint. Annotations of Jackson are not ours to
   * claim, and javac complains of what nobody claims.
   */
  static Compilation compile(List<JavaFileObject> sources, Processor... others) {
    return compile(sources, strictly(sources), others);
  }

  /** The options of a strict build of these sources. */
  static List<String> strictly(List<JavaFileObject> sources) {
    boolean hasJackson = sources.stream().anyMatch(source -> read(source).contains(".jackson."));
    String lint = hasJackson ? "-Xlint:all,-processing" : "-Xlint:all";
    return List.of(lint, "-Werror");
  }

  /** Compiles with our processor; several types of one file may be used from others. */
  static Compilation compileLeniently(List<JavaFileObject> sources, Processor... others) {
    return compile(sources, List.of(), others);
  }

  private static Compilation compile(
      List<JavaFileObject> sources, List<String> lint, Processor... others) {
    List<Processor> processors = new ArrayList<>(List.of(others));
    processors.add(new IntrepidProcessor());
    List<String> options = new ArrayList<>(RELEASE_17);
    options.addAll(lint);
    return Compiler.javac()
        .withClasspath(ClassPath.FILES)
        .withProcessors(processors)
        .withOptions(options)
        .compile(sources);
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JavaFileObject source(Path path) {
    String name = path.getFileName().toString().replace(".java", "");
    String text = read(path);
    String packageName = text.substring("package ".length(), text.indexOf(';'));
    return JavaFileObjects.forSourceString(packageName + "." + name, text);
  }

  static JavaFileObject source(String qualifiedName, String text) {
    return JavaFileObjects.forSourceString(qualifiedName, text);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(JavaFileObject file) {
    try (var in = file.openInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
