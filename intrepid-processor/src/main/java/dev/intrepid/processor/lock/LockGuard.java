package dev.intrepid.processor.lock;

import static java.util.Objects.requireNonNull;

import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockDiff;
import dev.intrepid.lock.LockSyntaxException;
import dev.intrepid.processor.read.EarlierOutput;
import dev.intrepid.processor.report.FileFailure;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Reporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Compares what a compilation stores with its lock, once, when all rounds are over. */
public final class LockGuard {

  private final Elements elements;
  private final EarlierOutput output;
  private final Map<String, String> options;
  private final Set<String> sources;
  private final Reporter reporter;

  /**
   * A guard.
   *
   * @param sources the names of the types whose source is in this compilation
   */
  public LockGuard(ProcessingEnvironment environment, Set<String> sources, Reporter reporter) {
    this.elements = environment.getElementUtils();
    this.output = new EarlierOutput(environment.getFiler());
    this.options = environment.getOptions();
    this.sources = sources;
    this.reporter = reporter;
  }

  /**
   * Compares, and writes the lock if told to.
   *
   * @param catalog the file beside the classes that the compilation wrote
   */
  public void compare(LockFacts facts, URI catalog) {
    String word = LockMode.word(options);
    Optional<LockMode> mode = LockMode.of(word);
    if (mode.isEmpty()) {
      reporter.print(Message.LOCK_OPTION_IS_UNKNOWN, String.valueOf(word));
    } else if (mode.get() != LockMode.OFF) {
      try {
        path(catalog).ifPresent(path -> compare(facts, new LockFile(path), mode.get()));
      } catch (InvalidPathException e) {
        reporter.print(Message.LOCK_IS_UNREADABLE, e.getInput(), "that is no path");
      }
    }
  }

  private Optional<Path> path(URI catalog) {
    String named = options.get(LockMode.FILE_OPTION);
    return named == null || named.isEmpty()
        ? LockPlace.of(catalog)
        : Optional.of(Path.of(named).toAbsolutePath());
  }

  private void compare(LockFacts facts, LockFile file, LockMode mode) {
    try {
      if (file.exists()) {
        compareWith(file.read(), facts, file, mode);
      } else if (mode == LockMode.UPDATE) {
        write(facts.lock(), file);
      }
    } catch (LockSyntaxException e) {
      reporter.print(
          Message.LOCK_IS_UNREADABLE, file.path() + ":" + e.line(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      reporter.print(Message.LOCK_IS_UNREADABLE, file.path().toString(), FileFailure.reason(e));
    }
  }

  private void write(Lock lock, LockFile file) {
    try {
      file.write(lock);
    } catch (IOException e) {
      reporter.print(Message.LOCK_IS_NOT_WRITTEN, file.path().toString(), FileFailure.reason(e));
    }
  }

  private void compareWith(Lock before, LockFacts facts, LockFile file, LockMode mode)
      throws IOException {
    SourceSearch search = new SourceSearch(requireNonNull(file.path().getParent()));
    LockMerge merge =
        new LockMerge(name -> isGone(name, search), name -> isOfLibrary(name, search));
    Lock now = merge.merge(before, facts.lock());
    if (now.equals(before)) {
      return;
    }
    List<Difference> differences = LockDiff.between(before, now);
    LockSpots spots = new LockSpots(elements, this::isInSource, now, facts);
    LockReport report = new LockReport(reporter, spots, file);
    if (differences.stream().anyMatch(d -> d.change().breaksWhatIsStored())) {
      report.printBreaks(differences);
    } else if (mode == LockMode.UPDATE) {
      write(now, file);
    } else {
      report.printStale(differences);
    }
  }

  /** Whether it is gone, and not merely absent from a compilation of only some sources. */
  private boolean isGone(String className, SourceSearch search) {
    return isInSource(className)
        || (elements.getTypeElement(className) == null && !search.hasSourceOf(className));
  }

  /** Whether it is found, and neither in the output of this program nor among its sources. */
  private boolean isOfLibrary(String className, SourceSearch search) {
    TypeElement type = elements.getTypeElement(className);
    return type != null
        && !isInSource(className)
        && !output.hasClass(elements.getBinaryName(type).toString())
        && !search.hasSourceOf(className);
  }

  /** Whether the class was, or would have been, in a source of this compilation. */
  private boolean isInSource(String className) {
    for (String name = className; !name.isEmpty(); name = around(name)) {
      // Not by the name alone: a package-info is among the sources too, by the name of its package.
      if (sources.contains(name) && elements.getTypeElement(name) != null) {
        return true;
      }
    }
    return false;
  }

  private static String around(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
