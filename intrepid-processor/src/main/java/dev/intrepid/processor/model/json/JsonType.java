package dev.intrepid.processor.model.json;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.List;

/** How a Java type is written as JSON. */
public sealed interface JsonType {

  /** The Java type. */
  TypeName java();

  /** The types right inside this one, without those that stand in {@link Shapes}. */
  default List<JsonType> inside() {
    return List.of();
  }

  /** Whether a type right inside this one, or this one, does not exist yet. */
  default boolean isUnresolved() {
    return inside().stream().anyMatch(JsonType::isUnresolved);
  }

  /** One value with no parts. */
  record Scalar(TypeName java, ScalarKind kind) implements JsonType {

    /** Whether it is the class of a primitive. */
    public boolean isBoxed() {
      return kind.isPrimitive() && java instanceof ClassName;
    }
  }

  /** An enum, by the names its constants have in JSON. */
  record Constants(TypeModel type, List<ConstantModel> constants) implements JsonType {
    public Constants {
      constants = List.copyOf(constants);
    }

    @Override
    public ClassName java() {
      return type.name();
    }

    /** Those that are written. */
    public List<String> names() {
      return constants.stream().map(constant -> constant.json().name()).toList();
    }

    /** Whether every constant is written under its own name. */
    public boolean areNamedPlainly() {
      return constants.stream()
          .allMatch(constant -> constant.json().name().equals(constant.name()));
    }
  }

  /** What may be null: an element of a collection, or a value of a map. */
  record OrNull(JsonType value) implements JsonType {
    @Override
    public TypeName java() {
      return value.java();
    }

    @Override
    public List<JsonType> inside() {
      return List.of(value);
    }
  }

  /** An Optional. */
  record Maybe(TypeName java, JsonType value) implements JsonType {
    @Override
    public List<JsonType> inside() {
      return List.of(value);
    }
  }

  /** An OptionalInt, OptionalLong or OptionalDouble. */
  record MaybeNumber(ClassName java, ScalarKind kind, String getter) implements JsonType {}

  /** A list or set. */
  record Many(TypeName java, CollectionKind kind, JsonType element) implements JsonType {
    @Override
    public List<JsonType> inside() {
      return List.of(element);
    }
  }

  /** An array. */
  record Array(TypeName java, JsonType element) implements JsonType {
    @Override
    public List<JsonType> inside() {
      return List.of(element);
    }
  }

  /** A map. */
  record Keyed(TypeName java, CollectionKind kind, JsonType key, JsonType value)
      implements JsonType {
    @Override
    public List<JsonType> inside() {
      return List.of(key, value);
    }
  }

  /**
   * A record, of type arguments if it has some; its components stand in {@link Shapes}.
   *
   * @param marked its type, with the marks of what may be null in its type arguments
   */
  record Parts(TypeName marked) implements JsonType {
    @Override
    public TypeName java() {
      return unmarked(marked);
    }

    private static TypeName unmarked(TypeName type) {
      TypeName bare = type.withoutAnnotations();
      if (bare instanceof ParameterizedTypeName generic) {
        return ParameterizedTypeName.get(
            generic.rawType(),
            generic.typeArguments().stream().map(Parts::unmarked).toArray(TypeName[]::new));
      }
      return bare instanceof ArrayTypeName array
          ? ArrayTypeName.of(unmarked(array.componentType()))
          : bare;
    }
  }

  /** A sealed interface of records; its records stand in {@link Shapes}. */
  record OneOf(TypeModel type) implements JsonType {
    @Override
    public ClassName java() {
      return type.name();
    }
  }

  /** What a codec of the user's writes and reads. */
  record Coded(TypeName java, TypeModel codec, boolean hasInstance, List<TypeModel> types)
      implements JsonType {}

  /**
   * What is left to the app's ObjectMapper.
   *
   * @param description the expression for its type at run time
   * @param types the classes in it
   */
  record Mapped(TypeName java, CodeBlock description, List<TypeModel> types) implements JsonType {}

  /** What has no JSON, and why. */
  record Impossible(TypeName java, String why) implements JsonType {}

  /** A type that does not exist yet. */
  record Unresolved(TypeName java) implements JsonType {
    @Override
    public boolean isUnresolved() {
      return true;
    }
  }
}
