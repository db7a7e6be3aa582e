package dev.intrepid.processor;

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
        || declared.getTypeArguments().stream().allMatch(Resolution::isResolved);
  }
}
