package dev.intrepid.processor.read.json;

import dev.intrepid.processor.model.json.UserCodec;
import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the codecs that {@code @Codec} names. */
final class UserCodecReader {

  private static final String INSTANCE = "INSTANCE";

  private final Types types;
  private final TypeReader typeReader;

  UserCodecReader(Types types, TypeReader typeReader) {
    this.types = types;
    this.typeReader = typeReader;
  }

  /** Those named on an element itself. */
  List<UserCodec> of(Element element) {
    Optional<AnnotationReader> annotation = AnnotationReader.of(element, RuntimeNames.CODEC);
    if (annotation.isEmpty()) {
      return List.of();
    }
    List<UserCodec> codecs = new ArrayList<>();
    for (NamedType named : annotation.get().types("value")) {
      TypeMirror type = named.type();
      if (type != null && types.asElement(type) instanceof TypeElement codec) {
        codecs.add(read(codec));
      }
    }
    return codecs;
  }

  private UserCodec read(TypeElement element) {
    TypeModel codec = typeReader.read(element);
    TypeMirror type = readBy(element.asType());
    return new UserCodec(codec, type, hasInstance(element), problem(element, codec, type));
  }

  /** The type argument of JsonCodec; null if the class is no JsonCodec, or a raw one. */
  private @Nullable TypeMirror readBy(TypeMirror codec) {
    if (codec instanceof DeclaredType declared
        && declared.asElement().toString().equals(RuntimeNames.JSON_CODEC.canonicalName())) {
      return declared.getTypeArguments().isEmpty() ? null : declared.getTypeArguments().get(0);
    }
    for (TypeMirror parent : types.directSupertypes(codec)) {
      TypeMirror type = readBy(parent);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private @Nullable String problem(TypeElement element, TypeModel codec, @Nullable TypeMirror of) {
    if (of == null) {
      return "is no JsonCodec of a type";
    }
    if (codec.isPrivate() || codec.isInner() || codec.isGeneric()) {
      return "is private, an inner class, or generic, so that generated code cannot make one";
    }
    return hasInstance(element) || (!codec.isAbstract() && hasConstructor(element))
        ? null
        : "has neither a static field INSTANCE of its type nor a constructor without parameters"
            + " that is as visible as the class";
  }

  private boolean hasInstance(TypeElement element) {
    return element.getEnclosedElements().stream()
        .filter(e -> e.getSimpleName().contentEquals(INSTANCE))
        .filter(e -> e.getKind() == ElementKind.FIELD || e.getKind() == ElementKind.ENUM_CONSTANT)
        .filter(e -> e.getModifiers().contains(Modifier.STATIC))
        .filter(e -> isAsVisible(e, element))
        .anyMatch(e -> types.isSubtype(e.asType(), element.asType()));
  }

  private static boolean hasConstructor(TypeElement element) {
    return element.getKind() == ElementKind.CLASS
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(c -> isAsVisible(c, element))
            .map(ExecutableElement::getParameters)
            .anyMatch(List::isEmpty);
  }

  private static boolean isAsVisible(Element member, TypeElement owner) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!TypeReader.isPublic(owner) && !member.getModifiers().contains(Modifier.PRIVATE));
  }
}
