package dev.intrepid.processor.write;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes lists; long ones in parts, since the code of one method has 64 KiB at most. */
public final class LongLists {

  /** Far less than fits, whatever the items are. */
  public static final int PART = 500;

  /**
   * For more items the type is written out, since the time javac takes to infer it grows with their
   * square.
   */
  private static final int FEW = 20;

  private LongLists() {}

  /** The beginning of the expression for a list of so many items, up to its first. */
  public static CodeBlock beginning(TypeName item, int size) {
    return size <= FEW
        ? CodeBlock.of("$T.of(", List.class)
        : CodeBlock.of("$T.<$T>of(", List.class, item);
  }

  /**
   * The expression for a list.
   *
   * @param type gets a method for each part, if there are several
   * @param name what the methods are called, with the number of their first item
   * @param whole the expression for a list that is not long
   */
  public static CodeBlock of(
      TypeSpec.Builder type, String name, TypeName item, List<CodeBlock> items, CodeBlock whole) {
    if (items.size() <= PART) {
      return whole;
    }
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), item);
    List<CodeBlock> parts = new ArrayList<>();
    for (int first = 0; first < items.size(); first += PART) {
      List<CodeBlock> part = items.subList(first, Math.min(items.size(), first + PART));
      String method = name + "From" + first;
      type.addMethod(
          MethodSpec.methodBuilder(method)
              .addModifiers(PRIVATE, STATIC)
              .returns(list)
              .addStatement(
                  "return $L\n$L)", beginning(item, part.size()), CodeBlock.join(part, ",\n"))
              .build());
      parts.add(CodeBlock.of("$N()", method));
    }
    return CodeBlock.of(
        "$T.<$T>of($L).flatMap($T::stream).toList()",
        Stream.class,
        list,
        CodeBlock.join(parts, ", "),
        List.class);
  }
}
