package dev.intrepid.processor.model.type;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The types that a sealed interface permits, through the sealed interfaces among them. */
public final class SealedMembers {

  private SealedMembers() {}

  /** Adds every permitted type that is not a sealed interface itself. */
  public static void collect(Types types, TypeElement sealed, Set<TypeElement> members) {
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      if (types.asElement(permitted) instanceof TypeElement member) {
        if (isSealedInterface(member)) {
          collect(types, member, members);
        } else {
          members.add(member);
        }
      }
    }
  }

  public static boolean isSealedInterface(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
  }

  /** Why it cannot be told apart by a property "type", if so. */
  public static Optional<String> problem(Types types, TypeElement sealed) {
    Set<TypeElement> members = new HashSet<>();
    collect(types, sealed, members);
    Set<String> names = new HashSet<>();
    return members.stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .flatMap(member -> problem(member, names).stream())
        .findFirst();
  }

  private static Optional<String> problem(TypeElement member, Set<String> names) {
    String name = member.getSimpleName().toString();
    if (member.getKind() != ElementKind.RECORD || !member.getTypeParameters().isEmpty()) {
      return Optional.of("permits " + name + ", which is not a record without type parameters");
    }
    return names.add(name)
        ? Optional.empty()
        : Optional.of("permits two records called " + name + ", which one name cannot tell apart");
  }
}
