package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.Warnings;
import dev.intrepid.processor.write.record.CodecNames;
import dev.intrepid.processor.write.record.CodecWriter;
import java.util.Map;
import java.util.TreeMap;

/** The codecs of memos that a generated table reads and no other class has a codec for. */
final class OwnCodecs {

  private final ClassName table;
  private final Shapes shapes;
  private final NameAllocator names = new NameAllocator();
  private final Map<String, TypeSpec> codecs = new TreeMap<>();

  OwnCodecs(ClassName table, Shapes shapes) {
    this.table = table;
    this.shapes = shapes;
    Locals.free(Generated.factory(table), names);
  }

  /** The expression for the codec of a memo. */
  CodeBlock codec(MemoCodec codec) {
    if (codec instanceof MemoCodec.OfRecord of) {
      return CodeBlock.of("$T.INSTANCE", of.memo().generated());
    }
    JsonType json = ((MemoCodec.Own) codec).json();
    TypeSpec own =
        codecs.computeIfAbsent(CodecNames.identity(json), absent -> codec(json, nameOf(json)));
    return CodeBlock.of("$N.INSTANCE", own.name());
  }

  private String nameOf(JsonType json) {
    return Locals.free(Generated.inside(table, CodecNames.label(json.java()) + "Codec"), names);
  }

  private TypeSpec codec(JsonType json, String name) {
    ClassName codec = table.nestedClass(name);
    TypeSpec.Builder own =
        TypeSpec.classBuilder(codec)
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(RuntimeNames.JSON_CODEC, json.java().box()));
    Warnings.ofCodec().deprecated(shapes.isDeprecated(json)).suppress(own);
    own.addField(
        FieldSpec.builder(codec, "INSTANCE", STATIC, FINAL).initializer("new $T()", codec).build());
    new CodecWriter(own, shapes).writeRoot(json);
    return own.build();
  }

  /** Adds those that were asked for. */
  void addTo(TypeSpec.Builder type) {
    codecs.values().forEach(type::addType);
  }
}
