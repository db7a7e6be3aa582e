package dev.intrepid.benchmarks.compile;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Rounds;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A build tool that stays: compiles a program, and then one file of it, over and over, with the
 * output of the compile before in place. Prints milliseconds of processor time of the compiling
 * thread: with the processor; with one that only hands over what that writes; with that as plain
 * sources; and of the file alone.
 */
final class Recompile {

  private static final int WARM_UP = 40;
  private static final int ROUNDS = 31;
  private static final String CATALOG = "META-INF/intrepid/catalog.json";

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Path sources;
  private final Path written;
  private final Path handedOver;
  private final Path classes;

  private Recompile(Path folder) throws IOException {
    sources = Files.createDirectories(folder.resolve("src"));
    written = Files.createDirectories(folder.resolve("written"));
    handedOver = Files.createDirectories(folder.resolve("handed-over"));
    classes = Files.createDirectories(folder.resolve("classes"));
  }

  /** Arguments: a folder, how many messages, and the name of the class whose source changed. */
  public static void main(String[] arguments) throws Exception {
    Recompile recompile = new Recompile(Path.of(arguments[0]));
    Shop.write(recompile.sources, Integer.parseInt(arguments[1]));
    recompile.measure(recompile.sources.resolve("shop/part0/" + arguments[2] + ".java"));
  }

  private void measure(Path changed) throws Exception {
    List<String> one = List.of(changed.toString());
    processed(Javac.files(sources, ".java"));
    String catalog = Files.readString(classes.resolve(CATALOG));
    Map<String, String> before = texts();
    for (String file : before.keySet()) {
      Files.delete(Path.of(file));
    }
    processed(one);
    Map<String, String> again = texts();
    Checked.equal("what is written again", before, merged(before, again));
    List<String> both = new ArrayList<>(one);
    for (String file : again.keySet()) {
      Path copy = handedOver.resolve(written.relativize(Path.of(file)));
      Files.createDirectories(copy.getParent());
      both.add(Files.writeString(copy, again.get(file)).toString());
    }
    for (Map.Entry<String, String> file : before.entrySet()) {
      Files.writeString(Path.of(file.getKey()), file.getValue());
    }
    Rounds.Measurement[] all = {
      () -> processed(one), () -> handedOver(one), () -> plain(both), () -> plain(one)
    };
    for (int i = 0; i < WARM_UP; i++) {
      for (Rounds.Measurement measurement : all) {
        measurement.take();
      }
    }
    for (double milliseconds : Rounds.medians(ROUNDS, all)) {
      System.out.println(milliseconds);
    }
    Checked.equal("the catalog", catalog, Files.readString(classes.resolve(CATALOG)));
  }

  /** What the processor has written, by file. */
  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String file : Javac.files(written, ".java")) {
      texts.put(file, Files.readString(Path.of(file)));
    }
    return texts;
  }

  private static Map<String, String> merged(Map<String, String> some, Map<String, String> others) {
    Map<String, String> merged = new TreeMap<>(some);
    merged.putAll(others);
    return merged;
  }

  private double processed(List<String> files) throws Exception {
    Object processor = Class.forName(Javac.PROCESSOR).getDeclaredConstructor().newInstance();
    return compile(files, List.of("-Aintrepid.lock=off"), List.of((Processor) processor));
  }

  private double handedOver(List<String> files) throws IOException {
    String from = "-A" + HandOver.FROM + "=" + handedOver;
    return compile(files, List.of(from), List.of(new HandOver()));
  }

  private double plain(List<String> files) throws IOException {
    return compile(files, List.of("-proc:none"), List.of());
  }

  private double compile(List<String> files, List<String> flags, List<Processor> processors)
      throws IOException {
    List<String> options = new ArrayList<>(flags);
    options.addAll(List.of("-d", classes.toString(), "-s", written.toString()));
    String path = System.getProperty("java.class.path");
    options.addAll(List.of("-cp", classes + File.pathSeparator + path));
    StringWriter told = new StringWriter();
    long begin = threads.getCurrentThreadCpuTime();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              told, manager, null, options, null, manager.getJavaFileObjectsFromStrings(files));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      Checked.equal("what the compiler ended with", "true", task.call() + told.toString());
    }
    return (threads.getCurrentThreadCpuTime() - begin) / 1e6;
  }
}
