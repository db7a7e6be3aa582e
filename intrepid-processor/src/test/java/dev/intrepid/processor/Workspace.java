package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.util.stream.Collectors.toList;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.gradle.processing.AggregatingProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Sources and the output of a compiler on disk, as in a user's project: compiled again and again
 * into the same folder, whole or in parts.
 */
final class Workspace {

  private final JavaCompiler compiler;
  private final Path sources;
  private final Path output;
  private String libraries = "";
  private String debugging = "-g";
  private boolean isModule;
  private boolean findsSources;
  private boolean isProcessed = true;
  private Supplier<Processor> processor = IntrepidProcessor::new;
  private @Nullable Supplier<Processor> other;
  private List<String> patching = List.of();
  private List<String> lint = List.of();

  Workspace(JavaCompiler compiler, Path folder) {
    this.compiler = compiler;
    sources = folder.resolve("src");
    output = folder.resolve("out");
  }

  /** The same sources and output in another folder. */
  Workspace copiedTo(Path folder) {
    Workspace copy = new Workspace(compiler, folder);
    copy(sources, copy.sources);
    copy(output, copy.output);
    return copy;
  }

  private static void copy(Path from, Path to) {
    try {
      for (Path file : files(from)) {
        Path copied = to.resolve(from.relativize(file));
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied, COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a build that takes no warning of javac. */
  Workspace strictly() {
    lint = List.of("-Xlint:all", "-Werror");
    return this;
  }

  /** With the output of another on the class path. */
  Workspace on(Workspace library) {
    libraries = library.output + File.pathSeparator + libraries;
    return this;
  }

  /** The folder with what is compiled. */
  Path output() {
    return output;
  }

  /** As Gradle compiles. */
  Workspace withGradle() {
    processor = () -> new AggregatingProcessor(new IntrepidProcessor());
    return this;
  }

  /** As a project that does not have our processor. */
  Workspace withoutProcessor() {
    isProcessed = false;
    return this;
  }

  /** With a compiler that finds the sources that it is not given. */
  Workspace findingSources() {
    findsSources = true;
    return this;
  }

  /** With another processor in the same compilation, which comes first. */
  Workspace beside(Supplier<Processor> another) {
    other = another;
    return this;
  }

  /** With its libraries on the module path. */
  Workspace asModule() {
    isModule = true;
    return this;
  }

  /** As the tests of a module, which are compiled into it. */
  Workspace asTestsOf(String module, Workspace tested) {
    patching = List.of("--patch-module", module + "=" + sources);
    return on(tested).asModule();
  }

  Workspace write(List<JavaFileObject> files) {
    files.forEach(file -> write(name(file), Sources.read(file)));
    return this;
  }

  /** Writes a source by the name of its type: {@code "shop.OrderPaid"}. */
  Workspace write(String type, String text) {
    try {
      Files.createDirectories(source(type).getParent());
      Files.writeString(source(type), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Removes the source of a type and what was compiled from it, as build tools do. */
  Workspace delete(String type, String... generated) {
    try {
      Files.delete(source(type));
      Files.deleteIfExists(output.resolve(type.replace('.', '/') + ".class"));
      for (String name : generated) {
        Files.deleteIfExists(output.resolve(name.replace('.', '/') + ".class"));
        Files.deleteIfExists(output.resolve(name.replace('.', '/') + ".java"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Compiles every source there is. */
  List<Diagnostic<? extends JavaFileObject>> compileAll() {
    return run(files(sources).stream().map(Path::toFile).toList(), List.of());
  }

  /** Compiles only the sources of these types, against what is in the output. */
  List<Diagnostic<? extends JavaFileObject>> compile(String... types) {
    return compile(List.of(types), List.of());
  }

  /** Compiles the sources of some types; others are given to the processor as class files. */
  List<Diagnostic<? extends JavaFileObject>> compile(List<String> types, List<String> classes) {
    return run(types.stream().map(type -> source(type).toFile()).toList(), classes);
  }

  private List<Diagnostic<? extends JavaFileObject>> run(List<File> files, List<String> classes) {
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    // What is said of modules stays with a file manager, so these have one of their own.
    StandardJavaFileManager manager =
        isModule
            ? compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)
            : OpenArchives.of(compiler);
    try {
      Files.createDirectories(output);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              manager,
              told,
              options(),
              classes,
              manager.getJavaFileObjectsFromFiles(files));
      task.setProcessors(processors());
      task.call();
      manager.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told.getDiagnostics();
  }

  private List<Processor> processors() {
    List<Processor> processors = new ArrayList<>();
    if (other != null) {
      processors.add(other.get());
    }
    if (isProcessed) {
      processors.add(processor.get());
    }
    return processors;
  }

  /** Compiles so that class files do not say what parameters are called. */
  Workspace withoutNames() {
    debugging = "-g:none";
    return this;
  }

  /** With -g, as build tools and IDEs compile: class files say what parameters are called. */
  private List<String> options() {
    List<String> options = new ArrayList<>(List.of(debugging, "--release", "17"));
    if (isModule) {
      options.addAll(List.of("--module-path", libraries + ClassPath.OF_MODULES));
    } else {
      options.addAll(List.of("-cp", output + File.pathSeparator + libraries + ClassPath.TEXT));
    }
    if (findsSources) {
      options.addAll(List.of("-sourcepath", sources.toString()));
    }
    options.addAll(List.of("-d", output.toString(), "-s", output.toString()));
    options.addAll(patching);
    options.addAll(lint);
    return options;
  }

  /** Whether an error, told with its file, is in what is generated. */
  boolean isInGenerated(String error) {
    return error.startsWith(output.toString());
  }

  /** What is generated: sources and resources by their paths. */
  SortedMap<String, String> generated() {
    SortedMap<String, String> generated = new TreeMap<>();
    for (Path file : files(output)) {
      String path = output.relativize(file).toString().replace(File.separatorChar, '/');
      if (!path.endsWith(".class")) {
        generated.put(path, Sources.read(file));
      }
    }
    return generated;
  }

  /** The classes compiled from the sources, by their names. */
  List<String> classes() {
    return files(sources).stream()
        .map(file -> sources.relativize(file).toString())
        .map(path -> path.replace(".java", "").replace(File.separatorChar, '.'))
        .toList();
  }

  /** Removes what the processor wrote and what was compiled from that. */
  void deleteGenerated() {
    for (String path : generated().keySet()) {
      delete(path);
      delete(path.replace(".java", ".class"));
    }
    files(output).stream()
        .map(file -> output.relativize(file).toString())
        .filter(path -> path.matches(".*_(Event|Memos?|Handlers|Registry)\\b.*"))
        .forEach(this::delete);
  }

  private void delete(String path) {
    try {
      Files.deleteIfExists(output.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String path) {
    return Sources.read(output.resolve(path));
  }

  /** Loads what was compiled, and its libraries. */
  ClassLoader loader() {
    List<URL> folders = new ArrayList<>();
    try {
      for (String folder : (output + File.pathSeparator + libraries).split(File.pathSeparator)) {
        folders.add(Path.of(folder).toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
    return new URLClassLoader(folders.toArray(new URL[0]), Workspace.class.getClassLoader());
  }

  private Path source(String type) {
    return sources.resolve(type.replace('.', '/') + ".java");
  }

  private static String name(JavaFileObject file) {
    return file.getName().replaceFirst("^/", "").replace(".java", "").replace('/', '.');
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().collect(toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
