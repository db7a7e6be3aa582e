package dev.intrepid.processor.write.method;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.LongLists;
import java.util.List;

/** Writes a list that factories answer, and that most leave out. */
final class FactoryList {

  private FactoryList() {}

  /** Overrides the method of that name, unless its list is empty. */
  static void addTo(TypeSpec.Builder factory, String name, ClassName item, List<CodeBlock> items) {
    if (items.isEmpty()) {
      return;
    }
    CodeBlock beginning = LongLists.beginning(item, items.size());
    CodeBlock whole = CodeBlock.of("$L\n$L)", beginning, CodeBlock.join(items, ",\n"));
    factory.addMethod(
        Generated.override(name)
            .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
            .addStatement("return $L", LongLists.of(factory, name, item, items, whole))
            .build());
  }
}
