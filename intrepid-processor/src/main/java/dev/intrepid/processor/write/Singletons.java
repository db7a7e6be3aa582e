package dev.intrepid.processor.write;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.intrepid.processor.model.type.TypeModel;

/** The members of a generated class that has one stateless instance. */
public final class Singletons {

  private Singletons() {}

  public static FieldSpec instance(ClassName name, TypeModel source) {
    FieldSpec.Builder field =
        FieldSpec.builder(name, "INSTANCE", STATIC, FINAL)
            .addJavadoc("The only one: it has no state.\n")
            .initializer("new $T()", name);
    return source.isPublic() ? field.addModifiers(PUBLIC).build() : field.build();
  }

  public static MethodSpec constructor() {
    return MethodSpec.constructorBuilder().addModifiers(PRIVATE).build();
  }

  public static MethodSpec classGetter(String name, ClassName type) {
    return Generated.override(name)
        .returns(ParameterizedTypeName.get(ClassName.get(Class.class), type))
        .addStatement("return $T.class", type)
        .build();
  }
}
