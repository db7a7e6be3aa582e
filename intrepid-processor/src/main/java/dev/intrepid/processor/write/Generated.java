package dev.intrepid.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import javax.lang.model.element.Modifier;

/** What all generated classes have in common. */
public final class Generated {

  /** The processor's own name, which generated classes carry. */
  private static final String BY = "dev.intrepid.processor.IntrepidProcessor";

  private static final AnnotationSpec OVERRIDE = AnnotationSpec.builder(Override.class).build();

  private static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.bestGuess(RuntimeNames.GENERATED))
          .addMember("value", "$S", BY)
          .build();

  private Generated() {}

  /** A final class for a user's type, as visible as that type. */
  public static TypeSpec.Builder of(TypeModel type, ClassName name) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(type.spot().element());
    mark(builder, type);
    return type.isPublic() ? builder.addModifiers(Modifier.PUBLIC) : builder;
  }

  /** A public method of an interface of the runtime. */
  public static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(OVERRIDE).addModifiers(Modifier.PUBLIC);
  }

  /** The name of the factory in a table. */
  public static String factory(ClassName table) {
    return inside(table, "Factory");
  }

  /**
   * The name of a class in a table. In the unnamed package a class of the user's of its name could
   * not be named beside it, so none may be called so: see {@code NoClassIsHiddenInTableCheck}.
   */
  public static String inside(ClassName table, String wish) {
    return table.packageName().isEmpty() ? wish + "_" : wish;
  }

  /** Says that it is generated, where the user's module can see the annotation for that. */
  public static void mark(TypeSpec.Builder builder, TypeModel source) {
    if (source.seesGenerated()) {
      builder.addAnnotation(GENERATED);
    }
  }
}
