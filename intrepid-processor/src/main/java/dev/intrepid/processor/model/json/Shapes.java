package dev.intrepid.processor.model.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.type.ForeignAnnotation;
import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.model.type.Origin;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The records and sealed interfaces that a round's messages and memos are made of. */
public final class Shapes {

  /**
   * A record: its components, and where it is from.
   *
   * @param marked the type with its type arguments, and the marks of what may be null in these
   * @param unknownNaming the naming strategy it says that is not known; null if it says none such
   */
  public record RecordShape(
      TypeModel type,
      TypeName marked,
      Origin origin,
      List<ComponentModel> components,
      @Nullable NamedType unknownNaming) {
    public RecordShape {
      components = List.copyOf(components);
    }

    /** Whether its source is in this compilation. */
    public boolean isInSource() {
      return origin == Origin.GIVEN;
    }

    /** The type with its type arguments. */
    public TypeName java() {
      return new JsonType.Parts(marked).java();
    }
  }

  /** By their names in Java, with type arguments and their marks. */
  private final SortedMap<String, RecordShape> records = new TreeMap<>();

  private final SortedMap<ClassName, List<ClassName>> members = new TreeMap<>();
  private final SortedMap<ClassName, JsonType.Constants> enums = new TreeMap<>();
  private final Set<ForeignAnnotation> foreign = new LinkedHashSet<>();

  public void put(RecordShape shape) {
    records.put(shape.marked().toString(), shape);
  }

  public void put(ClassName sealed, List<ClassName> itsRecords) {
    members.put(sealed, List.copyOf(itsRecords));
  }

  public void put(JsonType.Constants constants) {
    enums.put(constants.java(), constants);
  }

  public void addForeign(List<ForeignAnnotation> annotations) {
    foreign.addAll(annotations);
  }

  /** All records, sorted by name. */
  public List<RecordShape> records() {
    return List.copyOf(records.values());
  }

  /** All enums, sorted by name. */
  public List<JsonType.Constants> enums() {
    return List.copyOf(enums.values());
  }

  /** The annotations of Jackson that are not obeyed. */
  public Set<ForeignAnnotation> foreign() {
    return foreign;
  }

  public RecordShape of(TypeName name) {
    RecordShape shape = records.get(name.toString());
    if (shape == null) {
      throw new IllegalStateException("No shape of " + name);
    }
    return shape;
  }

  /** The records whose source is in this compilation, sorted by name. */
  public List<RecordShape> inSource() {
    List<RecordShape> inSource = new ArrayList<>();
    for (RecordShape shape : records.values()) {
      if (shape.isInSource()) {
        inSource.add(shape);
      }
    }
    return inSource;
  }

  /** Whether a record was read to its end. */
  public boolean has(TypeName record) {
    return records.containsKey(record.toString());
  }

  /** What is the name of a property: of a record of one component, that component. */
  public JsonType keyOf(JsonType key) {
    return key instanceof JsonType.Parts record
        ? keyOf(of(record.marked()).components().get(0).json())
        : key;
  }

  /** The sealed interfaces, sorted by name. */
  public List<ClassName> sealed() {
    return List.copyOf(members.keySet());
  }

  /** The records of a sealed interface, sorted by name. */
  public List<ClassName> members(ClassName sealed) {
    return members.getOrDefault(sealed, List.of());
  }

  /** Whether every type in there exists. */
  public boolean isResolved(JsonType type) {
    return isResolved(type, new HashSet<>());
  }

  private boolean isResolved(JsonType type, Set<TypeName> seen) {
    if (type instanceof JsonType.Unresolved) {
      return false;
    }
    for (JsonType part : parts(type, seen)) {
      if (!isResolved(part, seen)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a deprecated type or component is in there: using it warns. */
  public boolean isDeprecated(JsonType type) {
    return isDeprecated(type, new HashSet<>());
  }

  private boolean isDeprecated(JsonType type, Set<TypeName> seen) {
    if (isItselfDeprecated(type)) {
      return true;
    }
    for (JsonType part : parts(type, seen)) {
      if (isDeprecated(part, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean isItselfDeprecated(JsonType type) {
    if (type instanceof JsonType.Parts record) {
      for (ComponentModel component : of(record.marked()).components()) {
        if (component.isDeprecated()) {
          return true;
        }
      }
    }
    TypeModel model = model(type);
    return model != null && model.isDeprecated();
  }

  /** The user's type that a type names; null if it names none. */
  @Nullable TypeModel model(JsonType type) {
    if (type instanceof JsonType.Parts record) {
      return of(record.marked()).type();
    }
    if (type instanceof JsonType.Constants constants) {
      return constants.type();
    }
    return type instanceof JsonType.OneOf oneOf ? oneOf.type() : null;
  }

  /** The user's types that a type is made of, each once. */
  public Set<TypeModel> models(JsonType type) {
    Set<TypeModel> models = new LinkedHashSet<>();
    addModels(type, new HashSet<>(), models);
    return models;
  }

  private void addModels(JsonType type, Set<TypeName> seen, Set<TypeModel> models) {
    TypeModel model = model(type);
    if (model != null) {
      models.add(model);
    }
    if (type instanceof JsonType.Coded coded) {
      models.addAll(coded.types());
    } else if (type instanceof JsonType.Mapped mapped) {
      models.addAll(mapped.types());
    }
    for (JsonType part : parts(type, seen)) {
      addModels(part, seen, models);
    }
  }

  /**
   * The records of libraries that these types are made of, and the names of their components in
   * Java.
   */
  public SortedMap<ClassName, List<String>> ofLibraries(Collection<JsonType> types) {
    SortedMap<ClassName, List<String>> records = new TreeMap<>();
    Set<TypeName> seen = new HashSet<>();
    for (JsonType type : types) {
      addOfLibraries(type, seen, records);
    }
    return records;
  }

  private void addOfLibraries(
      JsonType type, Set<TypeName> seen, SortedMap<ClassName, List<String>> records) {
    if (type instanceof JsonType.Parts record) {
      RecordShape shape = of(record.marked());
      if (shape.origin() == Origin.LIBRARY) {
        records.put(shape.type().name(), names(shape.components()));
      }
    }
    for (JsonType part : parts(type, seen)) {
      addOfLibraries(part, seen, records);
    }
  }

  private static List<String> names(List<ComponentModel> components) {
    List<String> names = new ArrayList<>();
    for (ComponentModel component : components) {
      names.add(component.name());
    }
    return names;
  }

  /** What a type is made of; nothing for a record seen before. */
  private List<JsonType> parts(JsonType type, Set<TypeName> seen) {
    List<JsonType> parts = new ArrayList<>();
    if (type instanceof JsonType.Parts record && seen.add(record.marked())) {
      for (ComponentModel component : of(record.marked()).components()) {
        parts.add(component.json());
      }
      return parts;
    }
    if (type instanceof JsonType.OneOf sealed && seen.add(sealed.java())) {
      for (ClassName member : members(sealed.java())) {
        parts.add(new JsonType.Parts(member));
      }
      return parts;
    }
    return type.inside();
  }
}
