package dev.intrepid.processor.lock;

import com.palantir.javapoet.ClassName;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedFold;
import dev.intrepid.lock.LockedHandler;
import dev.intrepid.lock.LockedMemo;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.LockedVersion;
import dev.intrepid.lock.Shape;
import dev.intrepid.lock.Subject;
import dev.intrepid.processor.model.Folds;
import dev.intrepid.processor.model.IdSource;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.Outcome;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.model.uri.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all rounds of a compilation store, by name, and which type stands at which path. */
public final class LockFacts {

  private final SortedMap<String, LockedEvent> events = new TreeMap<>();
  private final SortedMap<String, LockedMemo> memos = new TreeMap<>();
  private final SortedMap<String, LockedSubscriber> subscribers = new TreeMap<>();
  private final SortedMap<String, LockedFold> folds = new TreeMap<>();
  private final Map<Subject, Map<String, String>> types = new HashMap<>();
  private final Map<Subject, Map<String, String>> components = new HashMap<>();

  public void add(RoundModel round) {
    for (EventModel event : round.events()) {
      add(event, round.shapes());
    }
    for (MemoModel memo : round.memos()) {
      add(memo, round.shapes());
    }
    for (MethodModel method : round.allMethods()) {
      add(method, round.shapes());
      for (MemoModel memo : stored(method)) {
        add(memo, round.shapes());
      }
    }
    for (HandlersModel subscriber : round.subscribers()) {
      add(subscriber);
      addFolds(subscriber);
    }
  }

  Lock lock() {
    SortedMap<String, LockedMemo> folded = new TreeMap<>();
    memos.forEach((template, memo) -> folded.put(template, folded(memo)));
    return new Lock(events, folded, subscribers);
  }

  private LockedMemo folded(LockedMemo memo) {
    return new LockedMemo(
        memo.template(),
        memo.formerly(),
        memo.classes(),
        memo.methods(),
        folds.getOrDefault(memo.template(), LockedFold.NONE),
        memo.shape());
  }

  /** The name of the record, enum or sealed interface at a path. */
  Optional<String> typeAt(Subject subject, String path) {
    return Optional.ofNullable(types.getOrDefault(subject, Map.of()).get(path));
  }

  /** The name of the component at a path, as its record has it. */
  Optional<String> componentAt(Subject subject, String path) {
    return Optional.ofNullable(components.getOrDefault(subject, Map.of()).get(path));
  }

  private void add(EventModel event, Shapes shapes) {
    Subject subject = Subject.event(event.eventType(), event.version());
    Shape.Parts shape = reader(subject, shapes).record(event.type().name());
    LockedVersion version =
        new LockedVersion(
            event.type().name().canonicalName(),
            event.stream().text(),
            variables(event, shape),
            shape);
    SortedSet<String> formerly = new TreeSet<>(WrittenText.texts(event.formerly()));
    LockedEvent one =
        new LockedEvent(
            event.eventType(), formerly, new TreeMap<>(Map.of(event.version(), version)));
    events.merge(event.eventType(), one, LockFacts::both);
  }

  /** The components in a stream that are not found by their names in JSON. */
  private static SortedMap<String, String> variables(EventModel event, Shape.Parts shape) {
    SortedMap<String, String> variables = new TreeMap<>();
    for (ComponentModel component : event.components()) {
      Optional<String> named = LockedVersion.named(component.name(), shape);
      if (isIn(event.stream().text(), component)
          && !named.equals(Optional.of(component.jsonName()))) {
        variables.put(component.name(), component.jsonName());
      }
    }
    return variables;
  }

  private static boolean isIn(String template, ComponentModel component) {
    return template.contains("{" + component.name() + "}");
  }

  /** What both say; of a version that both have, what the other says. */
  static LockedEvent both(LockedEvent one, LockedEvent other) {
    SortedMap<Integer, LockedVersion> versions = new TreeMap<>(one.versions());
    versions.putAll(other.versions());
    return new LockedEvent(one.type(), both(one.formerly(), other.formerly()), versions);
  }

  private void add(MemoModel memo, Shapes shapes) {
    Subject subject = Subject.memo(memo.template().text());
    Shape shape = reader(subject, shapes).record(memo.type().name());
    Set<String> classes = Set.of(memo.type().name().canonicalName());
    add(memo.template(), memo.formerly(), classes, Set.of(), shape);
  }

  private void add(MethodModel method, Shapes shapes) {
    Template template = method.cachedAt();
    if (template != null && method.value().isPresent()) {
      Subject subject = Subject.memo(template.text());
      Shape shape = reader(subject, shapes).read(method.value().get());
      String name = method.owner().name().canonicalName() + "." + method.method();
      add(template, method.formerlyAt(), Set.of(), Set.of(name), shape);
    }
  }

