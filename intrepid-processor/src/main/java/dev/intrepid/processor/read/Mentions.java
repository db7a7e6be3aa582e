package dev.intrepid.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The classes that a type names: three in {@code Map<Order, Line[]>}. */
public final class Mentions {

  private final Set<TypeElement> classes = new LinkedHashSet<>();
  private boolean isRaw;

  private Mentions() {}

  /** The classes in a type. */
  public static Set<TypeElement> of(TypeMirror type) {
    Mentions mentions = new Mentions();
    mentions.add(type);
    return mentions.classes;
  }

  /** The classes in what a method takes and returns. */
  public static Set<TypeElement> of(ExecutableElement method) {
    return in(method).classes;
  }

  /** Whether a class stands without its type arguments in what a method takes or returns. */
  public static boolean areRaw(ExecutableElement method) {
    return in(method).isRaw;
  }

  private static Mentions in(ExecutableElement method) {
    Mentions mentions = new Mentions();
    mentions.add(method.getReturnType());
    for (VariableElement parameter : method.getParameters()) {
      mentions.add(parameter.asType());
    }
    return mentions;
  }

  /** The type of a class whatever its type arguments are: {@code OrderEvent<?>}. */
  public static TypeName unbounded(TypeElement type) {
    ClassName name = ClassName.get(type);
    TypeName[] any =
        type.getTypeParameters().stream()
            .map(parameter -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new);
    return any.length == 0 ? name : ParameterizedTypeName.get(name, any);
  }

  private void add(TypeMirror type) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      addBound(wildcard.getExtendsBound());
      addBound(wildcard.getSuperBound());
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      classes.add(element);
      isRaw |= declared.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
      for (TypeMirror argument : declared.getTypeArguments()) {
        add(argument);
      }
    }
  }

  private void addBound(@Nullable TypeMirror bound) {
    if (bound != null) {
      add(bound);
    }
  }
}
