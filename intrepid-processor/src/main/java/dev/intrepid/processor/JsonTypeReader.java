package dev.intrepid.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.JsonType.Impossible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads how types are written as JSON; collects the records among them as {@link Shapes}. */
final class JsonTypeReader {

  private static final Map<String, ScalarKind> OPTIONAL_NUMBERS =
      Map.of(
          "java.util.OptionalInt", ScalarKind.INT,
          "java.util.OptionalLong", ScalarKind.LONG,
          "java.util.OptionalDouble", ScalarKind.DOUBLE);

  /** Classes that an ObjectMapper can only fail with. */
  private static final Set<String> NEVER =
      Set.of(
          "java.lang.Object",
          "java.lang.Void",
          "java.lang.Thread",
          "java.lang.Class",
          "java.lang.ClassLoader",
          "java.lang.StringBuilder",
          "java.io.File",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.Timer");

  private final Types types;
  private final TypeReader typeReader;
  private final Predicate<TypeElement> isInSource;
  private final CompiledNulls compiledNulls;
  private final Shapes shapes;

  /** The records read, each once; also those being read, so that recursion ends. */
  private final Map<String, ClassName> known = new HashMap<>();

  JsonTypeReader(
      Types types,
      TypeReader typeReader,
      Predicate<TypeElement> isInSource,
      CompiledNulls compiledNulls,
      Shapes shapes) {
    this.types = types;
    this.typeReader = typeReader;
    this.isInSource = isInSource;
    this.compiledNulls = compiledNulls;
    this.shapes = shapes;
  }

  /** The components of a record; none of anything else. */
  List<ComponentModel> components(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) {
      return List.of();
    }
    record(type);
    return shapes.of(ClassName.get(type)).components();
  }

