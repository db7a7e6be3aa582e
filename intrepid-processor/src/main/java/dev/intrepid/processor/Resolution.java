package dev.intrepid.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Tells types that exist from those that another processor may still write. */
final class Resolution {

  private Resolution() {}

  static boolean isResolved(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return false;
    }
    if (type instanceof ArrayType array) {
      return isResolved(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return (wildcard.getExtendsBound() == null || isResolved(wildcard.getExtendsBound()))
          && (wildcard.getSuperBound() == null || isResolved(wildcard.getSuperBound()));
    }
    return !(type instanceof DeclaredType declared)
        || (declared.getTypeArguments().stream().allMatch(Resolution::isResolved)
            && permitsResolved((TypeElement) declared.asElement()));
  }

  /** Whether every type that a sealed interface permits, or one of those does, exists. */
  static boolean permitsResolved(TypeElement type) {
    return !SealedMembers.isSealedInterface(type)
        || type.getPermittedSubclasses().stream().allMatch(Resolution::isResolved);
  }

  /** Whether every interface that a type implements exists. */
  static boolean implementsResolved(TypeElement type) {
    return type.getInterfaces().stream().allMatch(i -> i.getKind() != TypeKind.ERROR);
  }
}
