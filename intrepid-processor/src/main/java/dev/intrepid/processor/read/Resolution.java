package dev.intrepid.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.type.SealedMembers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Tells types that exist from those that another processor may still write. */
public final class Resolution {

  private Resolution() {}

  public static boolean isResolved(TypeMirror type) {
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
        || (areResolved(declared.getTypeArguments())
            && permitsResolved((TypeElement) declared.asElement()));
  }

  private static boolean areResolved(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (!isResolved(type)) {
        return false;
      }
    }
    return true;
  }

  /** The name of a type; of one that does not exist, one that nothing has. */
  public static TypeName name(TypeMirror type) {
    return isResolved(type) ? TypeName.get(type) : unknown(type);
  }

  /** The name of a type that does not exist, which has none in javac if it has type arguments. */
  public static ClassName unknown(TypeMirror type) {
    String name = type.toString();
    return ClassName.get("", SourceVersion.isName(name) ? name : "Unknown");
  }

  /**
   * Whether every type that a sealed interface permits, or one of those does, exists and implements
   * it.
   */
  private static boolean permitsResolved(TypeElement type) {
    return permitsResolved(type, new HashSet<>());
  }

  private static boolean permitsResolved(TypeElement type, Set<TypeElement> around) {
    if (!SealedMembers.isSealedInterface(type)) {
      return true;
    }
    List<? extends TypeMirror> permitted = type.getPermittedSubclasses();
    boolean isResolved =
        !permitted.isEmpty()
            && around.add(type)
            && permitted.stream().allMatch(member -> isPermitted(member, type, around));
    around.remove(type);
    return isResolved;
  }

  private static boolean isPermitted(TypeMirror type, TypeElement by, Set<TypeElement> around) {
    return type.getKind() != TypeKind.ERROR
        && type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement member
        && JsonNameReader.interfaces(member).contains(by)
        && permitsResolved(member, around);
  }

  /** Whether every interface that a type implements exists. */
  public static boolean implementsResolved(TypeElement type) {
    return type.getInterfaces().stream().allMatch(i -> i.getKind() != TypeKind.ERROR);
  }
}
