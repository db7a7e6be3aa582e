package dev.intrepid.processor;

import dev.intrepid.processor.RoundModel.Misplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the annotated types of one round; those that use a type yet to be written must wait. */
final class RoundReader {

  private final Set<String> sources;
  private final Elements elements;
  private final Shapes shapes = new Shapes();
  private final EventReader eventReader;
  private final MemoReader memoReader;
  private final HandlersReader handlersReader;
  private final List<EventModel> events = new ArrayList<>();
  private final List<MemoModel> memos = new ArrayList<>();
  private final List<HandlersModel> handlers = new ArrayList<>();
  private final List<Misplaced> misplaced = new ArrayList<>();
  private final SortedSet<String> waiting = new TreeSet<>();

  /**
   * A reader for one round.
   *
   * @param sources the names of the types whose source is in this compilation
   */
  RoundReader(ProcessingEnvironment environment, Set<String> sources) {
    this.sources = sources;
    elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    TypeReader typeReader = new TypeReader(elements);
    JsonTypeReader json =
        new JsonTypeReader(
            types, typeReader, type -> sources.contains(outermost(type).toString()), shapes);
    eventReader = new EventReader(types, typeReader, json);
    memoReader = new MemoReader(typeReader, json);
    MessageReader messages = new MessageReader(elements, types, eventReader);
    handlersReader =
        new HandlersReader(
            elements,
            typeReader,
            new ParameterReader(types, typeReader, messages, memoReader, json),
            new ReturnReader(elements, types, eventReader, memoReader, json));
  }

  RoundModel read(SortedSet<String> annotated, Written before) {
    for (String name : annotated) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null) {
        waiting.add(name);
      } else {
        Bug.blame(type, () -> read(type));
      }
    }
    return new RoundModel(events, memos, handlers, misplaced, waiting, sources, shapes, before);
  }

  private void read(TypeElement type) {
    Optional<EventModel> event = eventReader.read(type);
    Optional<MemoModel> memo = memoReader.read(type);
    Optional<HandlersModel> itsHandlers = handlersReader.read(type);
    boolean exists =
        event.stream().allMatch(found -> isResolved(found.components()))
            && memo.stream().allMatch(found -> isResolved(found.components()))
            && itsHandlers.stream().allMatch(this::isResolved);
    if (!exists) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    event.ifPresent(events::add);
    memo.ifPresent(memos::add);
    itsHandlers.ifPresent(handlers::add);
    readMisplaced(type);
  }

  private boolean isResolved(List<ComponentModel> components) {
    return components.stream().allMatch(component -> shapes.isResolved(component.json()));
  }

  private boolean isResolved(HandlersModel model) {
    return model.handlers().stream()
        .allMatch(
            handler ->
                !(handler.returned() instanceof Returned.Unresolved)
                    && handler.value().stream().allMatch(shapes::isResolved)
                    && handler.parameters().stream().allMatch(this::isResolved));
  }

  private boolean isResolved(ParameterModel parameter) {
    if (parameter.supply() instanceof Supply.OfMemo memo
        && memo.codec() instanceof MemoCodec.Own own) {
      return shapes.isResolved(own.json());
    }
    return !(parameter.supply() instanceof Supply.Unresolved);
  }

  private void readMisplaced(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!AnnotationReader.has(method, RuntimeNames.ON_EVENT)) {
        AnnotationReader.of(method, RuntimeNames.CACHED)
            .ifPresent(cached -> misplace(Message.CACHED_WITHOUT_ON_EVENT, method, cached.spot()));
        method.getParameters().forEach(this::readMisplaced);
      }
    }
  }

  private void readMisplaced(VariableElement parameter) {
    for (String annotation : List.of(RuntimeNames.META, RuntimeNames.CACHED)) {
      AnnotationReader.of(parameter, annotation)
          .ifPresent(found -> misplace(Message.SUPPLIED_WITHOUT_ON_EVENT, parameter, found.spot()));
    }
  }

  private void misplace(Message message, Element annotated, SourceSpot spot) {
    misplaced.add(new Misplaced(message, annotated.getSimpleName().toString(), spot));
  }

  private static TypeElement outermost(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : type;
  }
}
