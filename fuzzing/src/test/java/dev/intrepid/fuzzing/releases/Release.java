package dev.intrepid.fuzzing.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.annotations.Event;
import dev.intrepid.codegen.Registry;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.ObjectMapper;

/** A program in a folder of its own: its sources, its lock and its classes. */
final class Release {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ROOT, UTF_8);

  /** What a program compiles against. */
  private static final String LIBRARIES =
      Stream.of(Event.class, Intrepid.class, NullMarked.class, ObjectMapper.class, TreeNode.class)
          .map(Release::home)
          .collect(joining(File.pathSeparator));

  private final Program program;
  private final Path folder;
  private final ClassLoader loader;

  Release(Program program, Path folder) throws IOException {
    this.program = program;
    this.folder = folder;
    for (Map.Entry<String, String> source : Sources.of(program).entrySet()) {
      Files.createDirectories(source("").getParent());
      Files.writeString(source(source.getKey()), source.getValue());
    }
    Files.createDirectories(classes());
    loader = new URLClassLoader(new URL[] {classes().toUri().toURL()}, getClass().getClassLoader());
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  Program program() {
    return program;
  }

  Path lock() {
    return folder.resolve("intrepid.lock");
  }

  private Path source(String type) {
    return folder.resolve("src/shop").resolve(type + ".java");
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  /** Compiles it with the lock in that mode, and returns what is told. */
  List<String> compile(String mode) throws IOException {
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    List<Path> files = new ArrayList<>();
    Sources.of(program).keySet().forEach(type -> files.add(source(type)));
    var units = FILES.getJavaFileObjectsFromPaths(files);
    var task = COMPILER.getTask(Writer.nullWriter(), FILES, told, options(mode), null, units);
    task.setProcessors(ServiceLoader.load(Processor.class));
    task.call();
    FILES.flush();
    return told.getDiagnostics().stream()
        .map(one -> one.getKind() + ": " + one.getMessage(Locale.ROOT))
        .toList();
  }

  private List<String> options(String mode) {
    return List.of(
        "--release",
        "17",
        "-Xlint:all,-processing,-auxiliaryclass",
        "-Aintrepid.lock=" + mode,
        "-Aintrepid.lock.file=" + lock(),
        "-cp",
        LIBRARIES,
        "-d",
        classes().toString(),
        "-s",
        classes().toString());
  }

  IntrepidBuilder on(IntrepidRepo repo) {
    Object[] handlers =
        Sources.handlers(program).stream().map(type -> make("shop." + type)).toArray();
    return Intrepid.builder().repo(repo).registry(registry()).handlers(handlers);
  }

  /** The object that a program publishes. */
  Object object(Message message) {
    IntoEvent<?> into =
        registry().events().stream()
            .filter(event -> event.type().equals(message.type()))
            .findFirst()
            .orElseThrow();
    return JsonFormat.standard().read(into, Json.of(message.json()));
  }

  private Registry registry() {
    try {
      Path services = classes().resolve("META-INF/services").resolve(Registry.class.getName());
      return (Registry) make(Files.readString(services).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object make(String name) {
    try {
      Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
