package org.gradle.processing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Does what Gradle does to an aggregating processor: notes why it must compile all sources. */
public final class AggregatingProcessor extends AbstractProcessor {

  private final Processor processor;
  private final List<String> reasons = new ArrayList<>();

  /** Around that one. */
  public AggregatingProcessor(Processor processor) {
    this.processor = processor;
  }

  /** Why Gradle would not compile incrementally; empty if it would. */
  public List<String> reasonsToCompileAll() {
    return List.copyOf(reasons);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(new Environment(environment));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    for (TypeElement annotation : annotations) {
      Retention retention = annotation.getAnnotation(Retention.class);
      if (retention != null && retention.value() == RetentionPolicy.SOURCE) {
        reasons.add(annotation + " has source retention");
      }
    }
    return processor.process(annotations, environment);
  }

  private record Environment(ProcessingEnvironment own) implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return own.getOptions();
    }

    @Override
    public Messager getMessager() {
      return own.getMessager();
    }

    @Override
    public Filer getFiler() {
      return own.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return own.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return own.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return own.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return own.getLocale();
    }
  }
}
