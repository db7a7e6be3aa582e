package dev.intrepid.processor.read.json;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.CollectionKind;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.JsonType.Impossible;
import dev.intrepid.processor.model.json.NamingStrategy;
import dev.intrepid.processor.model.json.ScalarKind;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.json.UserCodec;
import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.model.type.Origin;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.SealedMembers;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.JsonNameReader;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.Soundness;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads how types are written as JSON; collects the records among them as {@link Shapes}. */
public final class JsonTypeReader {

  private static final Map<String, ScalarKind> OPTIONAL_NUMBERS =
      Map.of(
          "java.util.OptionalInt", ScalarKind.INT,
          "java.util.OptionalLong", ScalarKind.LONG,
          "java.util.OptionalDouble", ScalarKind.DOUBLE);

  /** What holds any JSON, for which {@code Json} is. */
  private static final Set<String> ANY =
      Set.of(
          "java.lang.Object",
          "tools.jackson.databind.JsonNode",
          "tools.jackson.databind.node.ObjectNode",
          "tools.jackson.databind.node.ArrayNode",
          "com.fasterxml.jackson.databind.JsonNode",
          "com.fasterxml.jackson.databind.node.ObjectNode",
          "com.fasterxml.jackson.databind.node.ArrayNode");

  /** More than any program nests, and few enough to end. */
  private static final int DEEPEST_TYPE_ARGUMENTS = 16;

  private final Types types;
  private final TypeReader typeReader;
  private final UserCodecReader userCodecs;
  private final MappedReader mapped;
  private final CollectionReader collections;
  private final Function<TypeElement, Origin> origins;
  private final ComponentReader components;
  private final Soundness soundness;
  private final Shapes shapes;

  /** The types read, each once; also those being read, so that recursion ends. */
  private final Set<String> known = new HashSet<>();

  /** Each class once, because JavaPoet remembers the text of a name that it has made. */
  private final Map<String, ClassName> names = new HashMap<>();

  public JsonTypeReader(
      Types types,
      TypeReader typeReader,
      Function<TypeElement, Origin> origins,
      CompiledNulls compiledNulls,
      Soundness soundness,
      Shapes shapes) {
    this.types = types;
    this.typeReader = typeReader;
    this.userCodecs = new UserCodecReader(types, typeReader);
    this.mapped = new MappedReader(types, typeReader);
    this.collections = new CollectionReader(types, shapes, this);
    this.origins = origins;
    this.components =
        new ComponentReader(types, typeReader, userCodecs, mapped, compiledNulls, this);
    this.soundness = soundness;
    this.shapes = shapes;
  }

