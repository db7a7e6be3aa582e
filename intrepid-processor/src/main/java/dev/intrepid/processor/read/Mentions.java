package dev.intrepid.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The classes that a type names: three in {@code Map<Order, Line[]>}. */
final class Mentions {

  private final Set<TypeElement> classes = new LinkedHashSet<>();
  private boolean isRaw;

  private Mentions() {}

  /** The classes in a type. */
  static Set<TypeElement> of(TypeMirror type) {
    Mentions mentions = new Mentions();
    mentions.add(type);
    return mentions.classes;
  }

  /** The classes in what a method takes and returns. */
  static Stream<TypeElement> of(ExecutableElement method) {
    return types(method).flatMap(type -> of(type).stream());
  }

  /** Whether a class stands without its type arguments in what a method takes or returns. */
  static boolean areRaw(ExecutableElement method) {
    Mentions mentions = new Mentions();
    types(method).forEach(mentions::add);
    return mentions.isRaw;
  }

  /** The type of a class whatever its type arguments are: {@code OrderEvent<?>}. */
  static TypeName unbounded(TypeElement type) {
    ClassName name = ClassName.get(type);
    TypeName[] any =
        type.getTypeParameters().stream()
            .map(parameter -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new);
    return any.length == 0 ? name : ParameterizedTypeName.get(name, any);
  }

  private static Stream<TypeMirror> types(ExecutableElement method) {
    return Stream.concat(
        Stream.of(method.getReturnType()),
        method.getParameters().stream().map(VariableElement::asType));
  }

  private void add(TypeMirror type) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .flatMap(Stream::ofNullable)
          .forEach(this::add);
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      classes.add(element);
      isRaw |= declared.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
      declared.getTypeArguments().forEach(this::add);
    }
  }
}
