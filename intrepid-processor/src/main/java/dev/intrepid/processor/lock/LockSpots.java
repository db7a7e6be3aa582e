package dev.intrepid.processor.lock;

import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedFold;
import dev.intrepid.lock.LockedMemo;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.LockedVersion;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.Subject;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.report.SourceSpot;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the smallest source element that a difference is about, if there is one. */
final class LockSpots {

  private final Elements elements;
  private final Predicate<String> isInSource;
  private final Lock now;
  private final LockFacts facts;

  LockSpots(Elements elements, Predicate<String> isInSource, Lock now, LockFacts facts) {
    this.elements = elements;
    this.isInSource = isInSource;
    this.now = now;
    this.facts = facts;
  }

  Optional<SourceSpot> of(Difference difference) {
    Subject subject = difference.subject();
    return switch (difference.change()) {
      case EVENT_IS_RENAMED -> inAnnotation(subject, "type");
      case FORMER_TYPE_IS_GONE,
          FORMER_SUBSCRIBER_IS_GONE,
          FIRST_SUBSCRIBER_IS_CHANGED,
          FORMER_TEMPLATE_IS_GONE ->
          inAnnotation(subject, "formerly");
      case FORMER_HANDLER_IS_GONE, HANDLER_IS_RENAMED, HANDLER_IS_MOVED ->
          handler(subject, difference.args().get(0));
      case VERSION_IS_LOWERED -> inAnnotation(subject, "version");
      case STREAM_IS_CHANGED -> inAnnotation(subject, "stream");
      case SUBSCRIBER_IS_RENAMED,
          MEMO_IS_MOVED,
          VARIABLES_ARE_OTHERS,
          VARIABLE_IS_ANOTHER,
          FOLD_IS_ELSEWHERE ->
          inAnnotation(subject, "value");
      case FOLD_IS_MOVED, FOLD_BEGINS_LATE, FOLD_TAKES_STORED -> foldingHandler(subject);
      case COMPONENTS_ARE_GONE, CONSTANTS_ARE_GONE, MEMBERS_ARE_GONE ->
          typeAt(subject, difference.path()).or(() -> component(subject, difference.path()));
      case COMPONENT_IS_RENAMED,
          COMPONENT_IS_RETYPED,
          COMPONENT_IS_REQUIRED,
          ALIASES_ARE_GONE,
          DEFAULT_IS_CHANGED,
          FOLD_GAINS_COMPONENT ->
          component(subject, difference.path());
      default -> Optional.empty();
    };
  }

  /** A value of the annotation that makes the subject what it is; else that, else its element. */
  private Optional<SourceSpot> inAnnotation(Subject subject, String value) {
    String annotation =
        switch (subject.kind()) {
          case EVENT -> RuntimeNames.EVENT;
          case MEMO -> RuntimeNames.CACHED;
          case SUBSCRIBER -> RuntimeNames.SUBSCRIBER;
        };
    return element(subject)
        .map(
            element ->
                AnnotationReader.of(element, annotation)
                    .map(found -> found.spot(value))
                    .orElseGet(() -> SourceSpot.at(element)));
  }

  /** The record or class of a subject, or the method of a memo. */
  private Optional<Element> element(Subject subject) {
    return switch (subject.kind()) {
      case EVENT ->
          Optional.ofNullable(now.events().get(subject.name()))
              .flatMap(event -> version(event, subject.version()))
              .flatMap(version -> type(version.inClass()));
      case SUBSCRIBER ->
          Optional.ofNullable(now.subscribers().get(subject.name()))
              .map(LockedSubscriber::inClass)
              .flatMap(this::type);
      case MEMO ->
          Optional.ofNullable(now.memos().get(subject.name()))
              .flatMap(this::memo)
              .or(() -> foldingMethod(subject));
    };
  }

  private static Optional<LockedVersion> version(LockedEvent event, int version) {
    return Optional.ofNullable(event.versions().get(version == 0 ? event.newest() : version));
  }

  private Optional<Element> memo(LockedMemo memo) {
    Stream<Element> records = memo.classes().stream().flatMap(name -> type(name).stream());
    Stream<Element> methods = memo.methods().stream().flatMap(this::cachedMethods);
    return Stream.concat(records, methods).findFirst();
  }

