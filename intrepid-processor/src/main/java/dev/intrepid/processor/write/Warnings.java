package dev.intrepid.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.SortedSet;
import java.util.TreeSet;

/** The warnings a generated class would cause in a strict build, each only where it would. */
public final class Warnings {

  private final SortedSet<String> names = new TreeSet<>();

  /** A codec reads null for null, whatever the user's package says of null. */
  public static Warnings ofCodec() {
    return new Warnings().and("NullAway", true);
  }

  public static Warnings none() {
    return new Warnings();
  }

  /** A class that every module's registry is. */
  public static AnnotationSpec exports() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "exports")
        .build();
  }

  /** A table returns null for an empty Optional, whatever the user's package says of null. */
  public Warnings absent(boolean mayBeAbsent) {
    return and("NullAway", mayBeAbsent);
  }

  /** Using what the user has deprecated. */
  public Warnings deprecated(boolean isDeprecated) {
    return and("deprecation", isDeprecated).and("removal", isDeprecated);
  }

  /** Naming classes without their type arguments, as the user does. */
  public Warnings raw(boolean isRaw) {
    return and("rawtypes", isRaw);
  }

  /** A public class of a named module shows types of the runtime, which it may not pass on. */
  public Warnings exports(TypeModel type) {
    return and("exports", type.isPublic() && type.inNamedModule());
  }

  private Warnings and(String name, boolean condition) {
    if (condition) {
      names.add(name);
    }
    return this;
  }

  public void suppress(TypeSpec.Builder type) {
    if (names.isEmpty()) {
      return;
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    names.forEach(name -> annotation.addMember("value", "$S", name));
    type.addAnnotation(annotation.build());
  }
}
