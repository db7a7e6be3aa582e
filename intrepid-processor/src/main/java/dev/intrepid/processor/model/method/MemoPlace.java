package dev.intrepid.processor.model.method;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.uri.Template;

/** A memo that a handler reads or stores: where it is kept, and the Java type of its value. */
public record MemoPlace(String template, String type) {

  public static MemoPlace of(MemoModel memo) {
    return new MemoPlace(memo.template().text(), memo.type().name().reflectionName());
  }

  public static MemoPlace of(Template template, JsonType value) {
    TypeName type = value.java();
    return new MemoPlace(template.text(), (type.isPrimitive() ? type.box() : type).toString());
  }

  public static MemoPlace of(Supply.OfMemo memo) {
    return memo.codec() instanceof MemoCodec.OfRecord codec
        ? new MemoPlace(memo.template().text(), codec.memo().type().name().reflectionName())
        : of(memo.template(), ((MemoCodec.Own) memo.codec()).json());
  }
}
