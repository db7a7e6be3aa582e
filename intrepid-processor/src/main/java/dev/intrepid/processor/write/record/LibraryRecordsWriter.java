package dev.intrepid.processor.write.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Literals;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes which records of libraries a class reads and writes, with their components of now. A
 * library may be replaced without the class.
 */
public final class LibraryRecordsWriter {

  private LibraryRecordsWriter() {}

  /** Adds the method that says those in these types, if there are any. */
  public static void addTo(TypeSpec.Builder type, List<JsonType> inside, Shapes shapes) {
    List<CodeBlock> records = new ArrayList<>();
    for (Shapes.RecordShape shape : shapes.ofLibraries(inside)) {
      records.add(record(shape));
    }
    if (!records.isEmpty()) {
      type.addSuperinterface(RuntimeNames.LIBRARY_RECORDS);
      type.addMethod(
          Generated.override("libraryRecords")
              .returns(
                  ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.LIBRARY_RECORD))
              .addStatement("return $T.of(\n$L)", List.class, CodeBlock.join(records, ",\n"))
              .build());
    }
  }

  private static CodeBlock record(Shapes.RecordShape shape) {
    List<String> names = new ArrayList<>();
    for (ComponentModel component : shape.components()) {
      names.add(component.name());
    }
    return CodeBlock.of(
        "new $T($T.class, $T.of($L))",
        RuntimeNames.LIBRARY_RECORD,
        shape.type().name(),
        List.class,
        Literals.of(names));
  }
}
