package dev.intrepid.processor.read.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.uri.Key;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** Reads whether a type can stand in a URI, and how. */
public final class KeyReader {

  private static final Set<String> TEXT =
      Set.of("java.lang.String", "java.util.UUID", "java.lang.Integer", "java.lang.Long");

  private KeyReader() {}

  /** Null if it cannot. */
  public static @Nullable Key read(TypeMirror type) {
    return read(type, true);
  }

  private static @Nullable Key read(TypeMirror type, boolean mayWrap) {
    return switch (type.getKind()) {
      case INT, LONG -> new Key.Digits(TypeName.get(type));
      case DECLARED -> declared((DeclaredType) type, mayWrap);
      default -> null;
    };
  }

  private static @Nullable Key declared(DeclaredType type, boolean mayWrap) {
    TypeElement element = (TypeElement) type.asElement();
    if (TEXT.contains(element.getQualifiedName().toString())) {
      return new Key.Text(ClassName.get(element));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return new Key.ConstantName(ClassName.get(element));
    }
    List<? extends RecordComponentElement> components = element.getRecordComponents();
    if (!mayWrap || element.getKind() != ElementKind.RECORD || components.size() != 1) {
      return null;
    }
    Key inner = read(argument(type, components.get(0).asType()), false);
    return inner == null
        ? null
        : new Key.Wrapped(TypeName.get(type), components.get(0).getSimpleName().toString(), inner);
  }

  /** The type argument for a type variable of the record: of {@code Key<String>}, String. */
  private static TypeMirror argument(DeclaredType record, TypeMirror component) {
    List<? extends TypeParameterElement> parameters =
        ((TypeElement) record.asElement()).getTypeParameters();
    for (int i = 0; i < record.getTypeArguments().size(); i++) {
      if (component instanceof TypeVariable variable
          && variable.asElement().equals(parameters.get(i))) {
        return record.getTypeArguments().get(i);
      }
    }
    return component;
  }
}
