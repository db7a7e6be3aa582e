package dev.intrepid.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * A processor without work of its own: gives javac the sources of a folder, in its first round. The
 * time it takes beyond plain sources is javac's own cost for sources of a processor: it opens a
 * file for each source, and enters all types again in each round.
 */
public final class HandOver extends AbstractProcessor {

  /** The option that names the folder. */
  static final String FROM = "handover.from";

  private boolean isDone;

  /** For javac. */
  public HandOver() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(FROM);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (!isDone) {
      isDone = true;
      try {
        handOver(Path.of(processingEnv.getOptions().get(FROM)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return true;
  }

  private void handOver(Path folder) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(folder)) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path source : sources) {
      String name =
          folder.relativize(source).toString().replace('/', '.').replaceFirst(".java$", "");
      try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        out.write(Files.readString(source));
      }
    }
  }
}
