package dev.intrepid.processor.read.record;

import static java.util.Comparator.comparing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.SealedMembers;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Variable;
import dev.intrepid.processor.read.Mentions;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.json.KeyReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type as a message: an event, or a sealed interface with an event among its types. */
public final class MessageReader {

  private final Elements elements;
  private final Types types;
  private final TypeReader typeReader;
  private final EventReader events;

  public MessageReader(Elements elements, Types types, TypeReader typeReader, EventReader events) {
    this.elements = elements;
    this.types = types;
    this.typeReader = typeReader;
    this.events = events;
  }

  /** Empty if the type is no message. */
  public Optional<MessageModel> read(TypeMirror type, TypeMirror parameter, boolean isBatch) {
    if (!(types.asElement(type) instanceof TypeElement element)) {
      return Optional.empty();
    }
    Optional<EventModel> event = events.read(element);
    if (event.isPresent()) {
      return Optional.of(single(event.get(), parameter, isBatch));
    }
    return SealedMembers.isSealedInterface(element)
        ? sealed(element, parameter, isBatch)
        : Optional.empty();
  }

  private static MessageModel single(EventModel event, TypeMirror parameter, boolean isBatch) {
    SortedMap<String, Variable> variables = new TreeMap<>();
    SortedSet<String> noKeys = new TreeSet<>();
    for (ComponentModel component : event.components()) {
      if (component.key() == null) {
        noKeys.add(component.name());
      } else {
        variables.put(component.name(), new Variable.Direct(component.type(), component.key()));
      }
    }
    return new MessageModel(
        event.type().name(),
        TypeName.get(parameter),
        event.type().name(),
        isBatch,
        event.type().isDeprecated(),
        List.of(event),
        variables,
        noKeys,
        List.of());
  }

  private Optional<MessageModel> sealed(TypeElement sealed, TypeMirror parameter, boolean isBatch) {
    Set<TypeElement> members = new HashSet<>();
    SealedMembers.collect(types, sealed, members);
    List<EventModel> itsEvents = new ArrayList<>();
    List<String> notEvents = new ArrayList<>();
    for (TypeElement member : members) {
      events
          .read(member)
          .ifPresentOrElse(itsEvents::add, () -> notEvents.add(member.getSimpleName().toString()));
    }
    if (itsEvents.isEmpty()) {
      return Optional.empty();
    }
    itsEvents.sort(comparing(event -> event.type().name().canonicalName()));
    notEvents.sort(null);
    SortedMap<String, Variable> variables = shared(itsEvents);
    variables.putAll(declared(sealed));
    return Optional.of(
        new MessageModel(
            ClassName.get(sealed),
            TypeName.get(parameter),
            Mentions.unbounded(sealed),
            isBatch,
            typeReader.isDeprecated(sealed),
            itsEvents,
            variables,
            new TreeSet<>(),
            notEvents));
  }

  /** What every record has under one name with one type. */
  private static SortedMap<String, Variable> shared(List<EventModel> events) {
    SortedMap<String, Variable> shared = new TreeMap<>();
    List<ClassName> records = events.stream().map(event -> event.type().name()).toList();
    for (ComponentModel first : events.get(0).components()) {
      Key key = first.key();
      if (key != null && events.stream().allMatch(event -> has(event, first))) {
        shared.put(first.name(), new Variable.OfEach(first.type(), key, records));
      }
    }
    return shared;
  }

  private static boolean has(EventModel event, ComponentModel like) {
    return event.components().stream()
        .anyMatch(c -> c.name().equals(like.name()) && c.type().equals(like.type()));
  }

  /** What the interface itself can be asked for. */
  private SortedMap<String, Variable> declared(TypeElement sealed) {
    SortedMap<String, Variable> declared = new TreeMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(sealed))) {
      Key key = KeyReader.read(method.getReturnType());
      if (key != null
          && method.getModifiers().contains(Modifier.ABSTRACT)
          && method.getParameters().isEmpty()) {
        TypeName type = TypeName.get(method.getReturnType());
        declared.put(method.getSimpleName().toString(), new Variable.Direct(type, key));
      }
    }
    return declared;
  }
}