  JsonType read(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR -> new JsonType.Unresolved(ClassName.get("", type.toString()));
      case ARRAY -> array((ArrayType) type);
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR -> impossible(type, "is a type variable");
      case WILDCARD -> impossible(type, "is a wildcard");
      default -> primitive(type);
    };
  }

  private static JsonType primitive(TypeMirror type) {
    TypeName name = TypeName.get(type);
    return ScalarKind.of(name.toString())
        .<JsonType>map(kind -> new JsonType.Scalar(name, kind))
        .orElseGet(() -> new Impossible(name, "is no value"));
  }

  private JsonType array(ArrayType type) {
    JsonType element = read(type.getComponentType());
    TypeName name = ArrayTypeName.of(element.java());
    if (element instanceof JsonType.Scalar scalar && scalar.java().equals(TypeName.BYTE)) {
      return new JsonType.Scalar(name, ScalarKind.BYTES);
    }
    if (type.getComponentType() instanceof DeclaredType declared
        && !declared.getTypeArguments().isEmpty()) {
      return impossible(type, "is an array of a generic type; a List of it has a codec");
    }
    JsonType orNull = orNull(type.getComponentType(), element);
    return orNull instanceof Impossible ? orNull : new JsonType.Array(name, orNull);
  }

  private JsonType declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    ClassName className = ClassName.get(element);
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      return new Impossible(className, "is raw: it does not say of what");
    }
    TypeName boxed = className.isBoxedPrimitive() ? className.unbox() : className;
    if (ScalarKind.of(boxed.toString()).isPresent()) {
      return new JsonType.Scalar(className, ScalarKind.of(boxed.toString()).orElseThrow());
    }
    if (OPTIONAL_NUMBERS.containsKey(name)) {
      ScalarKind kind = OPTIONAL_NUMBERS.get(name);
      String getter = "getAs" + capitalized(kind.name());
      return new JsonType.MaybeNumber(className, kind, getter);
    }
    return switch (name) {
      case "java.util.Optional" -> maybe(type);
      case "java.util.List", "java.util.Collection" -> many(type, false);
      case "java.util.Set" -> many(type, true);
      case "java.util.Map" -> keyed(type);
      default -> user(type, element);
    };
  }

  private JsonType maybe(DeclaredType type) {
    JsonType value = argument(type, 0);
    return isHopeless(value) ? value : new JsonType.Maybe(TypeName.get(type), value);
  }

  private JsonType many(DeclaredType type, boolean isSet) {
    JsonType element = orNull(type.getTypeArguments().get(0), argument(type, 0));
    return isHopeless(element) ? element : new JsonType.Many(TypeName.get(type), isSet, element);
  }

  private JsonType keyed(DeclaredType type) {
    JsonType key = argument(type, 0);
    JsonType value = orNull(type.getTypeArguments().get(1), argument(type, 1));
    if (isHopeless(key)) {
      return key;
    }
    if (!isMapKey(key)) {
      return impossible(
          type, "has keys that are no String, enum, UUID, Integer or Long, as JSON names must be");
    }
    return isHopeless(value) ? value : new JsonType.Keyed(TypeName.get(type), key, value);
  }

  private static boolean isMapKey(JsonType key) {
    return key instanceof JsonType.Constants
        || (key instanceof JsonType.Scalar scalar
            && switch (scalar.kind()) {
              case STRING, UUID, INT, LONG -> true;
              default -> false;
            });
  }

  private JsonType argument(DeclaredType type, int index) {
    return read(type.getTypeArguments().get(index));
  }

  /** What is inside a collection or array, which may be null if it says so. */
  private static JsonType orNull(TypeMirror mirror, JsonType element) {
    if (!Nullness.isNullable(mirror) || isHopeless(element)) {
      return element;
    }
    return element instanceof JsonType.Maybe || element instanceof JsonType.MaybeNumber
        ? new Impossible(element.java(), "is @Nullable: null and empty would be the same in JSON")
        : new JsonType.OrNull(element);
  }

  private static boolean isHopeless(JsonType type) {
    return type instanceof Impossible || type instanceof JsonType.Unresolved;
  }

  private JsonType user(DeclaredType type, TypeElement element) {
    if (!type.getTypeArguments().isEmpty()) {
      return impossible(type, "is a generic class");
    }
    if (TypeReader.isAnyOfItsClasses(element, Modifier.PRIVATE)) {
      return impossible(type, "is private, and generated code must see it");
    }
    return switch (element.getKind()) {
      case ENUM -> anEnum(element);
      case RECORD -> record(element);
      case INTERFACE -> anInterface(element);
      case CLASS -> aClass(element);
      default -> impossible(type, "is an annotation");
    };
  }

  private JsonType anEnum(TypeElement element) {
    List<ConstantModel> constants =
        element.getEnclosedElements().stream()
            .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
            .map(
                e ->
                    new ConstantModel(
                        e.getSimpleName().toString(),
                        JsonNameReader.constant(e),
                        AnnotationReader.has(e, RuntimeNames.UNKNOWN),
                        SourceSpot.at(e)))
            .toList();
    JsonType.Constants json = new JsonType.Constants(typeReader.read(element), constants);
    if (known.put(json.java().canonicalName(), json.java()) == null) {
      shapes.put(json);
      shapes.addForeign(ForeignAnnotationReader.of(element));
    }
    return json;
  }

  private JsonType record(TypeElement element) {
    ClassName name = ClassName.get(element);
    if (known.put(name.canonicalName(), name) == null) {
      Optional<AnnotationReader.Type> naming = JsonNameReader.naming(element);
      Optional<NamingStrategy> strategy =
          naming.flatMap(said -> NamingStrategy.of(String.valueOf(said.type())));
      List<ComponentModel> components = new ArrayList<>();
      for (RecordComponentElement component : element.getRecordComponents()) {
        components.add(component(element, component, strategy));
      }
      shapes.put(
          new Shapes.RecordShape(
              typeReader.read(element),
              isInSource.test(element),
              components,
              strategy.isPresent() ? null : naming.orElse(null)));
      foreign(element);
    }
    return new JsonType.Parts(name);
  }

  /** Also those of its interfaces, which Jackson would obey, too. */
  private void foreign(TypeElement element) {
    shapes.addForeign(ForeignAnnotationReader.of(element));
    for (TypeElement parent : JsonNameReader.interfaces(element)) {
      ClassName name = ClassName.get(parent);
      if (known.put("interface " + name.canonicalName(), name) == null) {
        foreign(parent);
      }
    }
  }

  private ComponentModel component(
      TypeElement owner, RecordComponentElement component, Optional<NamingStrategy> naming) {
    TypeMirror type = component.asType();
    String name = component.getSimpleName().toString();
    Set<String> nulls = compiledNulls.of(owner, name, isInSource.test(owner));
    JsonType json = CompiledNulls.marked(read(type), "", nulls);
    return new ComponentModel(
        name,
        JsonNameReader.component(owner, component, naming),
        json instanceof JsonType.Unresolved ? json.java() : TypeName.get(type),
        KeyReader.read(type),
        json,
        Nullness.isNullable(type) || nulls.contains(""),
        AnnotationReader.of(component, RuntimeNames.DEFAULT)
            .map(said -> new DefaultModel(said.string("value", "")))
            .orElse(null),
        typeReader.isDeprecated(owner, component),
        SourceSpot.at(field(owner, component)));
  }

  /** The field of a component: the compiler knows where it stands, but not the component. */
  private static Element field(TypeElement owner, RecordComponentElement component) {
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (field.getSimpleName().equals(component.getSimpleName())) {
        return field;
      }
    }
    return owner;
  }

  private JsonType anInterface(TypeElement element) {
    ClassName name = ClassName.get(element);
    if (!element.getModifiers().contains(Modifier.SEALED)) {
      return new Impossible(name, "is an interface that is not sealed");
    }
    if (!Resolution.permitsResolved(element)) {
      return new JsonType.Unresolved(name);
    }
    if (known.put(name.canonicalName(), name) == null) {
      Set<TypeElement> members = new HashSet<>();
      SealedMembers.collect(types, element, members);
      shapes.put(name, sorted(members));
      members.stream().filter(m -> m.getKind() == ElementKind.RECORD).forEach(this::record);
    }
    return SealedMembers.problem(types, element)
        .<JsonType>map(why -> new Impossible(name, why))
        .orElseGet(() -> new JsonType.OneOf(typeReader.read(element)));
  }

  private static List<ClassName> sorted(Set<TypeElement> members) {
    return members.stream()
        .filter(member -> member.getKind() == ElementKind.RECORD)
        .map(ClassName::get)
        .sorted(Comparator.comparing(ClassName::canonicalName))
        .collect(Collectors.toList());
  }

  private JsonType aClass(TypeElement element) {
    ClassName name = ClassName.get(element);
    if (element.getModifiers().contains(Modifier.ABSTRACT)) {
      return new Impossible(name, "is an abstract class");
    }
    boolean never =
        NEVER.contains(name.canonicalName())
            || element.getInterfaces().stream()
                .anyMatch(i -> i.toString().equals("java.lang.AutoCloseable"));
    return never
        ? new Impossible(name, "is no data")
        : new JsonType.Mapped(typeReader.read(element));
  }

  private static JsonType impossible(TypeMirror type, String why) {
    return new Impossible(TypeName.get(type), why);
  }

  private static String capitalized(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