  private Optional<SourceSpot> foldingHandler(Subject subject) {
    return foldingMethod(subject).map(SourceSpot::at);
  }

  /** A method that folds the memos, else its class. */
  private Optional<Element> foldingMethod(Subject subject) {
    LockedFold fold =
        Optional.ofNullable(now.memos().get(subject.name()))
            .map(LockedMemo::fold)
            .orElse(LockedFold.NONE);
    for (Map.Entry<String, SortedSet<String>> keeper : fold.keepers().entrySet()) {
      Optional<Element> owner =
          Optional.ofNullable(now.subscribers().get(keeper.getKey()))
              .map(LockedSubscriber::inClass)
              .flatMap(this::type);
      if (owner.isPresent()) {
        return Optional.of(method(owner.get(), keeper.getValue()));
      }
    }
    return Optional.empty();
  }

  /** What a handler says of its former names, else where it would say it. */
  private Optional<SourceSpot> handler(Subject subscriber, String name) {
    return element(subscriber)
        .map(owner -> method(owner, new TreeSet<>(Set.of(name))))
        .map(
            method ->
                AnnotationReader.of(method, RuntimeNames.ON_EVENT)
                    .map(found -> found.spot("formerly"))
                    .orElseGet(() -> SourceSpot.at(method)));
  }

  /**
   * The first method that has the name of one of the handlers, and takes its message if one does.
   */
  private static Element method(Element owner, SortedSet<String> handlers) {
    Element named = owner;
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (AnnotationReader.has(method, RuntimeNames.ON_EVENT)) {
        for (String name : handlers) {
          boolean isNamed = name.startsWith(method.getSimpleName() + "(");
          if (isNamed && takes(method, name)) {
            return method;
          }
          named = isNamed && named.equals(owner) ? method : named;
        }
      }
    }
    return named;
  }

  private static boolean takes(ExecutableElement method, String handler) {
    String message = handler.replaceFirst(".*\\((?:List<)?", "").replaceFirst(">?\\)$", "");
    return method.getParameters().stream()
        .map(parameter -> parameter.asType().toString())
        .anyMatch(type -> type.endsWith("." + message) || type.endsWith("." + message + ">"));
  }

  private Stream<Element> cachedMethods(String method) {
    String name = method.substring(method.lastIndexOf('.') + 1);
    return type(LockMerge.classOf(method)).stream()
        .flatMap(owner -> owner.getEnclosedElements().stream())
        .filter(member -> member.getSimpleName().contentEquals(name))
        .filter(member -> AnnotationReader.has(member, RuntimeNames.CACHED))
        .map(member -> member);
  }

  private Optional<SourceSpot> typeAt(Subject subject, String path) {
    return facts
        .typeAt(subject, path)
        .flatMap(this::type)
        .map(SourceSpot::at)
        .or(() -> element(subject).map(SourceSpot::at));
  }

  /** The component that a path leads to or into, else the record or method it is part of. */
  private Optional<SourceSpot> component(Subject subject, String path) {
    int dot = path.lastIndexOf('.');
    if (dot < 0) {
      return element(subject).map(SourceSpot::at);
    }
    String step = path.substring(dot + 1).replaceFirst("[\\[{<].*", "");
    String name =
        facts
            .componentAt(subject, path.substring(0, dot) + "." + step)
            .orElseGet(() -> Paths.name(step));
    return facts
        .typeAt(subject, path.substring(0, dot))
        .flatMap(this::type)
        .map(record -> SourceSpot.at(field(record, name)))
        .or(() -> element(subject).map(SourceSpot::at));
  }

  private static Element field(Element record, String name) {
    return record.getEnclosedElements().stream()
        .filter(member -> member.getKind().isField())
        .filter(member -> member.getSimpleName().contentEquals(name))
        .map(member -> (Element) member)
        .findFirst()
        .orElse(record);
  }

  private Optional<Element> type(String name) {
    TypeElement type = name.isEmpty() ? null : elements.getTypeElement(name);
    return type != null && isInSource.test(name) ? Optional.of(type) : Optional.empty();
  }
}
