package dev.intrepid.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The declaration of a type, in parts, so that a mistake can be made in one of them.
 *
 * @param annotation ours, or nothing
 * @param modifiers what stands before the kind
 * @param kind such as {@code record}
 * @param typeParameters with their brackets, or nothing
 * @param components of a record
 * @param clauses such as {@code implements Paid}, or nothing
 * @param members what stands in its body
 */
record Declaration(
    Role role,
    Place place,
    String annotation,
    String modifiers,
    String kind,
    String typeParameters,
    List<String> components,
    String clauses,
    List<String> members) {

  /** What a type is for. */
  enum Role {
    MESSAGE,
    /** A message as it was in an earlier version. */
    OLD_MESSAGE,
    MEMO,
    HANDLERS,
    /** A component, a state, a sealed interface. */
    PART,
    /** What makes messages and names generated classes. */
    USER
  }

  Declaration {
    components = List.copyOf(components);
    members = List.copyOf(members);
  }

  String name() {
    return place.canonical();
  }

  Declaration annotation(UnaryOperator<String> change) {
    return new Declaration(
        role,
        place,
        change.apply(annotation),
        modifiers,
        kind,
        typeParameters,
        components,
        clauses,
        members);
  }

  Declaration modifiers(String other) {
    return new Declaration(
        role, place, annotation, other, kind, typeParameters, components, clauses, members);
  }

  Declaration typeParameters(String other) {
    return new Declaration(
        role, place, annotation, modifiers, kind, other, components, clauses, members);
  }

  Declaration with(String component) {
    List<String> more = new ArrayList<>(components);
    more.add(component);
    return new Declaration(
        role, place, annotation, modifiers, kind, typeParameters, more, clauses, members);
  }

  Declaration clauses(String other) {
    return new Declaration(
        role, place, annotation, modifiers, kind, typeParameters, components, other, members);
  }

  Declaration members(UnaryOperator<List<String>> change) {
    return new Declaration(
        role,
        place,
        annotation,
        modifiers,
        kind,
        typeParameters,
        components,
        clauses,
        change.apply(new ArrayList<>(members)));
  }

  Declaration member(String more) {
    return members(
        all -> {
          all.add(more);
          return all;
        });
  }

  /** Its source. */
  String text() {
    String constants = kind.equals("enum") ? members.get(0) + "\n" : "";
    List<String> body = kind.equals("enum") ? members.subList(1, members.size()) : members;
    return (annotation.isEmpty() ? "" : annotation + "\n")
        + (modifiers.isEmpty() ? "" : modifiers + " ")
        + kind
        + " "
        + place.name()
        + typeParameters
        + (kind.equals("record") ? "(" + String.join(", ", components) + ")" : "")
        + (clauses.isEmpty() ? "" : " " + clauses)
        + " {\n"
        + constants
        + String.join("\n", body)
        + "\n}";
  }
}
