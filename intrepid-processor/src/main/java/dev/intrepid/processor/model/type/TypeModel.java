package dev.intrepid.processor.model.type;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.report.SourceSpot;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a user's type. Two models of one type are equal: the other facts follow from it.
 *
 * @param moduleName the name of its module; empty in the unnamed one
 */
public record TypeModel(
    ClassName name,
    Form form,
    boolean isGeneric,
    boolean isAbstract,
    boolean isInner,
    boolean isPrivate,
    boolean isPublic,
    boolean isDeprecated,
    String moduleName,
    boolean seesGenerated,
    SourceSpot spot) {

  /** What it is declared as. */
  public enum Form {
    RECORD("a record"),
    CLASS("a class"),
    INTERFACE("an interface"),
    SEALED_INTERFACE("a sealed interface"),
    ENUM("an enum"),
    ANNOTATION("an annotation");

    private final String text;

    Form(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TypeModel type
        && name.canonicalName().equals(type.name.canonicalName());
  }

  @Override
  public int hashCode() {
    return name.canonicalName().hashCode();
  }

  public boolean isRecord() {
    return form == Form.RECORD;
  }

  public boolean isInterface() {
    return switch (form) {
      case INTERFACE, SEALED_INTERFACE, ANNOTATION -> true;
      case RECORD, CLASS, ENUM -> false;
    };
  }

  /** The advice for a type that is to be stored and is no record. */
  public String asRecord(String annotation) {
    return form == Form.SEALED_INTERFACE
        ? "Put " + annotation + " on each record that it permits instead."
        : "Write record " + label() + "(...).";
  }

  public boolean inNamedModule() {
    return !moduleName.isEmpty();
  }

  /** Whether code in that package can name it, if it is not private. */
  public boolean isVisibleFrom(String packageName) {
    return isPublic || name.packageName().equals(packageName);
  }

  /** As written inside its package: {@code Outer.X}. */
  public String label() {
    return String.join(".", name.simpleNames());
  }

  /** The name of a class generated for it: {@code Outer_X} and the suffix. */
  public ClassName generated(String suffix) {
    return generated(name, suffix);
  }

  public static ClassName generated(ClassName name, String suffix) {
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + suffix);
  }
}
