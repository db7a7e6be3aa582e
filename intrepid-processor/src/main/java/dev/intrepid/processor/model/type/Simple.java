package dev.intrepid.processor.model.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.stream.Collectors;

/** Type names without packages. */
public final class Simple {

  private Simple() {}

  /** The type without packages, with the classes around it: {@code List<Order.Line>}. */
  public static String of(TypeName type) {
    if (type instanceof ClassName name) {
      return String.join(".", name.simpleNames());
    }
    if (type instanceof ArrayTypeName array) {
      return of(array.componentType()) + "[]";
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return of(parameterized.rawType())
          + parameterized.typeArguments().stream()
              .map(Simple::of)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    return type instanceof WildcardTypeName wildcard ? of(wildcard) : type.toString();
  }

  private static String of(WildcardTypeName wildcard) {
    if (!wildcard.lowerBounds().isEmpty()) {
      return "? super " + of(wildcard.lowerBounds().get(0));
    }
    TypeName upper = wildcard.upperBounds().get(0);
    return upper.equals(ClassName.OBJECT) ? "?" : "? extends " + of(upper);
  }
}