  /** The records whose memos a method stores; they may be those of a library. */
  private static List<MemoModel> stored(MethodModel method) {
    if (method instanceof MemoMethodModel computing) {
      return computing.record().isPresent() ? List.of(computing.record().get()) : List.of();
    }
    return method.returned().memos();
  }

  private void add(
      Template template,
      List<Template> formerly,
      Set<String> classes,
      Set<String> methods,
      Shape shape) {
    LockedMemo memo =
        new LockedMemo(
            template.text(),
            new TreeSet<>(Template.texts(formerly)),
            new TreeSet<>(classes),
            new TreeSet<>(methods),
            LockedFold.NONE,
            shape);
    memos.merge(template.text(), memo, LockFacts::both);
  }

  /** Two methods or records that keep memos at one URI have one type. */
  private static LockedMemo both(LockedMemo one, LockedMemo other) {
    return new LockedMemo(
        one.template(),
        both(one.formerly(), other.formerly()),
        both(one.classes(), other.classes()),
        both(one.methods(), other.methods()),
        LockedFold.NONE,
        one.shape());
  }

  private void addFolds(HandlersModel model) {
    SortedMap<String, List<HandlerModel>> stored = Folds.stored(model);
    for (String template : Folds.of(model)) {
      List<String> handlers = new ArrayList<>();
      List<String> types = new ArrayList<>();
      SortedMap<String, SortedMap<String, String>> variables = new TreeMap<>();
      for (HandlerModel handler : stored.getOrDefault(template, List.of())) {
        handlers.add(handler.name());
        for (EventModel event : handler.message().events()) {
          types.add(event.eventType());
          variables.put(event.eventType(), variables(event, template));
        }
      }
      LockedFold fold = LockedFold.of(model.subscriber().name(), handlers, types, variables);
      folds.merge(template, fold, LockedFold::and);
    }
  }

  /** The components in the URI of a memo whose names in JSON are unlike those in the template. */
  private static SortedMap<String, String> variables(EventModel event, String template) {
    SortedMap<String, String> variables = new TreeMap<>();
    for (ComponentModel component : event.components()) {
      String json = component.jsonName();
      boolean isAlike = LockedVersion.plain(component.name()).equals(LockedVersion.plain(json));
      if (isIn(template, component) && !isAlike) {
        variables.put(component.name(), json);
      }
    }
    return variables;
  }

  private void add(HandlersModel handlers) {
    SubscriberModel subscriber = handlers.subscriber();
    SortedSet<String> handled = new TreeSet<>();
    for (EventModel event : handlers.events()) {
      handled.add(event.eventType() + " v" + event.version());
    }
    subscribers.put(
        subscriber.name(),
        new LockedSubscriber(
            subscriber.name(),
            new TreeSet<>(subscriber.formerNames()),
            handlers.type().name().canonicalName(),
            handled,
            lockedHandlers(handlers)));
  }

  private static SortedMap<String, LockedHandler> lockedHandlers(HandlersModel model) {
    SortedMap<String, LockedHandler> locked = new TreeMap<>();
    SortedSet<String> folded = Folds.of(model);
    for (HandlerModel handler : model.handlers()) {
      boolean isFold = !Collections.disjoint(folded, Outcome.of(handler).memos());
      if (handler.derivesIds() || !isFold) {
        locked.put(handler.name(), locked(model.subscriber(), handler));
      }
    }
    return locked;
  }

  private static LockedHandler locked(SubscriberModel subscriber, HandlerModel handler) {
    SortedSet<String> takes = new TreeSet<>();
    for (EventModel event : handler.message().events()) {
      takes.add(event.eventType());
    }
    SortedSet<String> ids =
        handler.derivesIds() ? IdSource.of(subscriber, handler).all() : new TreeSet<>();
    return new LockedHandler(handler.name(), ids, takes);
  }

  private LockShapeReader reader(Subject subject, Shapes shapes) {
    Map<String, String> typesOf = types.computeIfAbsent(subject, any -> new HashMap<>());
    Map<String, String> namesOf = components.computeIfAbsent(subject, any -> new HashMap<>());
    return new LockShapeReader(
        shapes,
        new LockShapeReader.Spots() {
          @Override
          public void type(String path, ClassName name) {
            typesOf.put(path, name.canonicalName());
          }

          @Override
          public void component(String path, String name) {
            namesOf.put(path, name);
          }
        });
  }

  static SortedSet<String> both(Set<String> one, Set<String> other) {
    SortedSet<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
