package dev.intrepid.processor;

import static java.util.Objects.requireNonNull;

import com.google.auto.service.AutoService;
import dev.intrepid.processor.catalog.EarlierTypes;
import dev.intrepid.processor.lock.LockGuard;
import dev.intrepid.processor.lock.LockMode;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.read.EarlierOutput;
import dev.intrepid.processor.read.Gradle;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.PointedAt;
import dev.intrepid.processor.report.QualifiedName;
import dev.intrepid.processor.report.Reporter;
import dev.intrepid.processor.report.SourceSpot;
import dev.intrepid.processor.write.UnwritableException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Writes what stands between records and handlers: reads {@code @Event}, {@code @Cached} and
 * {@code @OnEvent}, checks them, and generates adapters, codecs, dispatch tables and a registry.
 */
@AutoService(Processor.class)
public final class IntrepidProcessor extends AbstractProcessor {

  private static final Set<String> READ =
      Set.of(
          RuntimeNames.EVENT,
          RuntimeNames.CACHED,
          RuntimeNames.ON_EVENT,
          RuntimeNames.SUBSCRIBER,
          RuntimeNames.META,
          RuntimeNames.UPCAST);

  private final Set<String> sources = new TreeSet<>();
  private SortedSet<String> waiting = new TreeSet<>();
  private Written written = new Written(true);
  private boolean isUnderWay;
  private boolean failed;

  /** For the compiler, which finds it by its service file. */
  public IntrepidProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    written = new Written(LockMode.isOff(environment.getOptions()));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> supported = new TreeSet<>(READ);
    supported.add(RuntimeNames.CODEC);
    supported.add(RuntimeNames.DEFAULT);
    supported.add(RuntimeNames.MAPPED);
    supported.add(RuntimeNames.RETRY);
    supported.add(RuntimeNames.UNKNOWN);
    if (!Gradle.runs(processingEnv)) {
      supported.add(RuntimeNames.GENERATED);
    }
    return supported;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(LockMode.OPTION, LockMode.FILE_OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims our annotations, which no other processor reads: docs/decisions/0002. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    Reporter reporter = new Reporter(processingEnv.getMessager(), PointedAt.by(processingEnv));
    try {
      if (environment.processingOver()) {
        finish(environment, reporter);
      } else if (!failed) {
        process(annotations, environment, reporter);
      }
    } catch (UnwritableException e) {
      failed |= reporter.print(List.of(e.finding()));
    } catch (Bug bug) {
      failed = true;
      reporter.printBug(bug.element(), bug);
    } catch (RuntimeException | StackOverflowError e) {
      failed = true;
      reporter.printBug(null, e);
    }
    return true;
  }

  private void process(
      Set<? extends TypeElement> annotations, RoundEnvironment environment, Reporter reporter) {
    for (Element root : environment.getRootElements()) {
      sources.add(root.toString());
      written.addModule(root, processingEnv.getElementUtils());
    }
    Set<TypeElement> annotated = annotatedTypes(annotations, environment);
    failed |= reporter.print(nameless(annotated));
    for (TypeElement type : annotated) {
      waiting.add(QualifiedName.of(type));
    }
    RoundReader reader = new RoundReader(processingEnv, sources);
    RoundReader.Both read = reader.read(waiting, earlierTypes(), written.rounds);
    waiting = read.round().waiting();
    List<Finding> findings = findings(read);
    failed = reporter.print(findings);
    if (failed) {
      new UnharmedWriter(processingEnv, read.round(), findings).write(written);
    } else {
      written.add(read.earlier());
      new RoundWriter(processingEnv).write(read.round(), read.earlier(), written);
    }
  }

  /**
   * Types of this compile are checked together with those of an earlier one, because they can
   * clash.
   */
  private List<Finding> findings(RoundReader.Both read) {
    List<Finding> findings = Checks.findings(read.round().after(read.earlier()));
    findings.removeIf(finding -> !finding.isError() && !isGiven(finding.spot().element()));
    return findings;
  }

  private boolean isGiven(Element element) {
    Element outer = element.getEnclosingElement();
    boolean isOutermost = outer == null || outer instanceof PackageElement;
    return isOutermost ? sources.contains(element.toString()) : isGiven(requireNonNull(outer));
  }

  /** Those that this compile is not given, once: its first round knows all that it is given. */
  private SortedSet<String> earlierTypes() {
    if (isUnderWay) {
      return new TreeSet<>();
    }
    isUnderWay = true;
    return new EarlierTypes(new EarlierOutput(processingEnv.getFiler())).names();
  }

  private void finish(RoundEnvironment environment, Reporter reporter) {
    if (failed) {
      return;
    }
    if (reporter.print(new ProvidedRegistries(processingEnv.getElementUtils()).missing(written))) {
      return;
    }
    Optional<URI> catalog = new ResourceWriter(processingEnv.getFiler()).write(written, reporter);
    // With an error or a missing type, the stored shapes are not known.
    if (catalog.isPresent() && waiting.isEmpty() && !environment.errorRaised()) {
      new LockGuard(processingEnv, sources, reporter).compare(written.lock, catalog.get());
    }
  }

  /** Types that exist but are not found by their names are those of compact source files. */
  private List<Finding> nameless(Set<TypeElement> annotated) {
    Map<TypeElement, Finding> firstOfEach = new LinkedHashMap<>();
    for (TypeElement type : annotated) {
      if (processingEnv.getElementUtils().getTypeElement(QualifiedName.of(type)) == null
          && written.rounds.modules.size() < 2) {
        TypeElement file = outermost(type);
        firstOfEach.putIfAbsent(
            file,
            Finding.of(
                Message.SOURCE_IS_COMPACT, SourceSpot.at(type), file.getSimpleName().toString()));
      }
    }
    return List.copyOf(firstOfEach.values());
  }

  private static TypeElement outermost(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : type;
  }

  private static Set<TypeElement> annotatedTypes(
      Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    Set<TypeElement> types = new LinkedHashSet<>();
    List<TypeElement> read = new ArrayList<>(annotations);
    read.removeIf(annotation -> !READ.contains(annotation.getQualifiedName().toString()));
    if (!read.isEmpty()) {
      // All in one question, since javac walks through all its input for each.
      TypeElement[] any = read.toArray(new TypeElement[0]);
      for (Element element : environment.getElementsAnnotatedWithAny(any)) {
        types.add(typeOf(element));
      }
    }
    return types;
  }

  /** The type itself, or that of the method or parameter. */
  private static TypeElement typeOf(Element element) {
    return element instanceof TypeElement type
        ? type
        : typeOf(requireNonNull(element.getEnclosingElement()));
  }
}
