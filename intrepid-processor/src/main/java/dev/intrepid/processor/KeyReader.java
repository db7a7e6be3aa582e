package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads whether a type can stand in a URI, and how. */
final class KeyReader {

  private static final Set<String> TEXT =
      Set.of("java.lang.String", "java.util.UUID", "java.lang.Integer", "java.lang.Long");

  private KeyReader() {}

  /** Null if it cannot. */
  static @Nullable Key read(TypeMirror type) {
    return read(type, true);
  }

  private static @Nullable Key read(TypeMirror type, boolean mayWrap) {
    return switch (type.getKind()) {
      case INT, LONG -> new Key.Digits(TypeName.get(type));
      case DECLARED -> declared((TypeElement) ((DeclaredType) type).asElement(), mayWrap);
      default -> null;
    };
  }

  private static @Nullable Key declared(TypeElement type, boolean mayWrap) {
    if (TEXT.contains(type.getQualifiedName().toString())) {
      return new Key.Text(ClassName.get(type));
    }
    if (type.getKind() == ElementKind.ENUM) {
      return new Key.ConstantName(ClassName.get(type));
    }
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    if (!mayWrap || type.getKind() != ElementKind.RECORD || components.size() != 1) {
      return null;
    }
    Key inner = read(components.get(0).asType(), false);
    return inner == null
        ? null
        : new Key.Wrapped(ClassName.get(type), components.get(0).getSimpleName().toString(), inner);
  }
}
