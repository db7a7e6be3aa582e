package dev.intrepid.processor.read.method;

import static dev.intrepid.processor.read.method.ParameterReader.isNamed;

import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.record.EventReader;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads classes with methods annotated {@code @Upcast}. */
public final class UpcastReader {

  private final CallReader calls;
  private final Types javaTypes;
  private final TypeReader types;
  private final EventReader events;
  private final UpcastResultReader results;

  public UpcastReader(
      CallReader calls,
      Types javaTypes,
      TypeReader types,
      EventReader events,
      ReturnReader returns) {
    this.calls = calls;
    this.javaTypes = javaTypes;
    this.types = types;
    this.events = events;
    this.results = new UpcastResultReader(returns);
  }

  /** Empty if it has none. */
  public Optional<UpcastsModel> read(TypeElement type) {
    TypeModel owner = types.read(type);
    List<UpcastModel> upcasts = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Optional<AnnotationReader> annotation = AnnotationReader.of(method, RuntimeNames.UPCAST);
      if (annotation.isPresent()) {
        upcasts.add(upcast(owner, method, annotation.get()));
      }
    }
    return upcasts.isEmpty() ? Optional.empty() : Optional.of(new UpcastsModel(owner, upcasts));
  }

  private UpcastModel upcast(TypeModel owner, ExecutableElement method, AnnotationReader upcast) {
    UpcastSource source =
        isResolved(method)
            ? source(owner.label() + "." + signature(method), method, upcast)
            : new UpcastSource.Unresolved();
    return new UpcastModel(
        owner,
        method.getSimpleName().toString(),
        signature(method),
        method.getModifiers().contains(Modifier.STATIC),
        owner.isPrivate() || method.getModifiers().contains(Modifier.PRIVATE),
        owner.isPublic() && method.getModifiers().contains(Modifier.PUBLIC),
        !method.getTypeParameters().isEmpty(),
        calls.read(method),
        source,
        results.read(method.getReturnType(), source),
        SourceSpot.at(method));
  }

  private boolean isResolved(ExecutableElement method) {
    return results.isResolved(method.getReturnType())
        && method.getParameters().stream().allMatch(p -> isResolved(p.asType()));
  }

  private boolean isResolved(TypeMirror type) {
    return Resolution.isResolved(type) && event(type).stream().allMatch(EventModel::isResolved);
  }

  private static String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> Simple.of(Resolution.name(parameter.asType())))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }

  private UpcastSource source(
      String signature, ExecutableElement method, AnnotationReader annotation) {
    if (method.getParameters().size() != 1) {
      return new UpcastSource.OfNothing(
          Problem.of(Message.UPCAST_TAKES_NO_VERSION, signature), SourceSpot.at(method));
    }
    VariableElement parameter = method.getParameters().get(0);
    TypeMirror type = parameter.asType();
    if (isNamed(type, RuntimeNames.OBJECT_NODE.canonicalName())) {
      return json(signature, annotation);
    }
    return event(type)
        .map(event -> record(signature, event, annotation))
        .orElseGet(
            () ->
                new UpcastSource.OfNothing(
                    Problem.of(Message.UPCAST_TAKES_NO_VERSION, signature),
                    SourceSpot.at(parameter)));
  }

  private Optional<EventModel> event(TypeMirror type) {
    return javaTypes.asElement(type) instanceof TypeElement element
        ? events.read(element)
        : Optional.empty();
  }

  private static UpcastSource record(
      String signature, EventModel event, AnnotationReader annotation) {
    for (String said : List.of("type", "from")) {
      if (annotation.says(said)) {
        return new UpcastSource.OfNothing(
            Problem.of(Message.UPCAST_SAYS_IT_TWICE, signature, event.stored().toString(), said),
            annotation.spot(said));
      }
    }
    return new UpcastSource.OfRecord(event);
  }

  private static UpcastSource json(String signature, AnnotationReader annotation) {
    String type = annotation.string("type", "");
    int from = annotation.number("from", 0);
    if (type.isBlank() || from < 1) {
      String missing = type.isBlank() ? "type" : "from";
      return new UpcastSource.OfNothing(
          Problem.of(Message.UPCAST_LACKS_ITS_VERSION, signature, missing),
          annotation.spot(missing));
    }
    return new UpcastSource.OfJson(
        new StoredVersion(type, from), annotation.spot("type"), annotation.spot("from"));
  }
}
