package dev.intrepid.processor.read.method;

import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.record.MemoReader;
import dev.intrepid.processor.read.record.TemplateReader;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads methods annotated {@code @Cached} without {@code @OnEvent}. */
public final class MemoMethodReader {

  private final CallReader calls;
  private final MemoReader memos;
  private final ParameterReader parameters;
  private final ReturnReader returns;
  private final EvictionReader evictions;

  public MemoMethodReader(
      CallReader calls,
      MemoReader memos,
      ParameterReader parameters,
      ReturnReader returns,
      EvictionReader evictions) {
    this.calls = calls;
    this.memos = memos;
    this.parameters = parameters;
    this.returns = returns;
    this.evictions = evictions;
  }

  /** Those of a class, in declaration order. */
  List<MemoMethodModel> read(TypeElement type, TypeModel owner) {
    List<MemoMethodModel> methods = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Optional<AnnotationReader> cached = AnnotationReader.of(method, RuntimeNames.CACHED);
      if (cached.isPresent()
          && !AnnotationReader.has(method, RuntimeNames.ON_EVENT)
          && !isOfComponent(method, type)) {
        methods.add(model(owner, method, cached.get()));
      }
    }
    return methods;
  }

  /** The accessor of a component that is annotated, which is told at the constructor. */
  private static boolean isOfComponent(ExecutableElement method, TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .flatMap(constructor -> constructor.getParameters().stream())
            .filter(parameter -> parameter.getSimpleName().equals(method.getSimpleName()))
            .anyMatch(parameter -> AnnotationReader.has(parameter, RuntimeNames.CACHED));
  }

  private MemoMethodModel model(
      TypeModel owner, ExecutableElement method, AnnotationReader cached) {
    Template template = TemplateReader.read(cached.string("value", ""), cached.spot("value"));
    List<Template> formerly = TemplateReader.readFormer(cached);
    String name = method.getSimpleName().toString();
    Returned returned = returns.readMemo(method.getReturnType());
    Optional<MemoModel> record = record(method.getReturnType(), returned, template);
    return new MemoMethodModel(
        owner,
        name,
        method.getModifiers().contains(Modifier.STATIC),
        method.getModifiers().contains(Modifier.PRIVATE),
        !method.getTypeParameters().isEmpty(),
        calls.read(method),
        method.getParameters().stream().map(p -> parameters.readOfMemo(p, template)).toList(),
        returned,
        record,
        template,
        formerly,
        KeepingReader.read(cached),
        evictions.read(cached, name, template, places(formerly, record)),
        SourceSpot.at(method));
  }

  /** Where its memos lived before, as it says, or its record does. */
  private static List<Template> places(List<Template> formerly, Optional<MemoModel> record) {
    Map<String, Template> places = new LinkedHashMap<>();
    Stream.concat(formerly.stream(), record.stream().flatMap(memo -> memo.formerly().stream()))
        .forEach(place -> places.putIfAbsent(place.text(), place));
    return List.copyOf(places.values());
  }

  /** The record it returns, if that lives at the same template. */
  private Optional<MemoModel> record(TypeMirror type, Returned returned, Template template) {
    if (!(returned instanceof Returned.Value value) || !(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeMirror inner =
        value.wrapping() == Returned.Wrapping.NONE ? type : declared.getTypeArguments().get(0);
    return inner instanceof DeclaredType record
        ? memos
            .read((TypeElement) record.asElement())
            .filter(memo -> memo.template().text().equals(template.text()))
        : Optional.empty();
  }
}
