package dev.intrepid.processor.write.record;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for the members of one codec: as short as they can be, each for one thing. */
public final class CodecNames {

  private final Set<String> taken = new HashSet<>(Set.of("INSTANCE"));
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> reserved = new HashSet<>(Set.of("UUID", "URI"));

  /**
   * Keeps constants from having the simple names of classes, or of those around them, which they
   * would hide.
   */
  void reserve(Set<TypeModel> types) {
    for (TypeModel type : types) {
      reserved.addAll(type.name().simpleNames());
    }
  }

  /** The method that does this with a type: {@code readListOfLine}. */
  String method(String verb, TypeName type) {
    return named(verb + " " + type, verb + label(type));
  }

  /** The same, where what is inside may be null or not: {@code readListOfNullableLine}. */
  String method(String verb, JsonType type) {
    return named(verb + " " + identity(type), verb + label(type));
  }

  /** The same for types that are written in the same way. */
  public static String identity(JsonType type) {
    return type.java() + " " + nullness(type);
  }

  /** Which of the types inside may be null, and which have a codec of the user's. */
  private static String nullness(JsonType type) {
    List<String> inside = new ArrayList<>();
    for (JsonType part : type.inside()) {
      inside.add(nullness(part));
    }
    String codec = type instanceof JsonType.Coded coded ? coded.codec().name().toString() : "";
    return (type instanceof JsonType.OrNull ? "?" : "")
        + (type instanceof JsonType.Parts record ? record.marked() : codec)
        + "("
        + String.join(",", inside)
        + ")";
  }

  private static String label(JsonType type) {
    if (type instanceof JsonType.OrNull nullable) {
      return "Nullable" + label(nullable.value());
    }
    List<JsonType> inside = type.inside();
    if (inside.isEmpty()) {
      return label(type.java());
    }
    String raw =
        type.java() instanceof ParameterizedTypeName generic ? label(generic.rawType()) : "Array";
    return raw + inside.stream().map(CodecNames::label).collect(Collectors.joining("To", "Of", ""));
  }

  /** The constant with the default of a component of a record. */
  String defaultOf(TypeName record, String component) {
    return named("default " + record + " " + component, free(label(record) + "_" + component));
  }

  /** The constant for a type: {@code LINE_NAMES}. */
  String constant(TypeName type, String suffix) {
    return named("constant" + suffix + " " + type, free(label(type) + suffix));
  }

  private String free(String name) {
    String constant = snake(name);
    return reserved.contains(constant) || constant.endsWith("_") ? constant + "_READER" : constant;
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** Fixes the constant for the type that the codec is for. */
  void root(TypeName type, String suffix) {
    named("constant" + suffix + " " + type, free(suffix.substring(1)));
  }

  private String named(String key, String wish) {
    String name = names.get(key);
    if (name == null) {
      name = counted(wish);
      names.put(key, name);
    }
    return name;
  }

  /** Counted where it is taken. None ends in an underscore, by which locals are told apart. */
  private String counted(String wish) {
    String name = wish;
    for (int count = 2; !taken.add(name); count++) {
      name = wish + count;
    }
    return name;
  }

  /** The simple name of a class, without its type arguments. */
  public static String simple(TypeName type) {
    return label(type instanceof ParameterizedTypeName generic ? generic.rawType() : type);
  }

  public static String label(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return "ArrayOf" + label(array.componentType());
    }
    if (type instanceof ParameterizedTypeName generic) {
      return label(generic.rawType())
          + generic.typeArguments().stream()
              .map(CodecNames::label)
              .collect(Collectors.joining("To", "Of", ""));
    }
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    if (type instanceof WildcardTypeName wildcard) {
      return label(
          (wildcard.lowerBounds().isEmpty() ? wildcard.upperBounds() : wildcard.lowerBounds())
              .get(0));
    }
    String primitive = type.toString();
    return primitive.substring(0, 1).toUpperCase(Locale.ROOT) + primitive.substring(1);
  }
}
