package dev.intrepid.benchmarks.start;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.WorkFolder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A program of one message and one handler, and one that does the same by hand: compiled and packed
 * as a user does it, with nothing else on its class path than what it needs.
 */
final class SmallShop {

  static final String APP = "shop.ShopApp";
  static final String BY_HAND = "shop.ByHand";

  private static final String PROCESSOR = "dev.intrepid.processor.IntrepidProcessor";

  /** How the files begin that an app on SQLite has on its class path. */
  private static final List<String> NEEDED =
      List.of(
          "intrepid-annotations",
          "intrepid-runtime",
          "intrepid-jdbc",
          "intrepid-sqlite",
          "jackson-",
          "caffeine",
          "jspecify",
          "slf4j-",
          "sqlite-jdbc");

  private static final Map<String, String> SOURCES =
      Map.of(
          "OrderPlaced",
          """
          package shop;

          import dev.intrepid.annotations.Event;

          @Event(stream = "orders/{orderId}")
          public record OrderPlaced(String orderId, long cents) {}
          """,
          "Billing",
          """
          package shop;

          import dev.intrepid.annotations.OnEvent;

          public final class Billing {
            private long sum;

            @OnEvent
            void on(OrderPlaced placed) {
              sum += placed.cents();
              System.out.println("handled " + sum);
            }
          }
          """,
          "ShopApp",
          """
          package shop;

          import dev.intrepid.Intrepid;

          public final class ShopApp {
            public static void main(String[] arguments) throws Exception {
              try (Intrepid app =
                  Intrepid.builder().repo(arguments[0]).handlers(new Billing()).start()) {
                app.publish(new OrderPlaced("o-1", 42));
                System.in.read();
              }
            }
          }
          """,
          "ByHand",
          """
          package shop;

          public final class ByHand {
            public static void main(String[] arguments) throws Exception {
              new Billing().on(parsed("{\\"orderId\\":\\"o-1\\",\\"cents\\":42}"));
              System.in.read();
            }

            private static OrderPlaced parsed(String json) {
              int id = json.indexOf("\\"orderId\\":\\"") + 11;
              int cents = json.indexOf("\\"cents\\":") + 8;
              return new OrderPlaced(
                  json.substring(id, json.indexOf('"', id)),
                  Long.parseLong(json.substring(cents, json.indexOf('}', cents))));
            }
          }
          """);

  private final Path jar;

  private SmallShop(Path jar) {
    this.jar = jar;
  }

  /** Compiles it into that folder. */
  static SmallShop compiledIn(WorkFolder folder) throws IOException {
    Path sources = Files.createDirectories(folder.next("src"));
    Path classes = Files.createDirectories(folder.next("classes"));
    String all = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-cp", all, "-processorpath", all, "-nowarn"));
    arguments.addAll(List.of("-processor", PROCESSOR, "-Aintrepid.lock=off"));
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path file = sources.resolve(source.getKey() + ".java");
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    Checked.equal("what javac ended with", 0, code);
    Path jar = folder.next("shop.jar");
    pack(classes, jar);
    return new SmallShop(jar);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file);
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        packed.putNextEntry(
            new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
        Files.copy(path, packed);
        packed.closeEntry();
      }
    }
  }

  /** The class path of one of its programs. */
  String classPath(String program) {
    if (program.equals(BY_HAND)) {
      return jar.toString();
    }
    List<String> needed = new ArrayList<>(List.of(jar.toString()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (NEEDED.stream().anyMatch(name::startsWith)) {
        needed.add(entry);
      }
    }
    return String.join(File.pathSeparator, needed);
  }
}
