package dev.intrepid.processor.read.json;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads JSpecify's mark on the use of a type. */
final class Nullness {

  static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private static final AnnotationSpec MARK =
      AnnotationSpec.builder(ClassName.bestGuess(NULLABLE)).build();

  private Nullness() {}

  /**
   * The name of a type with the marks on its type arguments: by them a record has another shape.
   */
  static TypeName name(DeclaredType type) {
    TypeName name = TypeName.get(type);
    if (!(name instanceof ParameterizedTypeName generic)) {
      return name;
    }
    List<TypeName> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(marked(argument));
    }
    return ParameterizedTypeName.get(generic.rawType(), arguments.toArray(new TypeName[0]));
  }

  private static TypeName marked(TypeMirror argument) {
    TypeName name = TypeName.get(argument);
    if (argument instanceof DeclaredType declared) {
      name = name(declared);
    } else if (argument instanceof ArrayType array) {
      name = ArrayTypeName.of(marked(array.getComponentType()));
    }
    return isNullable(argument) ? name.annotated(MARK) : name;
  }

  static boolean isNullable(TypeMirror type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(NULLABLE)) {
        return true;
      }
    }
    return false;
  }
}
