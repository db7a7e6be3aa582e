package dev.intrepid.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;

/** What all generated classes have in common, and the way they reach the compiler. */
final class Generated {

  /** Stands on all we write; claimed with our own, or a strict build fails for it. */
  static final String ANNOTATION = "javax.annotation.processing.Generated";

  private final ProcessingEnvironment environment;

  Generated(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** A final class for a user's type, as visible as that type. */
  static TypeSpec.Builder of(TypeModel type, ClassName name) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(type.spot().element());
    return type.isPublic() ? builder.addModifiers(Modifier.PUBLIC) : builder;
  }

  /** Writes it. */
  void write(String packageName, TypeSpec.Builder type) {
    if (environment.getElementUtils().getTypeElement(ANNOTATION) != null) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.bestGuess(ANNOTATION))
              .addMember("value", "$S", IntrepidProcessor.class.getCanonicalName())
              .build());
    }
    try {
      JavaFile.builder(packageName, type.build())
          .skipJavaLangImports(true)
          .build()
          .writeTo(environment.getFiler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
