package dev.intrepid.processor.write.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes which records of libraries a class reads and writes, with their components of now. A
 * library may be replaced without the class.
 */
public final class LibraryRecordsWriter {

  private LibraryRecordsWriter() {}

  /**
   * Adds the method that says them, if there are any.
   *
   * @param records the names of their components by their classes
   */
  public static void addTo(TypeSpec.Builder type, SortedMap<ClassName, List<String>> records) {
    if (records.isEmpty()) {
      return;
    }
    List<CodeBlock> items = new ArrayList<>();
    for (Map.Entry<ClassName, List<String>> record : records.entrySet()) {
      items.add(
          CodeBlock.of(
              "new $T($T.class, $T.of($L))",
              RuntimeNames.LIBRARY_RECORD,
              record.getKey(),
              List.class,
              Literals.of(record.getValue())));
    }
    type.addSuperinterface(RuntimeNames.LIBRARY_RECORDS);
    type.addMethod(
        Generated.override("libraryRecords")
            .returns(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.LIBRARY_RECORD))
            .addStatement("return $T.of(\n$L)", List.class, CodeBlock.join(items, ",\n"))
            .build());
  }
}