  /** The components of a record; none of anything else, or of one that must wait. */
  public List<ComponentModel> components(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) {
      return List.of();
    }
    if (!soundness.isSound(type)) {
      return List.of();
    }
    record((DeclaredType) type.asType());
    return shapes.of(JsonTypeReader.java(type)).components();
  }

  /** Whether every type in there exists, and all that it names. */
  public boolean areResolved(List<ComponentModel> components) {
    for (ComponentModel component : components) {
      if (!shapes.isResolved(component.json())) {
        return false;
      }
    }
    return true;
  }

  /** With its own type variables, if it has some. */
  private static TypeName java(TypeElement type) {
    return TypeName.get(type.asType());
  }

  /** Whether a class is in a library. */
  public boolean isOfLibrary(TypeMirror type) {
    return origins.apply((TypeElement) ((DeclaredType) type).asElement()) == Origin.LIBRARY;
  }

  /** A value that no record of its own has. */
  public JsonType read(TypeMirror type) {
    return read(type, new CodecScope(types, List.of(), List.of()));
  }

  /** A value that is kept at a URI of its own, where nothing says that there is none. */
  public JsonType readKept(TypeMirror type) {
    JsonType json = read(type);
    return json instanceof JsonType.Maybe || json instanceof JsonType.MaybeNumber
        ? impossible(
            type,
            "can be empty, and what is kept at a URI is there or not: return an Optional of a"
                + " value, or take a Cache of it")
        : json;
  }

  /** A value where these codecs are named. */
  JsonType read(TypeMirror type, CodecScope scope) {
    Optional<JsonType> named = scope.find(type, typeReader);
    if (named.isPresent()) {
      return named.get();
    }
    if (!Resolution.isResolved(type) || type.getKind() == TypeKind.VOID) {
      return new JsonType.Unresolved(Resolution.unknown(type));
    }
    return switch (type.getKind()) {
      case ARRAY -> array((ArrayType) type, scope);
      case DECLARED -> declared((DeclaredType) type, scope);
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

  private JsonType array(ArrayType type, CodecScope scope) {
    JsonType element = read(type.getComponentType(), scope);
    TypeName name = ArrayTypeName.of(element.java());
    if (element instanceof JsonType.Scalar scalar && scalar.java().equals(TypeName.BYTE)) {
      return new JsonType.Scalar(name, ScalarKind.BYTES);
    }
    if (type.getComponentType() instanceof DeclaredType declared
        && !declared.getTypeArguments().isEmpty()) {
      return impossible(type, "is an array of a generic type; a List of it has a codec");
    }
    JsonType orNull = CollectionReader.orNull(type.getComponentType(), element);
    return orNull instanceof Impossible ? orNull : new JsonType.Array(name, orNull);
  }

  private JsonType declared(DeclaredType type, CodecScope scope) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    ClassName className = names.computeIfAbsent(name, absent -> ClassName.get(element));
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      return new Impossible(className, "is raw: it does not say of what");
    }
    Optional<ScalarKind> scalar = ScalarKind.of(name);
    if (scalar.isPresent()) {
      return new JsonType.Scalar(className, scalar.get());
    }
    if (OPTIONAL_NUMBERS.containsKey(name)) {
      ScalarKind kind = OPTIONAL_NUMBERS.get(name);
      String getter = "getAs" + capitalized(kind.name());
      return new JsonType.MaybeNumber(className, kind, getter);
    }
    if (name.equals("java.util.Optional")) {
      return maybe(type, scope);
    }
    Optional<CollectionKind> collection = CollectionKind.of(name);
    return collection.isPresent()
        ? collections.read(collection.get(), type, scope)
        : user(type, element);
  }

  private JsonType maybe(DeclaredType type, CodecScope scope) {
    JsonType value = inOptional(type, read(type.getTypeArguments().get(0), scope));
    return isHopeless(value) ? value : new JsonType.Maybe(TypeName.get(type), value);
  }

  /** What an Optional is of, unless that can be absent itself. */
  public static JsonType inOptional(TypeMirror optional, JsonType value) {
    return value instanceof JsonType.Maybe || value instanceof JsonType.MaybeNumber
        ? impossible(
            optional, "is an Optional of an Optional, and JSON has one way to be absent, not two")
        : value;
  }

  static boolean isHopeless(JsonType type) {
    return type instanceof Impossible || type instanceof JsonType.Unresolved;
  }

  private JsonType user(DeclaredType type, TypeElement element) {
    if (!soundness.isSound(element)) {
      return new JsonType.Unresolved(TypeName.get(type));
    }
    if (TypeReader.isAnyOfItsClasses(element, Modifier.PRIVATE)) {
      return impossible(type, "is private, and generated code must see it");
    }
    for (UserCodec codec : userCodecs.of(element)) {
      Optional<JsonType> coded = CodecScope.find(types, codec, type, typeReader);
      if (coded.isPresent() || codec.type() == null) {
        return coded.orElseGet(() -> new Impossible(codec.codec().name(), codec.problem() + ""));
      }
    }
    if (AnnotationReader.has(element, RuntimeNames.MAPPED)) {
      return mapped.read(type);
    }
    return switch (element.getKind()) {
      case ENUM -> anEnum(element);
      case RECORD -> record(type);
      case INTERFACE -> anInterface(type, element);
      case CLASS -> new Impossible(TypeName.get(type), whyNot(element));
      default -> impossible(type, "is an annotation");
    };
  }

  private static String whyNot(TypeElement element) {
    if (ANY.contains(element.getQualifiedName().toString())) {
      return "can be any JSON, which a dev.intrepid.json.Json keeps byte for byte";
    }
    return element.getModifiers().contains(Modifier.ABSTRACT)
        ? "is an abstract class"
        : "is a class without a codec";
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
    if (known.add(json.java().canonicalName())) {
      shapes.put(json);
      shapes.addForeign(ForeignAnnotationReader.of(element));
    }
    return json;
  }

  private JsonType record(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (depth(type) > DEEPEST_TYPE_ARGUMENTS) {
      return new Impossible(
          ClassName.get(element), "contains itself, each time of a larger type argument");
    }
    TypeName name = Nullness.name(type);
    if (known.add(name.toString())) {
      Optional<NamedType> naming = JsonNameReader.naming(element);
      Optional<NamingStrategy> strategy =
          naming.flatMap(said -> NamingStrategy.of(String.valueOf(said.type())));
      List<ComponentModel> all = new ArrayList<>();
      for (RecordComponentElement component : element.getRecordComponents()) {
        all.add(components.read(type, component, strategy));
      }
      shapes.put(
          new Shapes.RecordShape(
              typeReader.read(element),
              name,
              origins.apply(element),
              all,
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
      if (known.add("interface " + name.canonicalName())) {
        foreign(parent);
      }
    }
  }

  /** How deep the type arguments of a type are in each other. */
  private static int depth(TypeMirror type) {
    int deepest = 0;
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        deepest = Math.max(deepest, depth(argument) + 1);
      }
    }
    return deepest;
  }

  private JsonType anInterface(DeclaredType type, TypeElement element) {
    ClassName name = ClassName.get(element);
    if (element.getQualifiedName().contentEquals("java.util.Collection")) {
      return impossible(type, "can be a List or a Set, which are not equal");
    }
    if (!type.getTypeArguments().isEmpty()) {
      return impossible(type, "is a generic interface");
    }
    if (!element.getModifiers().contains(Modifier.SEALED)) {
      return new Impossible(name, "is an interface that is not sealed");
    }
    Set<TypeElement> members = new HashSet<>();
    SealedMembers.collect(types, element, members);
    if (!members.stream().allMatch(soundness::isSound)) {
      return new JsonType.Unresolved(name);
    }
    if (known.add(name.canonicalName())) {
      shapes.put(name, sorted(members));
      members.stream()
          .filter(m -> m.getKind() == ElementKind.RECORD)
          .forEach(member -> record((DeclaredType) member.asType()));
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

  private static JsonType impossible(TypeMirror type, String why) {
    return new Impossible(TypeName.get(type), why);
  }

  private static String capitalized(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
